import { z } from "zod";
import { INVALID_CURSOR } from "@/lib/paging";
import { type Place, parseCursor } from "@/lib/talks/cursor";
import { username } from "@/lib/text/schema";
import { idParam, limit, listOf } from "../common";
import { operation } from "../operation";
import { talkResource } from "../talk";
import { talkInput } from "../talk-input";

const params = z.strictObject({ id: idParam() });

const place = z
  .string()
  .max(40, INVALID_CURSOR)
  .transform((text, context): Place => {
    const [kind, ...rest] = text.split("~");
    const cursor = parseCursor(rest.join("~"));
    if ((kind === "before" || kind === "after") && cursor) return { kind, cursor };
    context.addIssue({ code: "custom", message: INVALID_CURSOR });
    return z.NEVER;
  })
  .optional()
  .transform((given): Place => given ?? { kind: "start" });

export const listTalksOperation = operation({
  id: "listTalks",
  method: "GET",
  path: "/talks",
  tag: "Talks",
  summary: "List talks",
  description: "Every speaker's talks, newest date first; or those of one speaker, or of one year.",
  access: "everybody",
  query: z.strictObject({
    speaker: username().optional().meta({ description: "A username." }),
    year: z
      .string()
      .regex(/^(19|2[01])\d\d$|^2200$/, "Not a year from 1900 to 2200.")
      .optional()
      .meta({ description: "Four digits." }),
    limit: limit(),
    cursor: place.meta({ description: "As the links of a page have it." }),
  }),
  answer: listOf(talkResource),
});

export const publishTalkOperation = operation({
  id: "publishTalk",
  method: "POST",
  path: "/talks",
  tag: "Talks",
  summary: "Publish a talk",
  description:
    "`slides` and `video` take the address of a page, or the embed code that its provider hands out; what is kept is the address.",
  access: "somebody",
  scope: "write",
  body: talkInput,
  status: 201,
  answer: talkResource,
});

export const getTalkOperation = operation({
  id: "getTalk",
  method: "GET",
  path: "/talks/{id}",
  tag: "Talks",
  summary: "Get a talk",
  access: "everybody",
  params,
  answer: talkResource,
  errors: ["not_found", "gone"],
});

export const editTalkOperation = operation({
  id: "editTalk",
  method: "PATCH",
  path: "/talks/{id}",
  tag: "Talks",
  summary: "Edit a talk",
  description:
    "Changes what is named, and leaves the rest. For the talk's speaker, and for administrators. Without `If-Match`, " +
    "409 says that somebody else saved the talk in the same moment.",
  access: "somebody",
  scope: "write",
  params,
  body: talkInput.partial(),
  answer: talkResource,
  errors: ["not_found", "gone", "conflict"],
  isGuarded: true,
});

export const deleteTalkOperation = operation({
  id: "deleteTalk",
  method: "DELETE",
  path: "/talks/{id}",
  tag: "Talks",
  summary: "Take a talk down",
  description: "With its comments. For the talk's speaker, and for administrators.",
  access: "somebody",
  scope: "write",
  params,
  errors: ["not_found", "gone"],
  isGuarded: true,
});
