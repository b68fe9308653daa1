/** The examples in a Markdown file: calls in ```sh, each followed by its answer in ```json or ```http. */

export type Shown = { status: number | null; headers: Record<string, string>; body: unknown };

export type Example =
  | { kind: "call"; line: number; command: string; shown: Shown }
  /** Values of the answer before, to be used in later calls by these names. */
  | { kind: "keep"; line: number; values: Map<string, string> };

type Fence = { line: number; language: string; text: string };

/** All examples in order. Throws for a call without an answer, and for code that is neither. */
export function readExamples(markdown: string): Example[] {
  const examples: Example[] = [];
  const fences = fencesIn(markdown);
  for (let fence = fences.shift(); fence; fence = fences.shift()) {
    if (fence.language !== "sh") throw new Error(`line ${fence.line}: an answer to nothing`);
    const values = keptIn(fence.text);
    if (values) examples.push({ kind: "keep", line: fence.line, values });
    else
      examples.push({ kind: "call", line: fence.line, command: fence.text, shown: answerIn(fences.shift()) });
  }
  return examples;
}

const fencesIn = (markdown: string): Fence[] =>
  [...markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(({ index, 1: language = "", 2: text = "" }) => ({
    line: markdown.slice(0, index).split("\n").length,
    language,
    text,
  }));

function keptIn(text: string): Map<string, string> | null {
  const lines = text.trim().split("\n");
  const found = lines.map((line) => /^([A-Z_]+)=(?:'([^']*)'|([^\s'"$`]+))$/.exec(line));
  if (found.includes(null)) return null;
  return new Map(found.map((parts) => [parts?.[1] ?? "", parts?.[2] ?? parts?.[3] ?? ""]));
}

function answerIn(fence: Fence | undefined): Shown {
  if (fence?.language === "json") return { status: null, headers: {}, body: JSON.parse(fence.text) };
  if (fence?.language !== "http") throw new Error(`a call without an answer, before line ${fence?.line}`);
  const [head = "", body = ""] = fence.text.split("\n\n");
  const [first = "", ...headers] = head.trim().split("\n");
  const status = /^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1];
  if (!status) throw new Error(`line ${fence.line}: no status`);
  return { status: Number(status), headers: headersIn(headers), body: body ? JSON.parse(body) : null };
}

const headersIn = (lines: string[]) =>
  Object.fromEntries(
    lines.map((line) => {
      const [name = "", ...value] = line.split(": ");
      return [name.toLowerCase(), value.join(": ")];
    }),
  );
