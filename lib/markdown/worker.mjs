/**
 * What runs in the worker thread. Plain JavaScript without aliases, because nothing bundles it:
 * Next, vitest and scripts all start it from this file.
 */
import { toHtml, toSafeTree, toText } from "./pipeline.mjs";

/** @typedef {{ html: string, text: string }} Rendered */

// The first run is the slow one: it happens before any task's clock starts.
toHtml(toSafeTree("*Hello* [you](https://example.com)\n\n- 1\n\n| a |\n|---|\n| b |", ""));

/**
 * Renders one text, after telling through `started` that its clock may start. Gives null if the text defeats the parser.
 *
 * @param {{ source: string, idPrefix: string, started: import("node:worker_threads").MessagePort }} task
 * @returns {Rendered | null}
 */
export default function render({ source, idPrefix, started }) {
  started.postMessage("started");
  try {
    const tree = toSafeTree(source, idPrefix);
    return { html: toHtml(tree), text: toText(tree) };
  } catch {
    return null;
  }
}
