import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const text = /\.(js|css|svg|json|txt)$/;
const leastBytes = 1024;
const brotliBest = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

const encoders = {
  br: (content: Buffer) => promisify(brotliCompress)(content, brotliBest),
  gz: (content: Buffer) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
};

/** Puts a compressed twin of each kind (`.br`, `.gz`) beside every text file in a folder and those within it. */
export async function compressFiles(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && text.test(entry.name));
  for (const { parentPath, name } of files) await compressFile(join(parentPath, name));
}

async function compressFile(path: string) {
  const content = await readFile(path);
  if (content.length < leastBytes) return;
  const twins = Object.entries(encoders).map(async ([ending, encode]) =>
    writeFile(`${path}.${ending}`, await encode(content)),
  );
  await Promise.all(twins);
}
