import { addMinutes, subMinutes, subSeconds } from "date-fns";
import { expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { log } from "@/lib/log/log";
import { demoteSpeaker, disableSpeaker, enableSpeaker } from "@/lib/speakers/account-commands";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { tokenFactory } from "@/lib/testing/factories/token";
import { whileUpdatesFail } from "@/lib/testing/refuse-updates";
import { newTokenSecret } from "./token-secret";
import { findTokenViewer } from "./token-viewer";

const lastUseOf = async (id: number) =>
  (await db.token.findUniqueOrThrow({ where: { id } })).lastUsedAt?.getTime();

test("a token stands for its owner, for as much as its scopes say", async () => {
  const ann = await speakerFactory({ name: "Ann Speaker" });
  const { id, secret } = await tokenFactory({ speakerId: ann.id, scopes: "read moderate" });
  expect(await findTokenViewer(secret)).toEqual({
    viewer: viewerOf(ann),
    tokenId: id,
    scopes: ["read", "moderate"],
  });
});

test("one is an administrator only by the scope, and only as long as the account is", async () => {
  const root = await speakerFactory({ isAdmin: true });
  const without = await tokenFactory({ speakerId: root.id, scopes: "read write moderate" });
  const withIt = await tokenFactory({ speakerId: root.id, scopes: "read admin" });
  expect(await findTokenViewer(without.secret)).toMatchObject({ viewer: { isAdmin: false } });
  expect(await findTokenViewer(withIt.secret)).toMatchObject({ viewer: { isAdmin: true } });
  await demoteSpeaker(root.id);
  expect(await findTokenViewer(withIt.secret)).toMatchObject({ viewer: { id: root.id, isAdmin: false } });
});

test("a token that is unknown, revoked or expired stands for nobody", async () => {
  const revoked = await tokenFactory({ revokedAt: new Date() });
  const expired = await tokenFactory({ expiresAt: new Date() });
  for (const secret of ["", "nonsense", "\0", newTokenSecret(), revoked.secret, expired.secret])
    expect(await findTokenViewer(secret)).toBeNull();
  const lives = await tokenFactory({ expiresAt: addMinutes(new Date(), 1) });
  expect(await findTokenViewer(lives.secret)).not.toBeNull();
});

test("the token of a disabled account stands for nobody, also after the account is enabled", async () => {
  const { speakerId, secret } = await tokenFactory();
  await disableSpeaker(speakerId);
  expect(await findTokenViewer(secret)).toBeNull();
  await enableSpeaker(speakerId);
  expect(await findTokenViewer(secret)).toBeNull();
});

test("an account that was disabled by hand in the database shuts its tokens out", async () => {
  const ann = await speakerFactory({ disabledAt: new Date() });
  expect(await findTokenViewer((await tokenFactory({ speakerId: ann.id })).secret)).toBeNull();
});

test("the last use is noted, once a minute", async () => {
  const began = Date.now();
  const unused = await tokenFactory();
  await findTokenViewer(unused.secret);
  expect(await lastUseOf(unused.id)).toBeGreaterThanOrEqual(began);

  const lately = await tokenFactory({ lastUsedAt: subSeconds(new Date(), 30) });
  await findTokenViewer(lately.secret);
  expect(await lastUseOf(lately.id)).toBe(lately.lastUsedAt?.getTime());

  const before = await tokenFactory({ lastUsedAt: subMinutes(new Date(), 2) });
  await findTokenViewer(before.secret);
  expect(await lastUseOf(before.id)).toBeGreaterThanOrEqual(began);
});

test("what was refused is not noted as a use", async () => {
  const { id, secret } = await tokenFactory({ expiresAt: new Date() });
  await findTokenViewer(secret);
  expect(await lastUseOf(id)).toBeUndefined();
});

test("a use that cannot be noted is one all the same, and the operator hears of it", async () => {
  const { id, secret } = await tokenFactory();
  const complaint = vi.spyOn(log, "error").mockReturnValue();
  await whileUpdatesFail("Token", async () =>
    expect(await findTokenViewer(secret)).toMatchObject({ tokenId: id }),
  );
  expect(complaint).toHaveBeenCalledWith(expect.objectContaining({ tokenId: id }), expect.anything());
  complaint.mockRestore();
  expect(await lastUseOf(id)).toBeUndefined();
});
