import { z } from "zod";
import { commentStatus } from "@/lib/comments/schema";
import { keyCursor } from "@/lib/paging";
import { commentResource } from "../comment";
import { id, idParam, limit, listOf } from "../common";
import { operation } from "../operation";
import { problem } from "../problem";

const mostDecisions = 100;

const queueResource = listOf(commentResource);

export const listQueueOperation = operation({
  id: "listQueue",
  method: "GET",
  path: "/moderation",
  tag: "Moderation",
  summary: "List the comments that wait",
  description: "Oldest first: under your talks, under one talk, or (for administrators) under all.",
  access: "somebody",
  scope: "moderate",
  query: z.strictObject({
    scope: z.enum(["mine", "all"]).default("mine"),
    talk: idParam().optional().meta({ description: "The id of a talk: only what waits under it." }),
    limit: limit(),
    cursor: keyCursor().meta({ description: "As the links of a page have it." }),
  }),
  answer: queueResource,
});

export type QueueResource = z.output<typeof queueResource>;

const decision = z
  .strictObject({ id: id(), status: commentStatus, from: commentStatus.optional() })
  .meta({ id: "Decision" });

export const decisionResult = z
  .object({
    id: id(),
    comment: commentResource
      .nullable()
      .meta({ description: "The comment as it is now; null where it was refused." }),
    problem: problem.nullable().meta({ description: "Why it was refused; null where it was taken." }),
  })
  .meta({ id: "DecisionResult" });

export const decideManyOperation = operation({
  id: "decideMany",
  method: "POST",
  path: "/moderation",
  tag: "Moderation",
  summary: "Decide on many comments",
  description: `Up to ${mostDecisions} decisions, each taken or refused for itself, and answered in the same order.`,
  access: "somebody",
  scope: "moderate",
  body: z.strictObject({ decisions: z.array(decision).min(1, "Decide on something.").max(mostDecisions) }),
  answer: z.object({ results: z.array(decisionResult) }),
});
