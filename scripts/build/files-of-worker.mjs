import { createRequire } from "node:module";

/**
 * The files that the Markdown worker loads, from the root of the project. A platform's functions have only what Next has
 * traced, and a worker is a file to it, whose imports it does not follow.
 *
 * @returns {Promise<string[]>}
 */
export async function filesOfWorker() {
  const { nodeFileTrace } = createRequire(import.meta.url)("next/dist/compiled/@vercel/nft");
  const { fileList } = await nodeFileTrace(["lib/markdown/worker.mjs"]);
  return [...fileList];
}
