import { Readable, type Writable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { startTally, type Tally } from "./tally";

/** Adds one file to a ZIP, and waits until it is in; gives what was counted on the way. */
export type AddFile = (name: string, chunks: AsyncIterable<Buffer>) => Promise<Tally>;

// The same content makes the same bytes, whenever and wherever. A ZIP knows local times only, and none before 1980.
const sameForAll = () => ({ mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100600 });

/**
 * Writes a ZIP of what `fill` adds, one file after the other, to `output`, as fast as it takes it. Rejects, with `output`
 * destroyed, where either of them fails.
 */
export async function writeZip(output: Writable, fill: (add: AddFile) => Promise<void>) {
  const zip = new ZipFile();
  const gone = new AbortController();
  const written = pipeline(zip.outputStream, output);
  written.catch(() => gone.abort());
  try {
    await fill((name, chunks) => addTo(zip, name, chunks, gone.signal));
    zip.end();
    await written;
  } catch (error) {
    output.destroy(error instanceof Error ? error : new Error(String(error)));
    // Where the output failed first, its own error tells more than that of the work it ended.
    await written;
    throw error;
  }
}

async function addTo(zip: ZipFile, name: string, chunks: AsyncIterable<Buffer>, signal: AbortSignal) {
  const tally = startTally();
  const source = Readable.from(tally.counted(chunks), { objectMode: false, signal });
  zip.addReadStream(source, name, sameForAll());
  await finished(source);
  return tally.result();
}

/** A small file that is there already. */
export async function* chunkOf(content: string | Buffer) {
  yield Buffer.from(content);
}
