import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { findViewer } from "./find-viewer";
import { newClaims } from "./session-claims";

const hour = 60 * 60;

test("a living session is its speaker, as policies and pages need them", async () => {
  const ann = await speakerFactory({ name: "Ann Speaker", isAdmin: true });
  const viewer = await findViewer(newClaims(ann, false));
  expect(viewer).toEqual(viewerOf(ann));
  expect(viewer).toEqual({
    id: ann.id,
    username: ann.username,
    name: "Ann Speaker",
    avatar: `/avatars/${ann.username}.svg`,
    isAdmin: true,
  });
});

test("without a session there is no viewer", async () => {
  expect(await findViewer(null)).toBeNull();
});

test("a session past its limit is nobody", async () => {
  const ann = await speakerFactory();
  const claims = newClaims(ann, false, 1_800_000_000);
  expect(await findViewer(claims, 1_800_000_000 + 11 * hour)).toEqual(viewerOf(ann));
  expect(await findViewer(claims, 1_800_000_000 + 13 * hour)).toBeNull();
});

test("raising the session version ends the sessions of before, and not those of after", async () => {
  const ann = await speakerFactory();
  const before = newClaims(ann, true);
  const raised = await db.speaker.update({
    where: { id: ann.id },
    data: { sessionVersion: { increment: 1 } },
  });
  expect(await findViewer(before)).toBeNull();
  expect(await findViewer(newClaims(raised, true))).toEqual(viewerOf(ann));
});

test("a disabled account has no session", async () => {
  const ann = await speakerFactory({ disabledAt: new Date() });
  expect(await findViewer(newClaims(ann, true))).toBeNull();
});

test("an account that is gone has no session", async () => {
  expect(await findViewer(newClaims({ id: 2_000_000_000, sessionVersion: 0 }, true))).toBeNull();
});
