import sharp from "sharp";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { InvalidField } from "@/lib/errors";
import { log } from "@/lib/log/log";
import { readPhoto } from "./read-photo";
import { PHOTO_BROKEN, PHOTO_SIZE, PHOTO_TYPE, profileForm } from "./schema";

beforeEach(() => {
  vi.spyOn(log, "warn").mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#a33" } });

const fileOf = (bytes: Uint8Array<ArrayBuffer> | string, type = "image/png") =>
  new File([bytes], "me", { type });

test.each(["png", "jpeg", "webp"] as const)("a %s becomes a square WebP", async (format) => {
  const bytes = Buffer.from(await picture(800, 600).toFormat(format).toBuffer());
  const kept = await sharp(await readPhoto(fileOf(bytes))).metadata();
  expect(kept).toMatchObject({ format: "webp", width: 512, height: 512 });
});

test("what the camera wrote into the picture is dropped, and the picture stands upright", async () => {
  const darkHalf = { create: { width: 50, height: 50, channels: 3, background: "#000" } } as const;
  const lying = picture(100, 50).composite([{ input: darkHalf, left: 0, top: 0 }]);
  const bytes = await lying
    .withExif({ IFD0: { Copyright: "Ann" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const kept = await readPhoto(fileOf(Buffer.from(bytes)));
  expect((await sharp(kept).metadata()).exif).toBeUndefined();
  expect(kept.includes("Ann")).toBe(false);
  const [upper, lower] = await Promise.all([rednessAt(kept, 100), rednessAt(kept, 400)]);
  expect(upper).toBeLessThan(120);
  expect(lower).toBeGreaterThan(120);
});

async function rednessAt(image: Buffer, top: number) {
  const pixel = sharp(image).extract({ left: 256, top, width: 1, height: 1 });
  return (await pixel.raw().toBuffer())[0];
}

test.each([
  "",
  "not a picture",
  '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
  "GIF89a\u0001\u0000\u0001\u0000",
  "%PDF-1.4",
])("%j is no picture, whatever it says it is", async (content) => {
  await expect(readPhoto(fileOf(content))).rejects.toThrow(new InvalidField("photo", PHOTO_TYPE));
});

test("a broken picture is refused", async () => {
  const whole = await picture(800, 600).png().toBuffer();
  const half = fileOf(Buffer.from(whole.subarray(0, whole.length / 2)));
  await expect(readPhoto(half)).rejects.toThrow(new InvalidField("photo", PHOTO_BROKEN));
});

test("a small file that holds an enormous picture is refused before it is unpacked", async () => {
  const bytes = Buffer.from(await picture(12_000, 12_000).png().toBuffer());
  expect(bytes.length).toBeLessThan(4_000_000);
  await expect(readPhoto(fileOf(bytes))).rejects.toThrow(PHOTO_BROKEN);
});

const form = { name: "", location: "", bio: "", timeZone: "UTC" };
const messageOf = (photo: unknown) => profileForm.safeParse({ ...form, photo }).error?.issues[0]?.message;

test("the form says what is wrong with a file before anything is read", () => {
  expect(messageOf(new File([new Uint8Array(4 * 1024 * 1024 + 1)], "x", { type: "image/png" }))).toBe(
    PHOTO_SIZE,
  );
  expect(messageOf(fileOf("x", "image/gif"))).toBe(PHOTO_TYPE);
  expect(messageOf("a text")).toBe(PHOTO_TYPE);
});

test("a form without a file has no photo", () => {
  for (const photo of [undefined, new File([], "")]) {
    expect(profileForm.parse({ ...form, photo })).toMatchObject({ photo: null, removePhoto: false });
  }
});
