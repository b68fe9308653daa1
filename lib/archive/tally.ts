import { createHash } from "node:crypto";

const lineFeed = 0x0a;

export type Tally = { lines: number; bytes: number; sha256: string };

/** Counts what passes through `counted`; `result` is to be asked once, when all has passed. */
export function startTally() {
  const hash = createHash("sha256");
  let bytes = 0;
  let lines = 0;
  async function* counted(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      lines += lineFeedsIn(chunk);
      yield chunk;
    }
  }
  return { counted, result: (): Tally => ({ lines, bytes, sha256: hash.digest("hex") }) };
}

function lineFeedsIn(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, at + 1)) count += 1;
  return count;
}
