import { toCommentResource } from "@/lib/api/comment";
import { toList } from "@/lib/api/list";
import { decideManyOperation, listQueueOperation } from "@/lib/api/operations/moderation";
import { toProblem } from "@/lib/api/problem";
import { decideComment } from "@/lib/comments/decide";
import { getFullComment } from "@/lib/comments/full-comment";
import { listHeld } from "@/lib/comments/moderation-queries";
import type { DecisionInput } from "@/lib/comments/schema";
import { AppError } from "@/lib/errors";
import { apiRoutes } from "@/lib/web/api/api-routes";
import type { KnownCaller } from "@/lib/web/api/caller";
import { serve } from "@/lib/web/api/serve";
import { reportUnexpected } from "@/lib/web/report-unexpected";

const queue = serve(listQueueOperation, {
  run: async ({ query: { scope, talk, cursor, limit }, search }, { viewer }) => {
    const within = talk ? { kind: "talk" as const, talkId: talk } : { kind: scope };
    const page = await listHeld(viewer, within, cursor, limit);
    const items = page.rows.map((comment) => toCommentResource(comment, { isModerator: true }));
    return toList("/moderation", search, items, page);
  },
});

const decideMany = serve(decideManyOperation, {
  run: async ({ body: { decisions } }, caller) => {
    const results = [];
    // One after the other: two decisions on one comment count in the order in which they were sent.
    for (const { id, status, from } of decisions)
      results.push(await decideOne(caller, { id, to: status, ...(from && { from }) }));
    return { results };
  },
});

async function decideOne(caller: KnownCaller, decision: DecisionInput) {
  const { id } = decision;
  try {
    await decideComment(caller.viewer, decision);
    const { comment } = await getFullComment(caller.viewer, id);
    return { id, comment: toCommentResource(comment, { isModerator: true }), problem: null };
  } catch (error) {
    return { id, comment: null, problem: await problemOf(error) };
  }
}

const problemOf = async (error: unknown) =>
  error instanceof AppError
    ? toProblem(error.code, error.message)
    : toProblem("unexpected", await reportUnexpected(error));

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(queue, decideMany);
