import { expect, test } from "vitest";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { findAvatar } from "./find-avatar";
import { setPhoto } from "./photo-commands";
import { getSpeakerProfile } from "./queries";

test("every speaker has a picture made from the username alone", async () => {
  const { username } = await speakerFactory({ email: "first@example.com" });
  const avatar = await findAvatar(`${username}.svg`);
  expect(avatar?.type).toBe("image/svg+xml");
  expect(avatar?.content).toMatch(/^<svg [^>]*>.*<\/svg>$/s);
  expect(avatar?.content).not.toContain("first");
});

test("the address a profile shows leads to the uploaded picture", async () => {
  const ann = await speakerFactory();
  await setPhoto(viewerOf(ann), Buffer.from("a picture"));
  const { avatar } = await getSpeakerProfile(ann.username);
  const found = await findAvatar(avatar.replace("/avatars/", ""));
  expect(found?.type).toBe("image/webp");
  expect(Buffer.from(found?.content ?? "")).toEqual(Buffer.from("a picture"));
});

test.each([
  "nobody.svg",
  `${"0".repeat(64)}.webp`,
  "nobody",
  "nobody.png",
  ".svg",
  "..%2f.svg",
  "a\u0000b.svg",
  `${"a".repeat(10_000)}.svg`,
])("%j is no picture", async (file) => {
  expect(await findAvatar(file)).toBeNull();
});
