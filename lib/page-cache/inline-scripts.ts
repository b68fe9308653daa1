import { createHash } from "node:crypto";
import { Parser } from "htmlparser2";

/**
 * The CSP sources (`sha256-…`) of the scripts written into a page. What only looks like a script, in an attribute that
 * somebody wrote, is none; and one in what people wrote (`prose`), where the sanitizer lets none through, is nobody's.
 */
export function inlineScriptHashes(html: string): string[] {
  const hashes = new Set<string>();
  let script: string | null = null;
  let open = 0;
  let prose = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      open += 1;
      if (prose === 0 && isProse(attributes)) prose = open;
      if (name === "script" && attributes.src === undefined && prose === 0) script = "";
    },
    ontext: (text) => {
      if (script !== null) script += text;
    },
    onclosetag: (name) => {
      if (name === "script" && script !== null) hashes.add(hashOf(script));
      script = null;
      if (open === prose) prose = 0;
      open -= 1;
    },
  });
  parser.end(html);
  return [...hashes];
}

const isProse = (attributes: Record<string, string>) =>
  attributes.class?.split(/\s+/).includes("prose") ?? false;

const hashOf = (script: string) => `sha256-${createHash("sha256").update(script).digest("base64")}`;
