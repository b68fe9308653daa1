/** Who calls, in every way in which one can. */
import type { Site } from "../setup/site";
import { basic, mustCall } from "./call";

export const people = ["ann", "ben", "root"] as const;

/** Two speakers, and an administrator. */
export type Person = (typeof people)[number];

export type Scope = "read" | "write" | "moderate" | "admin";

export type Caller = {
  /** Who they are to the API; null: nobody. */
  person: Person | null;
  /** What they may use that for. */
  scopes: readonly Scope[];
  /** Whether what they show for themselves is refused. */
  isRefused?: boolean;
  /** Whether they show a password, which is good for making a token and nothing else. */
  isByPassword?: boolean;
  /** Whether they are nobody to whatever changes something. */
  writesAsNobody?: boolean;
  /** Whether their writes are refused, because a browser says that another site sends them. */
  isForeign?: boolean;
  headers: Record<string, string>;
};

export type Cast = Record<string, Caller>;

export const accountOf = ({ content }: Site, person: Person) =>
  ({
    ann: content.accounts.fuzzed,
    ben: content.accounts.fuzzedOther,
    root: content.accounts.fuzzedAdmin,
  })[person];

/** A token of this person, made with their password. */
export async function makeToken(site: Site, person: Person, scopes: readonly Scope[], expiresIn = 3600) {
  const Authorization = basic(accountOf(site, person).email, site.content.password);
  const body = { name: `Of ${person}, for nobody else`, scopes: [...scopes], expiresIn };
  const answer = await mustCall(
    site.url,
    { method: "POST", path: "/tokens", headers: { Authorization }, body },
    201,
  );
  const { id, token }: { id: number; token: string } = JSON.parse(answer.text);
  return { id, token };
}

const speaking: Scope[] = ["read", "write", "moderate"];
const everything: Scope[] = [...speaking, "admin"];

/** All who call. */
export async function assemble(site: Site): Promise<Cast> {
  const withToken = async (person: Person, scopes: Scope[]): Promise<Caller> => {
    const { token } = await makeToken(site, person, scopes);
    return { person, scopes, headers: { Authorization: `Bearer ${token}` } };
  };
  const ann = await withToken("ann", speaking);
  const ben = await withToken("ben", speaking);
  const cookie = { Cookie: cookieOf(site, "ann") };
  const own = { Origin: site.url, "Sec-Fetch-Site": "same-origin" };
  const foreign = { Origin: "https://elsewhere.example", "Sec-Fetch-Site": "cross-site" };
  return {
    nobody: { person: null, scopes: everything, headers: {} },
    ann,
    annReads: await withToken("ann", ["read"]),
    annWrites: await withToken("ann", ["write"]),
    annModerates: await withToken("ann", ["moderate"]),
    ben,
    root: await withToken("root", everything),
    rootAsSpeaker: await withToken("root", speaking),
    rootWithNothingElse: await withToken("root", ["admin"]),
    revoked: { person: null, scopes: [], isRefused: true, headers: await revoked(site) },
    annInBrowser: { person: "ann", scopes: everything, headers: { ...cookie, ...own } },
    annElsewhere: { person: null, scopes: everything, isForeign: true, headers: { ...cookie, ...foreign } },
    annFromElsewhereWithToken: { ...ann, headers: { ...ann.headers, ...foreign } },
    benWithCookieOfAnn: { ...ben, headers: { ...ben.headers, ...cookie, ...own } },
    annWithPassword: withPassword(site, "ann"),
    rootWithPassword: withPassword(site, "root"),
    wrongPassword: {
      person: null,
      scopes: [],
      isRefused: true,
      headers: { Authorization: basic("nobody@example.com", "an honest mistake") },
    },
    // Nothing says that a page of ours sends it: it reads as ann, and writes as nobody.
    annInProgram: { person: "ann", scopes: everything, writesAsNobody: true, headers: cookie },
  };
}

const withPassword = (site: Site, person: Person): Caller => ({
  person,
  scopes: everything,
  isByPassword: true,
  headers: { Authorization: basic(accountOf(site, person).email, site.content.password) },
});

async function revoked(site: Site) {
  const { id, token } = await makeToken(site, "ann", speaking);
  const headers = { Authorization: `Bearer ${token}` };
  await mustCall(site.url, { method: "DELETE", path: `/tokens/${id}`, headers }, 204);
  return headers;
}

const cookieOf = (site: Site, person: Person) =>
  accountOf(site, person)
    .cookies.map(({ name, value }) => `${name}=${value}`)
    .join("; ");
