import { machineFacts } from "./machine";
import { parts } from "./parts";
import { type FullRow, tableOf } from "./table";

/** docs/benchmarks.md, of what was measured just now on this machine. */
export const reportOf = (rows: FullRow[]) => `# Benchmarks

Written by \`npm run bench\`, which measures all of this in one go, and fails where something is missed. What counts are the ratios, each within one run on one machine; the bare numbers beside them are this machine's.

${machineFacts()
  .map(([what, which]) => `- ${what}: ${which}`)
  .join("\n")}

${tableOf(rows)}

## How each line is measured

${parts.map(({ name, method }) => `**${name}.** ${method}`).join("\n\n")}
`;
