import { Agent, request } from "node:http";
import { formOf } from "../nginx/form";

// As many as a flooder would have open; more wait for one of these.
const agent = new Agent({ keepAlive: true, maxSockets: 256 });

const placeholder = "the password to be tried";

/** Tries a password as a browser without JavaScript does, from an address; gives the status. */
export type LogIn = (address: string, password: string) => Promise<number>;

/** What logs in to an account of a site. The form is asked for once, and written once. */
export async function loginAt(site: string, email: string): Promise<LogIn> {
  const page = await fetch(`${site}/login`);
  const { body, headers } = await formOf(await page.text(), { email, password: placeholder });
  const form = body.toString();
  const common = { "Content-Type": headers["Content-Type"], Origin: site };
  return (address, password) =>
    post(site, form.replace(placeholder, password), { ...common, "X-Forwarded-For": address });
}

function post(site: string, body: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${site}/login`, { method: "POST", agent, headers }, (response) => {
      response.resume().once("end", () => resolve(response.statusCode ?? 0));
    });
    sent.once("error", reject).end(body);
  });
}
