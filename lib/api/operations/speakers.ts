import { z } from "zod";
import { keyCursor } from "@/lib/paging";
import { username } from "@/lib/text/schema";
import { limit, listOf } from "../common";
import { operation } from "../operation";
import { profileInput } from "../profile-input";
import { speakerResource } from "../speaker";

const params = z.strictObject({ username: username() });

export const listSpeakersOperation = operation({
  id: "listSpeakers",
  method: "GET",
  path: "/speakers",
  tag: "Speakers",
  summary: "List speakers",
  description: "The oldest account first.",
  access: "everybody",
  query: z.strictObject({
    limit: limit(),
    cursor: keyCursor().meta({ description: "As the links of a page have it." }),
  }),
  answer: listOf(speakerResource),
});

export const getSpeakerOperation = operation({
  id: "getSpeaker",
  method: "GET",
  path: "/speakers/{username}",
  tag: "Speakers",
  summary: "Get a speaker",
  access: "everybody",
  params,
  answer: speakerResource,
  errors: ["not_found"],
});

export const editSpeakerOperation = operation({
  id: "editSpeaker",
  method: "PATCH",
  path: "/speakers/{username}",
  tag: "Speakers",
  summary: "Edit your profile",
  description: "Changes what is named, and leaves the rest. For the speaker alone.",
  access: "somebody",
  scope: "write",
  params,
  body: profileInput.partial(),
  answer: speakerResource,
  errors: ["not_found", "conflict"],
  isGuarded: true,
});
