import { afterAll, expect, test, vi } from "vitest";
import { migrate } from "@/lib/db/migrations";
import { withClient } from "@/lib/db/with-client";
import { NotFound } from "@/lib/errors";
import { emptyDatabase } from "@/lib/testing/database-copy";
import { startPostgres } from "@/lib/testing/postgres";
import { talksChild } from "@/scripts/talks/testing/as-child";
import { asPreview, previewSchema } from "./preview";
import { createPreview, dropPreview, listPreviews } from "./preview-schemas";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const { url: serverUrl, stop } = await startPostgres();
afterAll(stop);

const addressOf = (url: string, branch: string) =>
  asPreview({ DATABASE_URL: url, PREVIEW: branch }).DATABASE_URL;

async function withPreviews(...branches: string[]): Promise<string> {
  const url = await emptyDatabase(serverUrl);
  await migrate(url);
  for (const branch of branches) {
    await createPreview(url, branch);
    await migrate(addressOf(url, branch));
  }
  return url;
}

async function talksIn(url: string, schema: string): Promise<number> {
  const { rows } = await withClient({ connectionString: url }, (client) =>
    client.query<{ talks: number }>(`SELECT count(*)::int AS talks FROM ${schema}."Talk"`),
  );
  return rows[0]?.talks ?? -1;
}

test("each preview has all tables, and what is written there stays there", async () => {
  const url = await withPreviews("one", "two");
  // The seed writes raw SQL, and through Prisma.
  const { code, err } = await talksChild(["seed", "--talks", "3", "--comments", "20"], {
    env: { DATABASE_URL: url, PREVIEW: "one" },
  });
  expect({ code, err }).toMatchObject({ code: 0 });
  const schemas = [previewSchema("one"), previewSchema("two"), "public"];
  expect(await Promise.all(schemas.map((schema) => talksIn(url, schema)))).toEqual([3, 0, 0]);
});

test("a preview is made once, and can be built again", async () => {
  const url = await withPreviews("one");
  await createPreview(url, "one");
  expect(await migrate(addressOf(url, "one"))).toEqual([]);
  await Promise.all([createPreview(url, "two"), createPreview(url, "two")]);
  expect((await listPreviews(url)).map(({ branch }) => branch)).toEqual(["one", "two"]);
});

test("a preview that is dropped takes nothing else along", async () => {
  const url = await withPreviews("it's one", "two");
  expect(await dropPreview(url, "it's one")).toEqual({
    branch: "it's one",
    schema: previewSchema("it's one"),
  });
  expect(await listPreviews(url)).toEqual([{ branch: "two", schema: previewSchema("two") }]);
  expect(await talksIn(url, previewSchema("two"))).toBe(0);
  expect(await talksIn(url, "public")).toBe(0);
  await expect(dropPreview(url, "it's one")).rejects.toThrow(NotFound);
});

test("the command line lists previews, and drops one", async () => {
  const url = await withPreviews("one", "two");
  const env = { DATABASE_URL: url };
  const { out } = await talksChild(["preview", "list"], { env });
  expect(out).toBe(`one\t${previewSchema("one")}\ntwo\t${previewSchema("two")}\n`);
  const dropped = await talksChild(["preview", "drop", "one"], { env });
  expect(dropped).toMatchObject({ code: 0, err: "The preview of one is gone.\n" });
  const again = await talksChild(["preview", "drop", "one"], { env });
  expect(again).toMatchObject({ code: 1, err: "Error: There is no such preview.\n" });
});

test("a file has no previews", async () => {
  await expect(listPreviews("file:./data/talks.db")).rejects.toThrow("Previews live in PostgreSQL");
});
