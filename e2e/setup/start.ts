/** Before all journeys: a filled database of each kind, and a server of ours on each. */
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ended, saysLine, startScript } from "@/lib/testing/child";
import { emptyDatabase } from "@/lib/testing/database-copy";
import { freePort, startPostgres } from "@/lib/testing/postgres";
import { keepLog } from "./keep-log";
import { startMailbox } from "./mailbox";
import { refuseSecrets, secretsOf } from "./no-secrets";
import { announce, contentSchema } from "./site";

type Stop = () => Promise<unknown> | unknown;

export default async function start(): Promise<Stop> {
  mkdirSync("test-results", { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), "talks-e2e-"));
  const postgres = await startPostgres();
  const stops = await Promise.all([
    startSite("sqlite", `file:${join(folder, "e2e.db")}`),
    startSite("postgresql", await emptyDatabase(postgres.url)),
  ]);
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
    await postgres.stop();
    rmSync(folder, { recursive: true });
  };
}

async function startSite(project: string, databaseUrl: string): Promise<Stop> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const secret = randomBytes(32).toString("base64url");
  const mail = `test-results/mail-${project}`;
  const mailbox = await startMailbox(mail);
  const env = {
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    APP_URL: url,
    AUTH_SECRET: secret,
    // Two computers do here what many people do elsewhere; limits.spec.ts has limits.
    LIMITS: "off",
    MAIL_URL: mailbox.url,
    // A window of two seconds: nobody waits long, and what comes at once still makes one email.
    MAIL_WINDOW: String(2 / 60),
  };
  const content = await seed(env);
  announce(project, { url, mail, env, content });

  const server = startScript("lib/testing/processes/serve.ts", [], env);
  const gone = once(server, "close");
  const log = `test-results/server-${project}.log`;
  keepLog(server, log);
  await saysLine(server, /Talks is at/);
  return async () => {
    server.kill("SIGTERM");
    await gone;
    await mailbox.stop();
    refuseSecrets(log, [secret, ...(await secretsOf(content, mail))]);
  };
}

async function seed(env: Record<string, string>) {
  const asServer = { ...env, NODE_OPTIONS: "--conditions=react-server" };
  const { code, output } = await ended(startScript("e2e/setup/seed.ts", [], asServer));
  if (code !== 0) throw new Error(`The database could not be filled:\n${output}`);
  return contentSchema.parse(JSON.parse(output.trim().split("\n").at(-1) ?? ""));
}
