import { z } from "zod";
import { talkId } from "@/lib/talks/schema";
import { checkbox, email, rowId, text } from "@/lib/text/schema";

export const commentBody = text({ max: 10_000, multiline: true });

/** A comment by whoever is logged in: the account says who. */
export const speakerCommentSchema = z.object({ talkId, body: commentBody, notify: checkbox() });

/** A comment by a visitor, who says who they are. */
export const visitorCommentSchema = speakerCommentSchema.extend({ name: text({ max: 64 }), email: email() });

export const previewSchema = z.object({ body: commentBody });

export const commentId = rowId();

export const commentStatus = z.enum(["held", "published", "rejected", "spam"]);
export type CommentStatus = z.output<typeof commentStatus>;

/** A decision: what becomes of a comment, and what the moderator saw it to be (where that is known). */
export const decisionSchema = z.object({ id: commentId, from: commentStatus.optional(), to: commentStatus });

export type DecisionInput = z.output<typeof decisionSchema>;

/** A decision as a form's button says it: `<id> <from> <to>`. */
export const decisionForm = z.object({
  decision: z.string().transform((value, context) => {
    const decision = parseDecision(value);
    if (decision) return decision;
    context.addIssue({ code: "custom", message: "This is not a decision." });
    return z.NEVER;
  }),
  back: z.string().regex(/^\/(dashboard|admin)\/moderation[/\w]*$/),
});

const wholeDecision = z.object({ id: commentId, from: commentStatus, to: commentStatus });

/** Reads `<id> <from> <to>`; null for anything else. */
export function parseDecision(value: string): z.output<typeof wholeDecision> | null {
  const [id, from, to] = value.split(" ");
  return wholeDecision.safeParse({ id, from, to }).data ?? null;
}
