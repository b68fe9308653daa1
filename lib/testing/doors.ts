/** Every way in, as the files of `app/` have it: pages, Server Actions and route handlers. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

export const appFiles = readdirSync("app", { recursive: true, encoding: "utf8" });

export const readApp = (file: string) => readFileSync(join("app", file), "utf8");

export const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
export type Method = (typeof methods)[number];

/** What a file exports by one name, with its source up to the next export. */
export type Door = { file: string; name: string; text: string };

/** The Server Actions. */
export const actionDoors = (): Door[] =>
  doorsIn(appFiles.filter((file) => /\.tsx?$/.test(file) && /^["']use server["']/m.test(readApp(file))));

/** The methods of the route handlers. */
export const handlerDoors = (): Door[] => doorsIn(appFiles.filter((file) => file.endsWith("/route.ts")));

/** The address of a page or handler, as Next writes it: `/talks/[ref]`. */
export const addressOf = (file: string) =>
  `/${dirname(file).replace(/\([^)]+\)\/?/g, "")}`.replace(/\/\.?$/, "") || "/";

/** The addresses of all pages. */
export const pageAddresses = (): string[] =>
  appFiles
    .filter((file) => file.endsWith("page.tsx"))
    .map(addressOf)
    .sort();

const doorsIn = (files: string[]): Door[] =>
  files.flatMap((file) => exportsOf(readApp(file)).map((found) => ({ file, ...found })));

function exportsOf(source: string): Omit<Door, "file">[] {
  return source.split(/^export /m).flatMap((text) => {
    const named = /^(?:const|async function|function) (\w+)/.exec(text)?.[1];
    if (named === "maxDuration") return [];
    if (named) return [{ name: named, text }];
    return [...(names.exec(text)?.[1] ?? "").matchAll(/\b(GET|POST|PUT|PATCH|DELETE|OPTIONS)\b/g)].map(
      ([, name = ""]) => ({ name, text }),
    );
  });
}

// `export { refuse as GET }` and `export const { GET } = …`
const names = /^(?:const )?\{([^}]*)\}/;
