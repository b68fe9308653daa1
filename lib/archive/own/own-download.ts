import "server-only";
import type { Writable } from "node:stream";
import type { Viewer } from "@/lib/auth/viewer-type";
import { appUrl } from "@/lib/env";
import { chunkOf, writeZip } from "../write-zip";
import { ownComments } from "./own-comments";
import { ownProfile } from "./own-profile";
import { ownTalks } from "./own-talks";
import { readmeOf } from "./readme";

/**
 * Writes a ZIP of everything that is the viewer's own to `output`, as fast as it takes it. Throws NotFound where the
 * account is gone. Holds some hundred rows in memory at a time.
 */
export async function writeOwnDownload(viewer: Viewer, output: Writable) {
  await writeZip(output, async (add) => {
    const { profile, photo } = await ownProfile(viewer);
    await add("README.txt", chunkOf(readmeOf(profile.username, appUrl, new Date())));
    await add("profile.json", chunkOf(`${JSON.stringify(profile, null, 2)}\n`));
    await add("talks.jsonl", linesOf(ownTalks(viewer)));
    await add("comments.jsonl", linesOf(ownComments(viewer)));
    if (photo) await add("photo.webp", chunkOf(Buffer.from(photo)));
  });
}

async function* linesOf(pages: AsyncIterable<object[]>) {
  for await (const rows of pages) yield Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
}
