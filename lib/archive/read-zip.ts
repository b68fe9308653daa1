import { type Entry, openPromise, type ZipFile } from "yauzl";

/** A ZIP file, of which nothing is ever unpacked to the disk. */
export type ZipReader = {
  names: string[];
  /** What the ZIP says of a file's length: `read` fails where it is not so. */
  bytesOf: (name: string) => number;
  read: (name: string) => AsyncGenerator<Buffer>;
  close: () => void;
};

/** Opens a ZIP file; to be closed. Throws where there is none, or two files in it have one name. */
export async function openZip(path: string): Promise<ZipReader> {
  const zip = await orDamaged(() => openPromise(path, { autoClose: false }));
  try {
    const entries = await entriesOf(zip);
    return {
      names: [...entries.keys()],
      bytesOf: (name) => entryOf(entries, name).uncompressedSize,
      read: (name) => chunksOf(zip, entryOf(entries, name)),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  await orDamaged(async () => {
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) throw new Error(`it holds ${entry.fileName} twice`);
      entries.set(entry.fileName, entry);
    }
  });
  return entries;
}

function entryOf(entries: Map<string, Entry>, name: string): Entry {
  const entry = entries.get(name);
  if (!entry) throw new Error(`The archive lacks ${name}.`);
  return entry;
}

async function* chunksOf(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) yield chunk;
  } catch (error) {
    throw new Error(`${entry.fileName} is damaged: ${messageOf(error)}.`);
  }
}

async function orDamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") throw error;
    throw new Error(`This is no whole ZIP file: ${messageOf(error)}`);
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
