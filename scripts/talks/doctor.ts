import type { Command } from "commander";
import { type Check, fail, type Verdict } from "./doctor/verdict";
import { withExamples } from "./help";
import { writeData } from "./output";

/** Adds `talks doctor`. */
export function addDoctor(talks: Command) {
  const doctor = talks
    .command("doctor")
    .description(
      "look at this installation: ok, warn or fail, what was looked at, what it is like, how to mend it; " +
        "separated by tabs",
    )
    .action(examine);
  withExamples(doctor, "doctor", "doctor --json | jq 'select(.status == \"fail\")'");
}

async function examine() {
  const { checks } = await import("./doctor/checks");
  const passed = new Set<string>();
  let failed = 0;
  for (const check of checks) {
    // What rests on something broken would only say so again.
    if (check.needs && !passed.has(check.needs)) continue;
    const verdict = await look(check);
    if (!verdict) continue;
    if (verdict.status === "fail") failed += 1;
    else passed.add(check.name);
    const { status, says, mend } = verdict;
    writeData({ check: check.name, status, says, mend }, [status, check.name, says, mend ?? ""]);
  }
  if (failed > 0) throw new Error(`what failed: ${failed}.`);
}

async function look({ look }: Check): Promise<Verdict | null> {
  try {
    return await look();
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error), null);
  }
}
