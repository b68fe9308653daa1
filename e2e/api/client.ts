/** A program that uses the API. */
import type { AccountName, Site } from "../setup/site";
import { type Answer, basic, call } from "./call";
import type { Json } from "./document";

type Options = { body?: Json; headers?: Record<string, string> };

/** `said`: the body, read as JSON; null where there is none. */
export type Said = Answer & { said: ReturnType<typeof JSON.parse> };

export type Client = (method: string, path: string, options?: Options) => Promise<Said>;

/** A program of somebody's, with a token; or, without one, a visitor's. */
export async function clientOf(site: Site, who: AccountName | "visitor"): Promise<Client> {
  const visitor = withHeaders(site, {});
  if (who === "visitor") return visitor;
  const Authorization = basic(site.content.accounts[who].email, site.content.password);
  const { said } = await visitor("POST", "/tokens", { headers: { Authorization }, body: {} });
  return withHeaders(site, { Authorization: `Bearer ${said.token}` });
}

const withHeaders =
  (site: Site, own: Record<string, string>): Client =>
  async (method, path, { body, headers } = {}) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const type = body !== undefined && { "Content-Type": "application/json" };
    const answer = await call(site.url, { method, path, headers: { ...type, ...own, ...headers }, ...sent });
    return { ...answer, said: answer.text === "" ? null : JSON.parse(answer.text) };
  };

/** The address below `/api/v1` that a link leads to. */
export const pathIn = (link: string) => link.slice(link.indexOf("/api/v1") + "/api/v1".length);
