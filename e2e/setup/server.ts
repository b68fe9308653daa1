import type { ChildProcess } from "node:child_process";
import { ended, saysLine, startScript } from "@/lib/testing/child";
import { freePort } from "@/lib/testing/postgres";
import type { Site } from "./site";

type Server = { url: string; process: ChildProcess; stop: () => Promise<void> };

/** Another server on the database of a site. */
export async function startBeside({ env }: Site, more: Record<string, string> = {}): Promise<Server> {
  const port = String(await freePort());
  const server = startScript("lib/testing/processes/serve.ts", [], {
    ...env,
    PORT: port,
    MAIL_WORKER: "0",
    ...more,
  });
  await saysLine(server, /Talks is at/);
  const stop = async () => {
    const gone = ended(server);
    server.kill("SIGTERM");
    await gone;
  };
  return { url: `http://localhost:${port}`, process: server, stop };
}

/** Runs a command of the command line on the database of a site; gives what it said. */
export const talksCommand = (site: Site, ...words: string[]) => runBeside(site, "scripts/talks.ts", words);

/** Runs a script of ours on the database of a site, with `input` on its standard input; gives what it said. */
export async function runBeside({ env }: Site, script: string, words: string[], input = ""): Promise<string> {
  const child = startScript(script, words, { ...env, NODE_OPTIONS: "--conditions=react-server" });
  child.stdin?.end(input);
  const { code, output } = await ended(child);
  if (code !== 0) throw new Error(`${script} ${words.join(" ")} ended with ${code}:\n${output}`);
  return output;
}
