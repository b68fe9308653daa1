import { test as base } from "../fixtures";
import { siteOf } from "../setup/site";
import { ask } from "./ask";
import { actionFieldsIn, actionIds } from "./forms";
import { type ActionRow, actionRows } from "./rows/actions";
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

const cookiesOfCommenter = async (site: MatrixSite): Promise<string> =>
  cookiesAfter(site, "(public)/talks/[ref]/actions.ts postCommentAction", await site.make("talk"));

/** What a browser has as its cookies after it has sent a form. */
async function cookiesAfter(site: MatrixSite, name: string, thing: Thing): Promise<string> {
  const row = rowOf(name);
  const cookie = site.cookiesOf(row.shownTo ?? "owner");
  const body = await formFor(site, name, thing);
  const headers = { Origin: site.url, Cookie: cookie };
  const answer = await ask(site, { method: "POST", path: row.on(thing), headers, body });
  const added = answer.headers.getSetCookie().map((one) => one.split(";", 1)[0] ?? "");
  if (added.length === 0) throw new Error(`Whoever sends the form of ${name} gets no cookie.`);
  return [...(cookie ? [cookie] : []), ...added].join("; ");
}

const known = new WeakMap<Thing, Map<string, Promise<FormData>>>();

/** The form of an action about a thing, as its page has it, filled in as its row says. Throws where its page has none. */
export function formFor(site: MatrixSite, name: string, thing: Thing): Promise<FormData> {
  const forms = known.get(thing) ?? new Map<string, Promise<FormData>>();
  known.set(thing, forms);
  const form = forms.get(name) ?? fetchForm(site, name, thing);
  forms.set(name, form);
  return form;
}

async function fetchForm(site: MatrixSite, name: string, thing: Thing): Promise<FormData> {
  const row = rowOf(name);
  const cookie = row.after
    ? await cookiesAfter(site, row.after, thing)
    : site.cookiesOf(row.shownTo ?? "owner");
  const page = await ask(site, { method: "GET", path: row.on(thing), headers: { Cookie: cookie } });
  const form = new FormData();
  for (const [field, value] of actionFieldsIn(page.text, idOf(name))) form.append(field, value);
  for (const [field, value] of Object.entries(row.fields?.(thing) ?? {})) form.append(field, `${value}`);
  return form;
}

function rowOf(name: string): ActionRow {
  const row = actionRows[name];
  if (!row) throw new Error(`The matrix does not know ${name}.`);
  return row;
}

function idOf(name: string): string {
  const id = actionIds().get(`app/${name}`);
  if (!id) throw new Error(`The build does not know ${name}.`);
  return id;
}
