import { createHash } from "node:crypto";

const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/** The CSP sources (`sha256-…`) of all scripts written into a page. For HTML that React made: it escapes `</script>`. */
export function inlineScriptHashes(html: string): string[] {
  const hashes = new Set<string>();
  for (const [, script = ""] of html.matchAll(inlineScript)) {
    hashes.add(`sha256-${createHash("sha256").update(script).digest("base64")}`);
  }
  return [...hashes];
}
