import { addDays, subDays } from "date-fns";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { Conflict, InvalidField, NotFound } from "@/lib/errors";
import { disableSpeaker } from "@/lib/speakers/account-commands";
import { speakerFactory } from "@/lib/testing/factories/speaker";
import { tokenFactory } from "@/lib/testing/factories/token";
import { ACCOUNT_CHANGED } from "./lock-account";
import {
  ADMIN_SCOPE,
  createToken,
  type NewToken,
  revokeAllTokens,
  revokeToken,
  TOO_MANY_TOKENS,
} from "./token-commands";
import { hashToken, isTokenShaped } from "./token-secret";
import { findTokenViewer } from "./token-viewer";

const wanted: NewToken = { name: "My laptop", scopes: ["read", "write"], expiresAt: null };
const rowOf = (id: number) => db.token.findUniqueOrThrow({ where: { id } });

test("whoever makes a token learns its secret, and only its hash is kept", async () => {
  const ann = await speakerFactory();
  const expiresAt = addDays(new Date(), 7);
  const made = await createToken(ann.id, { ...wanted, expiresAt });
  expect(made).toMatchObject({ name: "My laptop", scopes: ["read", "write"], expiresAt });
  expect(isTokenShaped(made.secret)).toBe(true);
  const row = await rowOf(made.id);
  expect(row).toEqual({
    ...{ id: made.id, speakerId: ann.id, name: "My laptop", scopes: "read write" },
    ...{ hash: hashToken(made.secret), ending: made.secret.slice(-4) },
    ...{ createdAt: made.createdAt, expiresAt, lastUsedAt: null, revokedAt: null },
  });
  expect(JSON.stringify(row)).not.toContain(made.secret);
  expect(await findTokenViewer(made.secret)).toMatchObject({ viewer: { id: ann.id }, tokenId: made.id });
});

test("only an administrator's token may have the scope admin", async () => {
  const [ann, root] = [await speakerFactory(), await speakerFactory({ isAdmin: true })];
  const asAdmin = { ...wanted, scopes: ["admin" as const] };
  await expect(createToken(ann.id, asAdmin)).rejects.toThrow(new InvalidField("scopes", ADMIN_SCOPE));
  expect(await db.token.count({ where: { speakerId: ann.id } })).toBe(0);
  expect(await createToken(root.id, asAdmin)).toMatchObject({ scopes: ["admin"] });
});

test("an account that is disabled or gone gets no token", async () => {
  const ann = await speakerFactory({ disabledAt: new Date() });
  for (const id of [ann.id, 2_000_000_000])
    await expect(createToken(id, wanted)).rejects.toThrow(new NotFound("account"));
});

test("a password that was checked before the account changed makes no token", async () => {
  const ann = await speakerFactory({ sessionVersion: 3 });
  await createToken(ann.id, wanted, { sessionVersion: 3 });
  const late = createToken(ann.id, wanted, { sessionVersion: 2 });
  await expect(late).rejects.toThrow(new Conflict(ACCOUNT_CHANGED));
});

test("a speaker has 50 living tokens and no more, also where two come at once", async () => {
  const ann = await speakerFactory();
  for (let n = 1; n <= 49; n++) await tokenFactory({ speakerId: ann.id });
  await tokenFactory({ speakerId: ann.id, revokedAt: new Date() });
  await tokenFactory({ speakerId: ann.id, expiresAt: new Date() });
  const both = await Promise.allSettled([createToken(ann.id, wanted), createToken(ann.id, wanted)]);
  const failed = both.filter((one) => one.status === "rejected");
  expect(failed).toMatchObject([{ reason: new Conflict(TOO_MANY_TOKENS) }]);
  expect(await createToken((await speakerFactory()).id, wanted)).toMatchObject(wanted);
});

test("a new token sweeps out those that ended over 30 days ago", async () => {
  const ann = await speakerFactory();
  const over = subDays(new Date(), 31);
  const swept = [{ revokedAt: over }, { expiresAt: over }];
  const kept = [{}, { revokedAt: subDays(new Date(), 29), expiresAt: over }, { createdAt: over }];
  for (const facts of [...swept, ...kept]) await tokenFactory({ speakerId: ann.id, ...facts });
  const others = await tokenFactory({ revokedAt: over });
  await createToken(ann.id, wanted);
  expect(await db.token.count({ where: { speakerId: ann.id } })).toBe(kept.length + 1);
  expect(await rowOf(others.id)).toMatchObject({ revokedAt: over });
});

test("a revoked token works no more, and a second time changes nothing", async () => {
  const { id, speakerId, secret } = await tokenFactory();
  await revokeToken(speakerId, id);
  expect(await findTokenViewer(secret)).toBeNull();
  const { revokedAt } = await rowOf(id);
  await revokeToken(speakerId, id);
  expect(await rowOf(id)).toMatchObject({ revokedAt });
});

test("nobody revokes what is not theirs, or not there", async () => {
  const [ann, token] = [await speakerFactory({ isAdmin: true }), await tokenFactory()];
  await expect(revokeToken(ann.id, token.id)).rejects.toThrow(new NotFound("token"));
  await expect(revokeToken(ann.id, 2_000_000_000)).rejects.toThrow(new NotFound("token"));
  expect(await rowOf(token.id)).toMatchObject({ revokedAt: null });
});

test("all tokens of an account are revoked, and nobody else's", async () => {
  const ann = await speakerFactory();
  const long = subDays(new Date(), 3);
  const before = await tokenFactory({ speakerId: ann.id, revokedAt: long });
  const tokens = [await tokenFactory({ speakerId: ann.id }), await tokenFactory({ speakerId: ann.id })];
  const other = await tokenFactory();
  await revokeAllTokens(db, ann.id);
  for (const { secret } of tokens) expect(await findTokenViewer(secret)).toBeNull();
  expect(await findTokenViewer(other.secret)).not.toBeNull();
  expect(await rowOf(before.id)).toMatchObject({ revokedAt: long });
});

test("a token made while its account is disabled does not outlive that", async () => {
  const ann = await speakerFactory();
  await Promise.allSettled([disableSpeaker(ann.id), createToken(ann.id, wanted)]);
  expect(await db.token.count({ where: { speakerId: ann.id, revokedAt: null } })).toBe(0);
});
