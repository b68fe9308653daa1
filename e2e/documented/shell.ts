/** Runs what the documentation says as it stands there, in a shell whose `curl` is ours. */
import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { z } from "zod";
import { documentedHost } from "./differences";

const recorded = z.object({
  status: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
});

export type Answer = { status: number; headers: Record<string, string>; body: unknown };

/** A shell for calls to `site`. End it by `close`. */
export function openShell(site: string, curl: string) {
  const folder = mkdtempSync(join(tmpdir(), "talks-documented-"));
  const ANSWER = join(folder, "answer.json");
  writeFileSync(join(folder, "curl"), `#!/bin/sh\nexec "${process.execPath}" "${curl}" "$@"\n`);
  chmodSync(join(folder, "curl"), 0o755);
  const env = {
    ...process.env,
    PATH: `${folder}${delimiter}${process.env.PATH}`,
    HOST: documentedHost,
    SITE: site,
    ANSWER,
  };
  return {
    /** What the one call in `command` is answered; addresses in it begin as the documentation's do. */
    run(command: string, variables: Record<string, string>): Answer {
      rmSync(ANSWER, { force: true });
      execFileSync("sh", ["-euc", command], { env: { ...env, ...variables }, stdio: "pipe" });
      const answer = readFileSync(ANSWER, "utf8").replaceAll(site, documentedHost);
      const { status, headers, body } = recorded.parse(JSON.parse(answer));
      return { status, headers, body: body === "" ? null : JSON.parse(body) };
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}
