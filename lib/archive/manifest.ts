import { z } from "zod";
import { providers } from "@/lib/db/schema-twins";
import { id, instant, sha256 } from "./columns";

export const manifestName = "manifest.json";
const format = "talks-archive";
const version = 1;

// What is held in memory in one piece.
export const mostBytesInLine = 16 * 1024 * 1024;
export const mostBytesInPhoto = 8 * 1024 * 1024;
export const mostBytesInManifest = 256 * 1024 * 1024;

const listedFile = z.strictObject({
  name: z.string(),
  /** Null for a picture. */
  lines: z.int().min(0).nullable(),
  bytes: z.int().min(0),
  sha256,
});

const manifestSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  createdAt: instant,
  /** What the archive was made from. */
  database: z.enum(providers),
  /** The version of the application that made it. */
  app: z.string(),
  /** The highest id that each table ever gave. */
  lastIds: z.record(z.string(), id).optional(),
  files: z.array(listedFile),
});

export type ListedFile = z.output<typeof listedFile>;
export type Manifest = z.output<typeof manifestSchema>;

/** The manifest of an archive made now. */
export const newManifest = (facts: Pick<Manifest, "database" | "app" | "files" | "lastIds">): Manifest => ({
  format,
  version,
  createdAt: new Date().toISOString(),
  ...facts,
});

/** Reads the text of a manifest. Throws an Error that says what is wrong with it. */
export function readManifest(text: string): Manifest {
  const raw = jsonOf(text);
  const named = z.looseObject({ format: z.literal(format), version: z.int() }).safeParse(raw);
  if (!named.success) throw new Error("This is no archive of Talks: its manifest does not say so.");
  if (named.data.version !== version) {
    const { version: found } = named.data;
    throw new Error(
      `This archive has version ${found} of the format, and only version ${version} is known here.`,
    );
  }
  const manifest = manifestSchema.safeParse(raw);
  if (manifest.success) return manifest.data;
  throw new Error(`The manifest is not valid: ${z.prettifyError(manifest.error)}`);
}

/** How many lines each file of lines has, by its name without `.jsonl`. */
export const countsOf = ({ files }: Manifest): Record<string, number> =>
  Object.fromEntries(
    files.flatMap(({ name, lines }) => (lines === null ? [] : [[name.replace(".jsonl", ""), lines]])),
  );

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error("The manifest is not JSON.");
  }
}
