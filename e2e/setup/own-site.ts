/** A site that a journey starts for itself, because it ends it, or hurts it. */
import type { ChildProcess } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ended, saysLine, startScript } from "@/lib/testing/child";
import { freePort } from "@/lib/testing/postgres";
import { test as base } from "../fixtures";

export type OwnSite = {
  url: string;
  server: ChildProcess;
  /** The URL of its database. */
  database: string;
  /** What the lines of the server's log say, so far. */
  log: string[];
  /** These lines, with all they carry. */
  lines: LogLine[];
  /** Runs one command of `npm run talks` on the site's database. */
  talks: (...words: string[]) => ReturnType<typeof ended>;
  /** The same, with something to read on its standard input. */
  talksTold: (input: string, ...words: string[]) => ReturnType<typeof ended>;
};

export type LogLine = Record<string, unknown> & { msg?: string; err?: { digest?: string } };

type StartSite = (settings?: Record<string, string>) => Promise<OwnSite>;

/** `startSite` starts a site with one talk, which sends each email at once. It ends with the journey at the latest. */
export const test = base.extend<{ startSite: StartSite }>({
  startSite: async ({ browserName: _ }, use) => {
    const servers: ChildProcess[] = [];
    await use(async (settings = {}) => {
      const site = await start(settings);
      servers.push(site.server);
      await saysLine(site.server, /Talks is at/);
      return site;
    });
    for (const server of servers) server.kill("SIGKILL");
  },
});

async function start(settings: Record<string, string>): Promise<OwnSite> {
  const port = await freePort();
  const env = {
    DATABASE_URL: `file:${join(mkdtempSync(join(tmpdir(), "talks-own-site-")), "talks.db")}`,
    PORT: String(port),
    APP_URL: `http://localhost:${port}`,
    AUTH_SECRET: "a secret for a journey with a site of its own",
    LIMITS: "off",
    MAIL_URL: "smtp://127.0.0.1:1",
    MAIL_WINDOW: "0",
    ...settings,
  };
  const asCommand = { ...env, NODE_OPTIONS: "--conditions=react-server" };
  const talksTold = (input: string, ...words: string[]) => {
    const child = startScript("scripts/talks.ts", words, asCommand);
    child.stdin?.end(input);
    return ended(child);
  };
  const talks = (...words: string[]) => talksTold("", ...words);
  await talks("migrate");
  await talks("seed", "--talks", "1");
  const server = startScript("lib/testing/processes/serve.ts", [], env);
  return { url: env.APP_URL, server, ...logOf(server), database: env.DATABASE_URL, talks, talksTold };
}

function logOf({ stdout, stderr }: ChildProcess): Pick<OwnSite, "log" | "lines"> {
  const [log, lines]: [string[], LogLine[]] = [[], []];
  if (stderr) createInterface({ input: stderr }).on("line", (line) => log.push(line));
  if (stdout)
    createInterface({ input: stdout }).on("line", (text) => {
      const line: LogLine = JSON.parse(text);
      lines.push(line);
      log.push(line.msg ?? text);
    });
  return { log, lines };
}
