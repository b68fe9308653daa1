/** No page behind a login, no Server Action and no route handler may forget to ask who is there. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { operations } from "@/lib/api/operations";

/** Open to everybody. A new one has to be named here. */
const publicDoors = [
  "(account)/confirm-email/[token]/actions.ts confirmNewEmailAction",
  "(account)/confirm/[token]/actions.ts confirmAction",
  "(account)/decide/[token]/[decision]/actions.ts decideByLinkAction",
  "(account)/login/actions.ts loginAction",
  "(account)/logout/now/route.ts GET",
  "(account)/logout/now/route.ts POST",
  "(legacy)/edit/[id]/route.ts GET",
  "(legacy)/talk/[id]/route.ts GET",
  "(legacy)/user/[...username]/route.ts GET",
  "api/1.0/[[...rest]]/route.ts DELETE",
  "api/1.0/[[...rest]]/route.ts GET",
  "api/1.0/[[...rest]]/route.ts PATCH",
  "api/1.0/[[...rest]]/route.ts POST",
  "api/1.0/[[...rest]]/route.ts PUT",
  "api/1.0/comments/[id]/route.ts DELETE",
  "api/1.0/comments/[id]/route.ts GET",
  "api/1.0/comments/[id]/route.ts OPTIONS",
  "api/1.0/comments/[id]/route.ts PATCH",
  "api/1.0/comments/[id]/route.ts POST",
  "api/1.0/comments/[id]/route.ts PUT",
  "api/[[...rest]]/route.ts DELETE",
  "api/[[...rest]]/route.ts GET",
  "api/[[...rest]]/route.ts PATCH",
  "api/[[...rest]]/route.ts POST",
  "api/[[...rest]]/route.ts PUT",
  "api/auth/[...nextauth]/route.ts GET",
  "api/auth/[...nextauth]/route.ts POST",
  "api/cron/mail/route.ts DELETE",
  "api/cron/mail/route.ts GET",
  "api/cron/mail/route.ts PATCH",
  "api/cron/mail/route.ts POST",
  "api/cron/mail/route.ts PUT",
  "api/preview/route.ts DELETE",
  "api/preview/route.ts GET",
  "api/preview/route.ts PATCH",
  "api/preview/route.ts POST",
  "api/preview/route.ts PUT",
  "api/waiting/[id]/route.ts DELETE",
  "api/waiting/[id]/route.ts GET",
  "api/waiting/[id]/route.ts PATCH",
  "api/waiting/[id]/route.ts POST",
  "api/waiting/[id]/route.ts PUT",
  "avatars/[file]/route.ts GET",
  "healthz/route.ts GET",
  "readyz/route.ts GET",
  "unsubscribe/[token]/route.ts GET",
  "unsubscribe/[token]/route.ts POST",
];

const asksForViewer = /\b(requireViewer|requireAdmin|requireActor|getViewer|viewerAction|adminAction)\b/;
const files = readdirSync("app", { recursive: true, encoding: "utf8" });
const read = (file: string) => readFileSync(join("app", file), "utf8");
const pagesIn = (folder: string) =>
  files.filter((file) => file.startsWith(`${folder}/`) && file.endsWith("page.tsx"));

test.each(pagesIn("dashboard"))("%s asks who is looking", (file) => {
  expect(withOwnImports(file)).toMatch(/\b(requireViewer|requireAdmin)\(/);
});

test.each(pagesIn("admin"))("%s asks for an administrator", (file) => {
  expect(withOwnImports(file)).toMatch(/\brequireAdmin\(/);
});

test("every Server Action and route handler asks who is there, or is named as open to everybody", () => {
  const open = files
    .filter(isDoor)
    .flatMap((file) =>
      exportsOf(read(file)).flatMap(({ name, text }) =>
        asksForViewer.test(text) ? [] : [`${file} ${name}`],
      ),
    );
  expect(open.sort()).toEqual(publicDoors);
});

test("every operation of the API is served where its contract says, and nothing else is", () => {
  const served = files
    .filter((file) => file.startsWith("api/v1/") && file.endsWith("route.ts"))
    .flatMap((file) => {
      const [, names] = /apiRoutes\(([\w, ]+)\);\s*$/.exec(read(file)) ?? [];
      expect(names, `${file} ends with apiRoutes(…)`).toBeDefined();
      const path = dirname(file).replace("api/v1", "").replaceAll("[", "{").replaceAll("]", "}");
      return [...read(file).matchAll(/ = serve\((\w+)Operation,/g)].map(([, id]) => `${id} ${path}`);
    });
  expect(served.sort()).toEqual(operations.map(({ id, path }) => `${id} ${path}`).sort());
});

const isDoor = (file: string) =>
  file.endsWith("/route.ts") || (/\.tsx?$/.test(file) && /^["']use server["']/m.test(read(file)));

/** Each export with the text up to the next one. */
function exportsOf(source: string) {
  return source.split(/^export /m).flatMap((text) => {
    const named = /^(?:const|async function|function) (\w+)/.exec(text)?.[1];
    if (named === "maxDuration") return [];
    if (named) return [{ name: named, text }];
    return [...text.matchAll(/\bas (GET|POST|PUT|PATCH|DELETE)\b/g)].map(([, name = ""]) => ({ name, text }));
  });
}

/** A page and what it takes from beside it. */
function withOwnImports(file: string) {
  const source = read(file);
  const imports = [...source.matchAll(/from "(\.\.?\/[^"]+)"/g)].map(([, path = ""]) =>
    join(dirname(file), path),
  );
  const beside = files.filter((other) => imports.includes(other.replace(/\.tsx?$/, "")));
  return [source, ...beside.map(read)].join("\n");
}
