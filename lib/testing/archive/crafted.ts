/** Archives put together by hand, to be right or wrong as a test wants them. */
import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { archiveFiles } from "@/lib/archive/files";
import { type ListedFile, type Manifest, manifestName, newManifest } from "@/lib/archive/manifest";
import { pieceOf } from "@/lib/archive/open-archive";
import { openZip } from "@/lib/archive/read-zip";
import { chunkOf, writeZip } from "@/lib/archive/write-zip";

export type Content = Record<string, string | Buffer>;

/** Writes an archive of these files (others are empty) and the manifest that belongs to them, as `change` alters it. */
export function craftArchive(
  folder: string,
  content: Content,
  change: (manifest: Manifest) => object = same,
) {
  const empty = Object.fromEntries(archiveFiles.map(({ name }) => [name, ""]));
  const all = { ...empty, ...content };
  const files = Object.entries(all).map(listed);
  const manifest = JSON.stringify(change(newManifest({ database: "sqlite", app: "0.0.0", files })));
  return zipOf(folder, { ...all, [manifestName]: manifest });
}

/** Writes a ZIP of exactly these files; gives its path. */
export async function zipOf(folder: string, content: Content): Promise<string> {
  const path = join(folder, `${randomUUID()}.zip`);
  await writeZip(createWriteStream(path), async (add) => {
    for (const [name, bytes] of Object.entries(content)) await add(name, chunkOf(bytes));
  });
  return path;
}

/** What is in a ZIP. */
export async function contentOf(path: string): Promise<Record<string, Buffer>> {
  const zip = await openZip(path);
  const content: Record<string, Buffer> = {};
  for (const name of zip.names) content[name] = await pieceOf(zip.read(name));
  zip.close();
  return content;
}

/** The objects in a file of lines of JSON. */
export const jsonLinesIn = (file: Buffer | undefined): Record<string, unknown>[] =>
  String(file)
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));

/** The line of a speaker, as far as nothing else is said. */
export const speakerLine = (facts: object = {}) => line({ ...speaker, ...facts });

/** The line of a talk, as far as nothing else is said. */
export const talkLine = (facts: object = {}) => line({ ...talk, ...facts });

const line = (row: object) => `${JSON.stringify(row)}\n`;
const same = (manifest: Manifest) => manifest;

function listed([name, content]: [string, string | Buffer]): ListedFile {
  const bytes = Buffer.from(content);
  const lines = name.endsWith(".jsonl") ? bytes.toString().split("\n").length - 1 : null;
  return { name, lines, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}

const at = "2024-05-01T12:00:00.000Z";

const speaker = {
  id: 1,
  email: "ada@example.com",
  emailKey: "ada@example.com",
  pendingEmail: null,
  emailToken: null,
  emailAskedAt: null,
  username: "ada",
  passwordHash: null,
  isAdmin: false,
  name: "Ada",
  location: "",
  bio: "",
  bioHtml: "",
  bioSummary: "",
  memberSince: at,
  disabledAt: null,
  sessionVersion: 0,
  photoHash: null,
  talkCount: 0,
  timeZone: "UTC",
  heldMail: "atOnce",
  publishedMail: "atOnce",
  followedMail: "atOnce",
};

const talk = {
  id: 1,
  speakerId: 1,
  title: "Growing a Language",
  description: "",
  descriptionHtml: "",
  summary: "",
  venue: "OOPSLA",
  venueUrl: null,
  date: "1998-10-20",
  slidesUrl: null,
  videoUrl: null,
  commentCount: 0,
  lastCommentNumber: 0,
  createdAt: at,
  editedAt: at,
  version: 1,
  deletedAt: null,
  deletedById: null,
};
