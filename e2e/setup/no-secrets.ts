/** What no log may hold, of all that the journeys have typed, sent and been given. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import type { Content } from "./site";

const email = /[\w.+-]+(@|%40)[\w-]+(\.[\w-]+)*\.[a-z]{2,}/gi;
const token = /\btalks_[0-9a-f]{8,}/g;
const linkToken = /\/(?:unsubscribe|confirm|confirm-email|decide)\/([\w.-]{16,})/g;

/** The passwords and cookies of a site's people, and the secrets in the links of its emails. */
export async function secretsOf({ password, accounts }: Content, mail: string): Promise<string[]> {
  const cookies = Object.values(accounts)
    .flatMap((account) => account.cookies.map(({ value }) => value))
    // The hint says 1 to everybody.
    .filter((value) => value !== "1");
  const links = await Promise.all(readdirSync(mail).map((name) => linksIn(join(mail, name))));
  return [password, ...cookies, ...links.flat()];
}

async function linksIn(message: string): Promise<string[]> {
  const { text = "" } = await simpleParser(readFileSync(message));
  return [...text.matchAll(linkToken)].map(([, secret]) => secret ?? "");
}

/** Throws where a log holds one of these, an email address, or a token of ours; and where it is no log. */
export function refuseSecrets(log: string, secrets: string[]) {
  const text = readFileSync(log, "utf8");
  if (!text.includes('"msg":"Talks is at')) throw new Error(`${log} is not what the server said.`);
  const found = [
    ...secrets.filter((secret) => text.includes(secret)),
    ...(text.match(email) ?? []),
    ...(text.match(token) ?? []),
  ];
  if (found.length > 0)
    throw new Error(`${log} holds what no log may hold: ${[...new Set(found)].join(", ")}`);
}
