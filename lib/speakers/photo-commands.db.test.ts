import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { forgottenBy } from "@/lib/testing/forgotten-by";
import { removePhoto, setPhoto } from "./photo-commands";
import { findPhoto, getSpeakerProfile } from "./queries";

const photo = (content: string) => Buffer.from(content);
const hashOf = (content: string) => createHash("sha256").update(content).digest("hex");

test("a picture has the address of its content, and pages with the speaker on them are forgotten", async () => {
  const ann = await speakerFactory();
  const { forgotten } = await forgottenBy(() => setPhoto(viewerOf(ann), photo("ann")));
  const { avatar } = await getSpeakerProfile(ann.username);
  expect(avatar).toBe(`/avatars/${hashOf("ann")}.webp`);
  expect(Buffer.from((await findPhoto(hashOf("ann"))) ?? [])).toEqual(photo("ann"));
  expect(forgotten).toEqual([`speaker:${ann.id}`]);
});

test("a picture that nobody uses any more is gone", async () => {
  const ann = viewerOf(await speakerFactory());
  await setPhoto(ann, photo("first"));
  await setPhoto(ann, photo("second"));
  expect(await findPhoto(hashOf("first"))).toBeNull();
  await removePhoto(ann);
  expect(await findPhoto(hashOf("second"))).toBeNull();
  expect((await getSpeakerProfile(ann.username)).avatar).toBe(`/avatars/${ann.username}.svg`);
});

test("a picture that another speaker uses too stays", async () => {
  const [ann, bob] = [viewerOf(await speakerFactory()), viewerOf(await speakerFactory())];
  await setPhoto(ann, photo("shared"));
  await setPhoto(bob, photo("shared"));
  await removePhoto(ann);
  expect((await getSpeakerProfile(bob.username)).avatar).toBe(`/avatars/${hashOf("shared")}.webp`);
  expect(await findPhoto(hashOf("shared"))).not.toBeNull();
});

test("the same picture once more is kept", async () => {
  const ann = viewerOf(await speakerFactory());
  await setPhoto(ann, photo("again"));
  await setPhoto(ann, photo("again"));
  expect(await findPhoto(hashOf("again"))).not.toBeNull();
});

test("taking away what is not there changes nothing", async () => {
  const ann = await speakerFactory();
  await removePhoto(viewerOf(ann));
  expect(await db.speaker.findUnique({ where: { id: ann.id } })).toEqual(ann);
});

test("whoever was disabled in the meantime is too late, and leaves no picture behind", async () => {
  const ann = viewerOf(await speakerFactory({ disabledAt: new Date() }));
  await expect(setPhoto(ann, photo("late"))).rejects.toThrow(NotFound);
  await expect(removePhoto(ann)).rejects.toThrow(NotFound);
  expect(await findPhoto(hashOf("late"))).toBeNull();
});

test("one picture of many speakers at once is kept once", async () => {
  const speakers = await Promise.all(Array.from({ length: 12 }, () => speakerFactory()));
  await Promise.all(speakers.map((speaker) => setPhoto(viewerOf(speaker), photo("team"))));
  expect(await db.photo.count({ where: { hash: hashOf("team") } })).toBe(1);
  expect(await db.speaker.count({ where: { photoHash: hashOf("team") } })).toBe(12);
});
