import { addDays, subDays } from "date-fns";
import { expect, test } from "vitest";
import { speakerFactory } from "@/lib/testing/factories/speaker";
import { tokenFactory } from "@/lib/testing/factories/token";
import { listTokens } from "./token-queries";

const now = new Date();
const namesOf = async (speakerId: number) => (await listTokens(speakerId, now)).map(({ name }) => name);

test("a token is listed without its secret, and without what is kept of that", async () => {
  const { id, speakerId, name, ending, createdAt } = await tokenFactory({ scopes: "read moderate" });
  expect(await listTokens(speakerId)).toEqual([
    {
      ...{ id, name, ending, createdAt, scopes: ["read", "moderate"] },
      ...{ expiresAt: null, lastUsedAt: null, revokedAt: null },
    },
  ]);
});

test("what lives comes first, and the newest before the older", async () => {
  const { id: speakerId } = await speakerFactory();
  await tokenFactory({ speakerId, name: "old" });
  await tokenFactory({ speakerId, name: "expired", expiresAt: now });
  await tokenFactory({ speakerId, name: "expires", expiresAt: addDays(now, 1) });
  await tokenFactory({ speakerId, name: "revoked", expiresAt: addDays(now, 1), revokedAt: now });
  expect(await namesOf(speakerId)).toEqual(["expires", "old", "revoked", "expired"]);
});

test("what ended over 30 days ago is not listed, nor what is somebody else's", async () => {
  const { id: speakerId } = await speakerFactory();
  await tokenFactory({ speakerId, name: "revoked", revokedAt: subDays(now, 31) });
  await tokenFactory({ speakerId, name: "expired", expiresAt: subDays(now, 31) });
  await tokenFactory({ speakerId, name: "expired lately", expiresAt: subDays(now, 29) });
  await tokenFactory({ name: "somebody else's" });
  expect(await namesOf(speakerId)).toEqual(["expired lately"]);
});

test("of many that ended, the latest 20 are listed, and all that live", async () => {
  const { id: speakerId } = await speakerFactory();
  for (let n = 1; n <= 21; n++) await tokenFactory({ speakerId, name: "live" });
  for (let n = 1; n <= 21; n++) await tokenFactory({ speakerId, name: `ended ${n}`, expiresAt: now });
  const names = await namesOf(speakerId);
  expect(names).toHaveLength(41);
  expect(names.at(-1)).toBe("ended 2");
});
