import { spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter, join } from "node:path";

export type Counts = { passed: number; failed: number };

export type Step = {
  name: string;
  /** A tool from node_modules, with its arguments. */
  command: string;
  env?: Record<string, string>;
  /** Reads what a runner of many tests counted; a step without it counts as one. */
  countsFrom?: () => Counts | null;
};

/** Runs a step to its end, whatever that is, and says what it was and how long it took. */
export async function runStep(step: Step): Promise<Counts> {
  console.log(`\n=== ${step.name}`);
  const begun = performance.now();
  const isFine = (await run(step)) === 0;
  const counts = countsOf(step, isFine);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`=== ${step.name}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`);
  return counts;
}

async function run({ command, env }: Step): Promise<number | null> {
  const path = [join(process.cwd(), "node_modules/.bin"), process.env.PATH].join(delimiter);
  const child = spawn(command, {
    shell: true,
    stdio: "inherit",
    env: { ...process.env, ...env, PATH: path, FORCE_COLOR: "0" },
  });
  const [code] = await once(child, "exit");
  return code;
}

function countsOf({ countsFrom }: Step, isFine: boolean): Counts {
  if (!countsFrom) return isFine ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const counts = countsFrom() ?? { passed: 0, failed: 0 };
  // A runner can fail without a failed test: a file that does not load, or no test at all.
  return isFine && counts.passed > 0 ? counts : { ...counts, failed: Math.max(1, counts.failed) };
}
