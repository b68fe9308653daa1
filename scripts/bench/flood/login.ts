import { Agent, request } from "node:http";
import { formOf } from "../nginx/form";

type Typed = { email: string; password: string };

// As many as a flooder would have open; more wait for one of these.
const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** Logs in as a browser without JavaScript does, from an address; gives the status. */
export type LogIn = (address: string, typed: Typed) => Promise<number>;

/** What logs in to a site: its form is asked for once. */
export async function loginAt(site: string): Promise<LogIn> {
  const page = await fetch(`${site}/login`);
  const html = await page.text();
  return async (address, typed) => {
    const { body, headers } = await formOf(html, typed);
    return post(site, body, { ...headers, Origin: site, "X-Forwarded-For": address });
  };
}

function post(site: string, body: Buffer, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${site}/login`, { method: "POST", agent, headers }, (response) => {
      response.resume().once("end", () => resolve(response.statusCode ?? 0));
    });
    sent.once("error", reject).end(body);
  });
}
