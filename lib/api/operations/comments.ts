import { z } from "zod";
import { commentBody, commentStatus } from "@/lib/comments/schema";
import { keyCursor } from "@/lib/paging";
import { email, text } from "@/lib/text/schema";
import { commentResource } from "../comment";
import { idParam, limit, listOf } from "../common";
import { operation } from "../operation";

const params = z.strictObject({ id: idParam() });

export const listCommentsOperation = operation({
  id: "listComments",
  method: "GET",
  path: "/talks/{id}/comments",
  tag: "Comments",
  summary: "List a talk's comments",
  description: "The published ones, by number.",
  access: "everybody",
  params,
  query: z.strictObject({
    limit: limit(),
    cursor: keyCursor().meta({ description: "As the links of a page have it." }),
  }),
  answer: listOf(commentResource),
  errors: ["not_found", "gone"],
});

export const postCommentOperation = operation({
  id: "postComment",
  method: "POST",
  path: "/talks/{id}/comments",
  tag: "Comments",
  summary: "Comment on a talk",
  description:
    "With a token, as its speaker; without one, as a visitor who gives `name` and `email`. The comments of the talk's " +
    "own speaker and of administrators are published at once, others are held until a moderator has read them.",
  access: "everybody",
  scope: "write",
  params,
  body: z.strictObject({
    body: commentBody.meta({ minLength: 1, maxLength: 10_000, description: "Markdown." }),
    notify: z
      .boolean()
      .default(false)
      .meta({ description: "Whether to hear of further comments by email, once the address is confirmed." }),
    name: text({ max: 64 }).optional().meta({ maxLength: 64, description: "For visitors, who need it." }),
    email: email()
      .optional()
      .meta({ description: "For visitors, who need it. It is never shown to the public." }),
  }),
  status: 201,
  answer: commentResource,
  errors: ["not_found", "gone"],
});

export const getCommentOperation = operation({
  id: "getComment",
  method: "GET",
  path: "/comments/{id}",
  tag: "Comments",
  summary: "Get a comment",
  description:
    "One that is not published is there for its moderators, and for the speaker who wrote it; their tokens need `read` " +
    "or `moderate` for it, and `moderate` to see a visitor's address.",
  access: "everybody",
  params,
  answer: commentResource,
  errors: ["not_found"],
});

export const decideCommentOperation = operation({
  id: "decideComment",
  method: "PATCH",
  path: "/comments/{id}",
  tag: "Comments",
  summary: "Decide on a comment",
  description:
    "Publishes, rejects, marks as spam, or takes back (`held`). For the talk's speaker, and for administrators. " +
    "`from` is what you saw the comment to be: where somebody else has decided meanwhile, 409 says so.",
  access: "somebody",
  scope: "moderate",
  params,
  body: z.strictObject({ status: commentStatus, from: commentStatus.optional() }),
  answer: commentResource,
  errors: ["not_found", "conflict", "gone"],
  isGuarded: true,
});

export const deleteCommentOperation = operation({
  id: "deleteComment",
  method: "DELETE",
  path: "/comments/{id}",
  tag: "Comments",
  summary: "Erase a comment",
  description:
    "For good, with all that was decided on it; its number is not given again. To hide it and be able to change your " +
    "mind, reject it instead. For the talk's speaker, and for administrators.",
  access: "somebody",
  scope: "moderate",
  params,
  errors: ["not_found", "gone"],
  isGuarded: true,
});
