import { createHash } from "node:crypto";
import { Parser } from "htmlparser2";

/**
 * The CSP sources (`sha256-…`) of all scripts written into a page. What only looks like a script, in an attribute that
 * somebody wrote, is none.
 */
export function inlineScriptHashes(html: string): string[] {
  const hashes = new Set<string>();
  let script: string | null = null;
  const parser = new Parser({
    onopentag: (name, { src }) => {
      if (name === "script" && src === undefined) script = "";
    },
    ontext: (text) => {
      if (script !== null) script += text;
    },
    onclosetag: (name) => {
      if (name === "script" && script !== null) hashes.add(hashOf(script));
      script = null;
    },
  });
  parser.end(html);
  return [...hashes];
}

const hashOf = (script: string) => `sha256-${createHash("sha256").update(script).digest("base64")}`;
