import "server-only";
import sharp from "sharp";
import { InvalidField } from "@/lib/errors";
import { log } from "@/lib/log/log";
import { lineFor } from "@/lib/turns/line";
import { PHOTO_BROKEN, PHOTO_TYPE } from "./schema";

const side = 512;
const mostPixels = 50_000_000;

// One at a time: with the two passwords, three of libuv's four threads.
const inTurn = lineFor("pictures", { atOnce: 1, mostInLine: 20 });

/**
 * An uploaded picture as we keep it: a square WebP, turned upright, without metadata. Throws InvalidField for
 * `photo` where it is no PNG, JPEG or WebP, whatever it claims to be, or cannot be decoded, and Busy where too many wait for their turn.
 */
export async function readPhoto(file: File): Promise<Buffer<ArrayBuffer>> {
  const bytes = Buffer.from(await file.arrayBuffer());
  if (!isPhoto(bytes)) throw new InvalidField("photo", PHOTO_TYPE);
  return Buffer.from(await inTurn(() => squareWebp(bytes).catch(refuse)));
}

function refuse(error: Error): never {
  log.warn(`An uploaded picture could not be read: ${error.message}`);
  throw new InvalidField("photo", PHOTO_BROKEN);
}

const squareWebp = (bytes: Buffer) =>
  sharp(bytes, { limitInputPixels: mostPixels, failOn: "error", sequentialRead: true })
    .autoOrient()
    .resize(side, side, { fit: "cover" })
    .webp({ quality: 82 })
    .timeout({ seconds: 10 })
    .toBuffer();

// Before anything is decoded, so that none of the library's other decoders (SVG, PDF, TIFF …) ever sees an upload.
const isPhoto = (bytes: Buffer) =>
  bytes.subarray(0, 8).toString("hex") === "89504e470d0a1a0a" ||
  bytes.subarray(0, 3).toString("hex") === "ffd8ff" ||
  (bytes.subarray(0, 4).toString("latin1") === "RIFF" && bytes.subarray(8, 12).toString("latin1") === "WEBP");
