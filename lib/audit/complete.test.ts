/** What writes is written down, or named with the reason why not. */
import { expect, test } from "vitest";
import { unaudited } from "@/lib/testing/audit/unaudited";
import { commandsByName } from "@/lib/testing/source/commands";

const excused = Object.keys(unaudited);
const commands = commandsByName(excused);

test("every command that writes leaves an audit entry, or is named as one that need not", () => {
  const silent = commands.filter(({ isAudited }) => !isAudited);
  expect(silent.map(({ name }) => name).sort()).toEqual(excused.sort());
});

test("commands are found, however far their writes are", () => {
  const found = new Map(commands.map(({ name, file }) => [name, file]));
  expect(found.get("decideByLink")).toBe("lib/notifications/moderation-links.ts");
  expect(found.get("promoteSpeaker")).toBe("lib/speakers/account-commands.ts");
});
