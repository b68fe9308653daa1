import { randomBytes } from "node:crypto";
import { migrate } from "@/lib/db/migrations";
import { providerOf } from "@/lib/db/schema-twins";
import { withClient } from "@/lib/db/with-client";
import { ended, saysLine, startScript } from "@/lib/testing/child";
import { freePort } from "@/lib/testing/postgres";
import { runMeasured } from "./run-measured";
import { running, type Server } from "./servers";

/** How many talks, comments, and of these held ones. */
export type FlatSize = { talks: number; comments: number; held: number };

/** What is asked of a database of any size: a session that may moderate, and paths of different pages. */
export type FlatContent = { cookie: string; deepest: string[]; middle: string[] };

export type FlatSite = { server: Server; content: FlatContent };

const secret = randomBytes(32).toString("base64url");

/**
 * Fills the empty database at `url` and starts a server of ours on it, which `keep` hears of. `pages` is how many of
 * each kind are asked for.
 */
export async function startFlatSite(
  url: string,
  size: FlatSize,
  pages: number,
  keep: (server: Server) => Server,
): Promise<FlatSite> {
  await migrate(url);
  const { talks, comments, held } = size;
  const words = Object.entries({ talks, comments, held }).flatMap(([name, n]) => [`--${name}`, String(n)]);
  await runMeasured(url, ["seed", ...words]);
  await takeStock(url);
  return { content: await contentOf(url, pages), server: await serve(url, keep) };
}

// Autovacuum does it sooner or later; a measurement cannot wait for it.
async function takeStock(url: string) {
  if (providerOf(url) === "sqlite") return;
  await withClient({ connectionString: url }, (client) => client.query("VACUUM ANALYZE"));
}

async function contentOf(url: string, pages: number): Promise<FlatContent> {
  const env = { DATABASE_URL: url, AUTH_SECRET: secret, NODE_OPTIONS: "--conditions=react-server" };
  const { code, output } = await ended(
    startScript("lib/testing/processes/flat-content.ts", [String(pages)], env),
  );
  if (code !== 0) throw new Error(`The paths could not be read:\n${output}`);
  return JSON.parse(output.trim().split("\n").at(-1) ?? "");
}

// The smallest page cache there is: what is asked for in between drives a page out of it again.
async function serve(url: string, keep: (server: Server) => Server): Promise<Server> {
  const port = await freePort();
  const child = startScript("scripts/start.ts", [], {
    DATABASE_URL: url,
    PORT: String(port),
    APP_URL: "",
    AUTH_SECRET: secret,
    PAGE_CACHE_MB: "1",
  });
  const server = keep(running(child, port));
  await saysLine(child, /Talks is at/);
  return server;
}
