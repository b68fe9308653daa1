import { archiveFiles, isPhotoName } from "./files";
import {
  type ListedFile,
  type Manifest,
  manifestName,
  mostBytesInManifest,
  mostBytesInPhoto,
  readManifest,
} from "./manifest";
import { openZip, type ZipReader } from "./read-zip";
import { startTally } from "./tally";

/** An archive whose manifest was read, and names what is there; whether the content is right is for `read` to find out. */
export type Archive = {
  manifest: Manifest;
  /** The content of a listed file; throws at its end where it is not what the manifest says. */
  read: (name: string) => AsyncGenerator<Buffer>;
  close: () => void;
};

/** Opens an archive; to be closed. Throws where it is none, is not of our version, lacks a file or has one too many. */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await openZip(path);
  try {
    const manifest = readManifest((await wholeOf(zip, manifestName, mostBytesInManifest)).toString("utf8"));
    const listed = new Map(manifest.files.map((file) => [file.name, file]));
    checkNames(zip, manifest, listed);
    return { manifest, read: (name) => checked(zip, listed.get(name), name), close: zip.close };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** Reads every file once. Throws at the first that is not what the manifest says. */
export async function verifyArchive({ manifest, read }: Archive) {
  for (const { name } of manifest.files) for await (const _chunk of read(name));
}

/** A small file of an archive, in one piece. */
export async function pieceOf(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

function wholeOf(zip: ZipReader, name: string, mostBytes: number): Promise<Buffer> {
  if (zip.bytesOf(name) > mostBytes) throw new Error(`${name} is too large.`);
  return pieceOf(zip.read(name));
}

function checkNames(zip: ZipReader, { files }: Manifest, listed: Map<string, ListedFile>) {
  if (listed.size < files.length) throw new Error("The manifest lists a file twice.");
  for (const { name, mayBeMissing } of archiveFiles)
    if (!listed.has(name) && !mayBeMissing) throw new Error(`The manifest does not list ${name}.`);
  const known = new Set(archiveFiles.map(({ name }) => name));
  for (const file of files) checkListed(zip, file, known.has(file.name));
  const extra = zip.names.find((name) => name !== manifestName && !listed.has(name));
  if (extra !== undefined) throw new Error(`The archive holds ${extra}, which its manifest does not list.`);
}

function checkListed(zip: ZipReader, { name, bytes, lines }: ListedFile, isOfLines: boolean) {
  if (!isOfLines && !isPhotoName(name))
    throw new Error(`The manifest lists ${name}, which no archive holds.`);
  if (isOfLines !== (lines !== null)) throw new Error(`The manifest is wrong about the lines of ${name}.`);
  if (!isOfLines && bytes > mostBytesInPhoto) throw new Error(`${name} is too large.`);
  if (zip.bytesOf(name) !== bytes) throw new Error(`${name} is not as long as the manifest says.`);
}

async function* checked(zip: ZipReader, listed: ListedFile | undefined, name: string) {
  if (!listed) throw new Error(`The archive lacks ${name}.`);
  const tally = startTally();
  yield* tally.counted(zip.read(name));
  const { lines, sha256 } = tally.result();
  if (sha256 !== listed.sha256) throw new Error(`${name} is damaged: its checksum is wrong.`);
  if (listed.lines !== null && lines !== listed.lines) {
    throw new Error(`${name} has ${lines} lines, and ${listed.lines} in the manifest.`);
  }
}
