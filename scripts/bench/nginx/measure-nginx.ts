import { fill, popularPages } from "../content";
import { pathOf } from "../installed";
import { startTalks, withServers } from "../servers";
import { fact, type Row } from "../table";
import { ask, type Version, versions } from "./ask";
import { formOf } from "./form";
import { guardRows } from "./guards";
import { hostName, type Site, startSite } from "./site";
import { told } from "./told";

/** Whether deploy/nginx.conf does in front of our server what docs/nginx.md says. */
export async function measureNginx(): Promise<Row[]> {
  const missing = ["nginx", "openssl"].filter((program) => !pathOf(program));
  if (missing.length > 0) return [fact("deploy/nginx.conf", `${missing.join(" and ")} not installed here`)];
  await fill(200, 5000);
  const { talk } = await popularPages();
  return withServers(async (keep) => {
    const site = await startSite(keep(await startTalks({ appUrl: `https://${hostName}` })).url);
    keep(site);
    const rows: Row[] = [];
    for (const version of versions) rows.push(...(await pageRows(site, version, talk)));
    return [...rows, ...(await guardRows(site))];
  });
}

async function pageRows(site: Site, version: Version, path: string): Promise<Row[]> {
  const headers = { "Accept-Encoding": "br" };
  const page = await ask(site, version, { path, headers });
  const again = { ...headers, "If-None-Match": String(page.headers.etag) };
  const unchanged = await ask(site, version, { path, headers: again });
  const encoding = `${page.status} ${page.headers["content-encoding"]}`;
  return [
    told(`${version}: a page, as the application compressed it`, encoding, "200 br"),
    told(`${version}: HSTS, once`, `${page.headers["strict-transport-security"]}`, "max-age=31536000"),
    told(`${version}: the page again, by its ETag`, `${unchanged.status}`, "304"),
    told(`${version}: a comment without JavaScript`, `${await comment(site, version, path)}`, "303"),
  ];
}

async function comment(site: Site, version: Version, path: string): Promise<number> {
  const page = await ask(site, version, { path });
  const visitor = { name: "Vic Visitor", email: "vic@example.com", body: `Over ${version}.` };
  const form = await formOf(page.body.toString(), visitor);
  const headers = { ...form.headers, Origin: `https://${hostName}` };
  const { status } = await ask(site, version, { path, method: "POST", headers, body: form.body });
  return status;
}
