import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { schemaFor } from "@/lib/db/schema-twins";
import { day, id, instant, integer, sha256, words, yesNo } from "./columns";
import { archiveFiles, leftOut } from "./files";

const blocks = [...schemaFor("sqlite").matchAll(/^(model|enum) (\w+) \{\n(.*?)^\}/gms)];
const linesOf = (kind: string) =>
  new Map(blocks.filter(([, k]) => k === kind).map(([, , name = "", body = ""]) => [name, fieldsIn(body)]));
const fieldsIn = (body: string) =>
  body
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /^\w/.test(line));

const enums = linesOf("enum");
const scalars = new Set(["Int", "String", "Boolean", "DateTime", "Bytes", ...enums.keys()]);

/** The columns of each model, with their types: `talkId: Int?`. */
const models = new Map(
  [...linesOf("model")].map(([name, lines]) => [
    name,
    lines.flatMap((line) => {
      const [, column = "", type = "", rest = ""] = /^(\w+)\s+(\w+)(\S*)/.exec(line) ?? [];
      return scalars.has(type) ? [`${column}: ${type}${rest}`] : [];
    }),
  ]),
);

/** The same, of what an archive describes. */
const described = (schema: z.core.$ZodType): string => {
  if (schema instanceof z.ZodNullable) return `${described(schema.unwrap())}?`;
  if (schema instanceof z.ZodBoolean) return "Boolean";
  if (schema instanceof z.ZodISODateTime) return "DateTime";
  if (schema === id || schema === integer) return "Int";
  if (schema === words || schema === day || schema === sha256) return "String";
  if (schema instanceof z.ZodEnum) return enumWith(schema.options.map(String));
  return "something else";
};

const enumWith = (values: string[]) =>
  [...enums].find(([, own]) => own.join() === values.join())?.[0] ?? "no enum";

test("there are models to compare with", () => {
  expect(models.get("Talk")).toContain("deletedById: Int?");
  expect(models.size).toBeGreaterThan(14);
});

test("every model is in the archive, or is named as left out", () => {
  const named = [
    ...archiveFiles.map(({ table }) => table),
    ...Object.keys(leftOut).filter((name) => models.has(name)),
  ];
  expect(named.sort()).toEqual([...models.keys()].sort());
});

test.each(archiveFiles)(
  "every column of $table is in $name, with its type, or is named as left out",
  (file) => {
    const wanted = (models.get(file.table) ?? []).filter(
      (column) => !(`${file.table}.${column.split(":")[0]}` in leftOut),
    );
    const found = Object.entries(file.row.shape).map(([name, schema]) => `${name}: ${described(schema)}`);
    expect(found).toEqual(wanted);
  },
);

test.each(archiveFiles)("$name refers to nothing that comes after it", ({ table }) => {
  const order = archiveFiles.map((file) => file.table);
  const body = blocks.find(([, , name]) => name === table)?.[3] ?? "";
  const referred = [...body.matchAll(/^\s+\w+\s+(\w+)\??\s+@relation\(.*fields:/gm)].map(
    ([, name = ""]) => name,
  );
  for (const name of referred) expect(order.indexOf(name)).toBeLessThan(order.indexOf(table));
});

test.each(archiveFiles)("docs/archive-format.md tells every column of $name, in order", (file) => {
  const document = readFileSync("docs/archive-format.md", "utf8");
  const section = document.split(/^#+ /m).find((text) => text.startsWith(`\`${file.name}\``)) ?? "";
  const told = tableRowsIn(section).flatMap(([name = "", value]) =>
    /^`\w+`$/.test(name) ? [`${name.slice(1, -1)}: ${value}`] : [],
  );
  expect(told).toEqual(Object.entries(file.row.shape).map(([name, schema]) => `${name}: ${inWords(schema)}`));
});

/** The cells of each row, however a formatter has padded them. */
const tableRowsIn = (markdown: string) =>
  markdown
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

const named = new Map<z.core.$ZodType, string>([
  [id, "id"],
  [integer, "integer"],
  [words, "text"],
  [day, "date"],
  [instant, "instant"],
  [sha256, "SHA-256"],
  [yesNo, "true, false"],
]);

function inWords(schema: z.core.$ZodType): string {
  if (schema instanceof z.ZodNullable) return `${inWords(schema.unwrap())} or null`;
  if (schema instanceof z.ZodEnum) return schema.options.map((option) => `\`${option}\``).join(", ");
  return named.get(schema) ?? "something else";
}
