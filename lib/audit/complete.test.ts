/** What writes is written down, or named here with the reason why not. */
import { expect, test } from "vitest";
import { commandsByName } from "@/lib/testing/source/commands";

/** No moderation, and no change of an account, a token or a setting. A new command that is none has to be named here. */
const unaudited: Record<string, string> = {
  authOptions: "logs in, by checkCredentials",
  checkCredentials: "hashes the same password anew, where it was hashed in an old way",
  findTokenViewer: "notes that a token was used",
  postVisitorComment: "a comment says itself whose it is, and since when",
  postSpeakerComment: "as above",
  confirmAddress: "a reader's word about their own address, who has no account; the row has the time",
  stopEmail: "as above",
  resumeEmail: "as above",
  requestTestEmail: "sends an email, which says so itself",
  createModerationLinks: "belongs to the email that carries them",
  reportServerError: "counts errors",
  composeEmails: "is the outbox at work",
  flushMail: "as above",
  flushOutbox: "as above",
  putBackAbandoned: "as above",
  releaseEmails: "as above",
  settleEmails: "as above",
  startMailWorker: "as above",
  watchMail: "as above",
};

const commands = commandsByName();

test("every command that writes leaves an audit entry, or is named as one that need not", () => {
  const silent = commands.filter(({ isAudited }) => !isAudited);
  expect(silent.map(({ name }) => name).sort()).toEqual(Object.keys(unaudited).sort());
});

test("commands are found, however far their writes are", () => {
  const found = new Map(commands.map(({ name, file }) => [name, file]));
  expect(found.get("decideByLink")).toBe("lib/notifications/moderation-links.ts");
  expect(found.get("promoteSpeaker")).toBe("lib/speakers/account-commands.ts");
});
