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
export async function talksCommand({ env }: Site, ...words: string[]): Promise<string> {
  const asCommand = { ...env, NODE_OPTIONS: "--conditions=react-server" };
  const { code, output } = await ended(startScript("scripts/talks.ts", words, asCommand));
  if (code !== 0) throw new Error(`talks ${words.join(" ")} ended with ${code}:\n${output}`);
  return output;
}
