import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { program } from "../../talks/run";
import { commandsOf } from "../../talks/testing/commands";

const service = z.object({
  image: z.string(),
  read_only: z.boolean(),
  cap_drop: z.array(z.string()),
  security_opt: z.array(z.string()),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number()])),
  tmpfs: z.array(z.string()),
  volumes: z.array(z.string()).default([]),
  networks: z.array(z.string()),
  ports: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  stop_grace_period: z.string().optional(),
});

const text = readFileSync("compose.yaml", "utf8");
const { services, networks, volumes } = z
  .object({
    services: z.object({ database: service, migrate: service, app: service, nginx: service }),
    networks: z.record(z.string(), z.object({ internal: z.boolean().optional() })),
    volumes: z.record(z.string(), z.unknown()),
  })
  .parse(parse(text, { merge: true }));
const nginx = readFileSync("deploy/nginx.conf", "utf8");

test.each(Object.entries(services))(
  "%s has a root that is only read, and no more rights than it needs",
  (_, it) => {
    expect(it.read_only).toBe(true);
    expect(it.cap_drop).toEqual(["ALL"]);
    expect(it.security_opt).toEqual(["no-new-privileges:true"]);
    expect(it.image).toMatch(/^(talks|[a-z]+:\d+(\.\d+)?)$/);
  },
);

test("the servers start when the database is there, and migrated by a command of their own image", () => {
  expect(services.app.depends_on).toMatchObject({
    database: { condition: "service_healthy" },
    migrate: { condition: "service_completed_successfully" },
  });
  expect(services.migrate.image).toBe(services.app.image);
  const [node, bin, command] = services.migrate.command ?? [];
  expect([node, bin]).toEqual(["node", "bin/talks.mjs"]);
  expect(commandsOf(program()).map(({ path }) => path)).toContain(command);
});

test("only nginx can be reached, and the database leads nowhere", () => {
  expect(Object.values(services).filter(({ ports }) => ports.length > 0)).toEqual([services.nginx]);
  expect(services.database.networks).toEqual(["inside"]);
  expect(networks.inside).toEqual({ internal: true });
  expect(services.nginx.networks).toEqual(["outside"]);
});

test("one proxy is trusted, the database outlives its container, and nobody is cut off", () => {
  expect(services.app.environment.TRUST_PROXY).toBe(1);
  expect(services.database.volumes).toEqual(["database:/var/lib/postgresql"]);
  expect(volumes).toHaveProperty("database");
  expect(services.app.stop_grace_period).toBe("30s");
});

test("no secret is written down: all of them come from .env", () => {
  expect(text).not.toMatch(/(SECRET|PASSWORD): (?!\$\{)/);
});

test("what is replaced in nginx's configuration is what stands there", () => {
  const [, , script = ""] = services.nginx.command ?? [];
  const patterns = [...script.matchAll(/s\/(\S+?)\/\S+?\/g?"/g)].map(
    ([, pattern = ""]) => new RegExp(pattern),
  );
  expect(patterns).toHaveLength(2);
  for (const pattern of patterns) expect(nginx).toMatch(pattern);
  expect(nginx.replace(/^\s*#.*$/gm, "")).not.toMatch(/localhost/);
});
