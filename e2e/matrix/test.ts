import { test as base } from "../fixtures";
import { siteOf } from "../setup/site";
import { ask } from "./ask";
import { actionFieldsIn, actionIds } from "./forms";
import { actionRows } from "./rows/actions";
import { type MatrixSite, startMatrixSite } from "./site";
import type { Thing } from "./things";

/** `matrix`: the site of one database, with a visitor whose comment waits. */
export const test = base.extend<object, { matrix: MatrixSite }>({
  matrix: [
    async ({ browserName: _ }, use, { project }) => {
      const site = await startMatrixSite(siteOf(project.name));
      site.rememberVisitor(await cookiesOfCommenter(site));
      await use(site);
      await site.stop();
    },
    { scope: "worker" },
  ],
});

const door = "(public)/talks/[ref]/actions.ts postCommentAction";

async function cookiesOfCommenter(site: MatrixSite): Promise<string> {
  const talk = await site.make("talk");
  const body = await formFor(site, door, talk);
  const { headers } = await ask(site, {
    method: "POST",
    path: `${talk.path}`,
    headers: { Origin: site.url },
    body,
  });
  const cookies = headers.getSetCookie().map((cookie) => cookie.split(";", 1)[0] ?? "");
  if (cookies.length === 0) throw new Error("Whoever comments gets no cookie.");
  return cookies.join("; ");
}

const known = new WeakMap<Thing, Promise<FormData>>();

/** The form of an action about a thing, as its page has it, filled in as its row says. Throws where its page has none. */
export function formFor(site: MatrixSite, name: string, thing: Thing): Promise<FormData> {
  const form = known.get(thing) ?? fetchForm(site, name, thing);
  known.set(thing, form);
  return form;
}

async function fetchForm(site: MatrixSite, name: string, thing: Thing): Promise<FormData> {
  const row = actionRows[name];
  const id = actionIds().get(`app/${name}`);
  if (!row || !id) throw new Error(`The build, or the matrix, does not know ${name}.`);
  const cookie = site.cookiesOf(row.shownTo ?? "owner");
  const page = await ask(site, { method: "GET", path: row.on(thing), headers: { Cookie: cookie } });
  const form = new FormData();
  for (const [field, value] of actionFieldsIn(page.text, id)) form.append(field, value);
  for (const [field, value] of Object.entries(row.fields?.(thing) ?? {})) form.append(field, `${value}`);
  return form;
}
