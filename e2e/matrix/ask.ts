import type { Method } from "@/lib/testing/doors";
import type { Role } from "./roles";
import type { MatrixSite } from "./site";

export type Sent = {
  method: Method;
  path: string;
  headers?: Record<string, string>;
  body?: FormData | URLSearchParams | string;
};

/** Asks as a browser in which somebody is logged in would: the request says where it comes from. Gives status and text. */
export async function askAs(site: MatrixSite, role: Role, { headers, ...sent }: Sent) {
  const from = role === "elsewhere" ? otherSite : { Origin: site.url, "Sec-Fetch-Site": "same-origin" };
  const cookie = site.cookiesOf(role);
  return ask(site, { ...sent, headers: { ...from, ...(cookie && { Cookie: cookie }), ...headers } });
}

/** Asks with these headers and no others. */
export async function ask(site: MatrixSite, { path, ...sent }: Sent) {
  const answer = await fetch(site.url + path, { ...sent, redirect: "manual" });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

const otherSite = { Origin: "http://elsewhere.example", "Sec-Fetch-Site": "cross-site" };
