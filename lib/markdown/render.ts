import { exceedsLimits } from "./limits";
import { excerpt, plainTextToHtml } from "./plain";
import { renderInWorker } from "./pool";

const ID_PREFIX = /^[a-z][a-z0-9-]*-$/;
const ALWAYS_FINE = 10_000;
const MAX_GROWTH = 10;

type Options = { idPrefix: string; isPreview?: boolean };

/**
 * Takes Markdown (CommonMark with GitHub's tables, footnotes, task lists and autolinks), gives HTML that is safe to show.
 * Call it when the text is written, never per request. `idPrefix`, like `comment-12-`, keeps the footnotes of texts on one
 * page apart. A text that is too much to render (see `exceedsLimits`, and one second) becomes plain paragraphs.
 * What is rendered for a preview stands back for what will be kept. Throws Busy when too many texts are waiting, a
 * TypeError for a prefix of another form, and when the worker cannot be started.
 */
export async function renderMarkdown(source: string, { idPrefix, isPreview }: Options): Promise<string> {
  if (!ID_PREFIX.test(idPrefix)) throw new TypeError(`not a prefix for ids: ${idPrefix}`);
  if (exceedsLimits(source)) return plainTextToHtml(source);
  const rendered = await renderInWorker({ source, idPrefix, isPreview });
  const maxLength = Math.max(ALWAYS_FINE, source.length * MAX_GROWTH);
  return rendered && rendered.html.length <= maxLength ? rendered.html : plainTextToHtml(source);
}

/**
 * Takes Markdown, gives the first `maxLength` characters of its words on one line, for `<meta name="description">`.
 * Looks at the beginning of the source only. Throws Busy when too many texts are waiting, and when the worker cannot
 * be started.
 */
export async function markdownToPlainText(source: string, maxLength: number): Promise<string> {
  const beginning = [...source.slice(0, maxLength * 8)].slice(0, maxLength * 4).join("");
  const rendered = exceedsLimits(beginning)
    ? null
    : await renderInWorker({ source: beginning, idPrefix: "excerpt-" });
  return excerpt(rendered?.text ?? beginning, maxLength);
}
