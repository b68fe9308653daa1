import { once } from "node:events";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { developmentSecret } from "@/lib/auth/development-secret";
import { migrate } from "@/lib/db/migrations";
import { ended, startScript } from "@/lib/testing/child";
import { ready as serves } from "./start/messages";

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), "talks-start-"));
const broken = 'throw new Error("broken");';

/** A build of these scripts. */
function buildOf(name: string, scripts: Record<"application" | "front", string>): string {
  const build = join(folder, name);
  mkdirSync(join(build, "talks"), { recursive: true });
  for (const [kind, script] of Object.entries(scripts))
    writeFileSync(join(build, `talks/${kind}.mjs`), script);
  return build;
}

const ready = {
  NEXT_DIST_DIR: buildOf("broken", { application: broken, front: broken }),
  AUTH_SECRET: "a secret that is only good for tests",
  DATABASE_URL: `file:${join(folder, "empty.db")}`,
};

const migrated = `file:${join(folder, "migrated.db")}`;
await migrate(migrated);

const start = (env: Record<string, string>, ...words: string[]) =>
  ended(startScript("scripts/start.ts", words, { ...ready, ...env }));

test.each([
  ["there is no build", { NEXT_DIST_DIR: join(folder, "nothing") }, "Run `npm run build` first."],
  ["there is no secret", { AUTH_SECRET: "" }, "AUTH_SECRET is not set."],
  ["the secret is in the source", { AUTH_SECRET: developmentSecret }, "openssl rand -base64 32"],
  ["the secret is easily guessed", { AUTH_SECRET: "ab".repeat(20) }, "AUTH_SECRET is easily guessed."],
  ["passwords would travel in the open", { APP_URL: "http://talks.example.com" }, "Set APP_URL"],
  ["the database is not migrated", {}, "Run `npm run talks -- migrate` first."],
])("the server does not start where %s, and says what to do", async (_case, env, advice) => {
  const { code, output } = await start(env);
  expect(output).toContain(advice);
  expect(code).toBe(1);
});

test("the server does not start with a short secret", async () => {
  const { code, output } = await start({ AUTH_SECRET: "short" });
  expect(output).toBe("The environment is not valid: AUTH_SECRET must have at least 32 characters\n");
  expect(code).toBe(2);
});

test("limits are not off where the site is public", async () => {
  const { code, output } = await start({ LIMITS: "off", APP_URL: "https://talks.example.com" });
  expect(output).toContain("LIMITS can be off on this machine only: APP_URL names another one");
  expect(code).toBe(2);
});

test("a port that is taken is told, and which one is worth a try", async () => {
  const other = createServer().listen(0);
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const { code, output } = await start({ DATABASE_URL: migrated, PORT: String(port) }, "--workers", "2");
  other.close();
  expect(output).toBe(`Something else listens on port ${port}. Choose another one: PORT=${port + 1}\n`);
  expect(code).toBe(1);
});

test("an application that ends before it could serve ends the start: it is not tried again", async () => {
  const { code, output } = await start({ DATABASE_URL: migrated, PORT: "0" });
  expect(output).toMatch(/^Application 1 \(process \d+\) ended with code 1 before it could serve\.$/m);
  expect(output).not.toContain("Another one starts");
  expect(code).toBe(1);
});

test("a front that ends before it could serve ends the start as well, and leaves no application behind", async () => {
  const serving = `process.send(${JSON.stringify(serves)}); setInterval(() => undefined, 1000);`;
  const NEXT_DIST_DIR = buildOf("front-broken", { application: serving, front: broken });
  // Its output ends with the last process that has it.
  const { code, output } = await start({ DATABASE_URL: migrated, PORT: "0", NEXT_DIST_DIR });
  expect(output).toMatch(/"Application 1 is process \d+\."/);
  expect(output).toMatch(/^Front 1 \(process \d+\) ended with code 1 before it could serve\.$/m);
  expect(output).not.toContain("Another one starts");
  expect(code).toBe(1);
});

test.each(["0", "many", "1.5", "100", "-1"])(
  "%s is no number of workers, however it is said",
  async (workers) => {
    const advice = "must be a whole number from 1 to 99, or auto";
    const [asked, set] = await Promise.all([start({}, `--workers=${workers}`), start({ WORKERS: workers })]);
    expect(asked.output).toContain(advice);
    expect(set.output).toBe(`The environment is not valid: WORKERS ${advice}\n`);
    expect([asked.code, set.code]).toEqual([2, 2]);
  },
);

test("what `npm start` takes is told where it is asked for", async () => {
  const { code, output } = await start({}, "--help");
  expect(output).toContain("--workers <n>");
  expect(code).toBe(0);
});
