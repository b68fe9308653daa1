/** Where administrators need a second factor: REQUIRE_2FA=admins. */
import { addSeconds } from "date-fns";
import { expect, test, vi } from "vitest";
import { InvalidField } from "@/lib/errors";
import { secondFactorFactory } from "@/lib/testing/factories/second-factor";
import { sessionFactory } from "@/lib/testing/factories/session";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { tokenFactory } from "@/lib/testing/factories/token";
import { findViewer } from "./find-viewer";
import { ADMIN_NEEDS_SECOND_FACTOR, createToken } from "./token-commands";
import { findTokenViewer } from "./token-viewer";

vi.hoisted(() => {
  process.env.REQUIRE_2FA = "admins";
});

const asAdmin = { name: "A job", scopes: ["read" as const, "admin" as const], expiresAt: null };

test("an administrator without one is a speaker like others, who is told so", async () => {
  const root = await speakerFactory({ isAdmin: true });
  const { claims } = await sessionFactory({ speakerId: root.id });
  expect(await findViewer(claims)).toEqual({ ...viewerOf(root), isAdmin: false, lacksSecondFactor: true });
});

test("in a session that was opened with it, an administrator is one", async () => {
  const root = await speakerFactory({ isAdmin: true });
  await secondFactorFactory({ speakerId: root.id });
  const { claims } = await sessionFactory({ speakerId: root.id, withSecondFactor: true });
  expect(await findViewer(claims)).toEqual(viewerOf(root));
});

test("other speakers need none", async () => {
  const ann = await speakerFactory();
  const { claims } = await sessionFactory({ speakerId: ann.id });
  expect(await findViewer(claims)).toEqual(viewerOf(ann));
});

test("a token administrates only if its owner had the second factor when it was made", async () => {
  const root = await speakerFactory({ isAdmin: true });
  const before = await tokenFactory({ speakerId: root.id, scopes: "read admin" });
  expect(await findTokenViewer(before.secret)).toMatchObject({ viewer: { id: root.id, isAdmin: false } });
  await secondFactorFactory({ speakerId: root.id, now: addSeconds(before.createdAt, 1) });
  expect(await findTokenViewer(before.secret)).toMatchObject({ viewer: { isAdmin: false } });
  const createdAt = addSeconds(before.createdAt, 2);
  const after = await tokenFactory({ speakerId: root.id, scopes: "read admin", createdAt });
  expect(await findTokenViewer(after.secret)).toMatchObject({ viewer: { isAdmin: true } });
});

test("nobody makes a token that administrates without one", async () => {
  const root = await speakerFactory({ isAdmin: true });
  const refusal = new InvalidField("scopes", ADMIN_NEEDS_SECOND_FACTOR);
  await expect(createToken(root.id, asAdmin)).rejects.toThrow(refusal);
  await secondFactorFactory({ speakerId: root.id });
  expect(await createToken(root.id, asAdmin)).toMatchObject(asAdmin);
});
