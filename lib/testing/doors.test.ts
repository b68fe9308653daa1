/** No page behind a login, no Server Action and no route handler may forget to ask who is there. */
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { operations } from "@/lib/api/operations";
import { actionDoors, appFiles as files, handlerDoors, readApp as read } from "./doors";

/** Open to everybody. A new one has to be named here. */
const publicDoors = [
  "(account)/confirm-email/[token]/actions.ts confirmNewEmailAction",
  "(account)/confirm/[token]/actions.ts confirmAction",
  "(account)/decide/[token]/[decision]/actions.ts decideByLinkAction",
  "(account)/login/actions.ts loginAction",
  "(account)/login/code/actions.ts loginCodeAction",
  "(account)/logout/now/route.ts GET",
  "(account)/logout/now/route.ts POST",
  "(legacy)/edit/[id]/route.ts GET",
  "(legacy)/talk/[id]/route.ts GET",
  "(legacy)/user/[...username]/route.ts GET",
  "api/1.0/[[...rest]]/route.ts DELETE",
  "api/1.0/[[...rest]]/route.ts GET",
  "api/1.0/[[...rest]]/route.ts OPTIONS",
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
  "api/[[...rest]]/route.ts OPTIONS",
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
/** What changes something here may come from anywhere. A new one has to be named here, and in the matrix. */
const openToOtherSites = [
  // The original's clients send a token in the body.
  "api/1.0/comments/[id]/route.ts",
  // There is nothing to change.
  "api/1.0/[[...rest]]/route.ts",
  "api/[[...rest]]/route.ts",
  // Mailers post by themselves what stops email (RFC 8058), for whoever has the token.
  "unsubscribe/[token]/route.ts",
];

const looksWhereFrom = /\b(formAction|viewerAction|adminAction|ownRoute|apiRoutes|isSameOrigin|isForeign)\(/;
const pagesIn = (folder: string) =>
  files.filter((file) => file.startsWith(`${folder}/`) && file.endsWith("page.tsx"));

test.each(pagesIn("dashboard"))("%s asks who is looking", (file) => {
  expect(withOwnImports(file)).toMatch(/\b(requireViewer|requireAdmin)\(/);
});

test.each(pagesIn("admin"))("%s asks for an administrator", (file) => {
  expect(withOwnImports(file)).toMatch(/\brequireAdmin\(/);
});

test("every Server Action and route handler asks who is there, or is named as open to everybody", () => {
  // The operations of the API have a test of their own.
  const doors = [...actionDoors(), ...handlerDoors().filter(({ file }) => !file.startsWith("api/v1/"))];
  const open = doors
    .filter(({ text }) => !asksForViewer.test(text))
    .map(({ file, name }) => `${file} ${name}`);
  expect(open.sort()).toEqual(publicDoors);
});

test("every Server Action and handler that changes something looks where the request comes from, or is named", () => {
  const writing = handlerDoors().filter(({ name }) => !["GET", "OPTIONS"].includes(name));
  const unchecked = [...actionDoors(), ...writing]
    .map(({ file }) => file)
    .filter((file) => !looksWhereFrom.test(read(file)));
  expect([...new Set(unchecked)].sort()).toEqual([...openToOtherSites].sort());
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

/** A page and what it takes from beside it. */
function withOwnImports(file: string) {
  const source = read(file);
  const imports = [...source.matchAll(/from "(\.\.?\/[^"]+)"/g)].map(([, path = ""]) =>
    join(dirname(file), path),
  );
  const beside = files.filter((other) => imports.includes(other.replace(/\.tsx?$/, "")));
  return [source, ...beside.map(read)].join("\n");
}
