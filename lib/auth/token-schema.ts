/** What a token is made of. Pure: the form checks itself by it in the browser. */
import { addDays } from "date-fns/addDays";
import { z } from "zod";
import { checkbox, rowId, text } from "@/lib/text/schema";
import { typedPassword } from "./credentials";

export const SCOPES_REQUIRED = "Choose at least one.";
export const EXPIRY_UNKNOWN = "Choose when the token expires.";

export const scope = z.enum(["read", "write", "moderate", "admin"]);
export type Scope = z.output<typeof scope>;

/** What each scope lets a program do, for whoever chooses. */
export const scopeMeanings: Record<Scope, string> = {
  read: "See what you see when you are logged in. Not who sent the comments that wait: that needs moderate.",
  write: "Publish, edit and delete your talks, comment as you, change your profile, and revoke your tokens.",
  moderate: "Read the queue of comments under your talks, decide on them, and erase them for good.",
  admin: "Do with the other scopes what you may do as an administrator.",
};

/** What a token is called. */
export const tokenName = () => text({ max: 64 });

export const expiry = z.enum(["7", "30", "90", "365", "never"], { error: EXPIRY_UNKNOWN });
export type Expiry = z.output<typeof expiry>;

/** What the form offers, by what it sends: days, or `never`. */
export const expiries: Record<Expiry, string> = {
  "7": "In 7 days",
  "30": "In 30 days",
  "90": "In 90 days",
  "365": "In a year",
  never: "Never",
};

/** The instant at which what is made `now` expires; null: never. */
export const expiresAt = (choice: Expiry, now: Date): Date | null =>
  choice === "never" ? null : addDays(now, Number(choice));

const ticked = z.object({ read: checkbox(), write: checkbox(), moderate: checkbox(), admin: checkbox() });

/** The form of a new token: a box for each scope, and the password of whoever makes it. */
export const tokenForm = z.preprocess(
  (form) => ({ ...Object(form), scopes: tickedScopes(form) }),
  z.object({
    name: tokenName(),
    scopes: z.array(scope).min(1, SCOPES_REQUIRED),
    expiry,
    password: typedPassword(),
  }),
);

function tickedScopes(form: unknown): Scope[] {
  const boxes = ticked.safeParse(form).data;
  return scope.options.filter((one) => boxes?.[one]);
}

export const tokenRef = z.object({ id: rowId() });

/** Scopes as a row keeps them: their names, separated by spaces. */
export const joinScopes = (scopes: Scope[]) => scope.options.filter((one) => scopes.includes(one)).join(" ");

/** The scopes in a row, without those that there are no more. */
export const splitScopes = (stored: string): Scope[] =>
  stored.split(" ").flatMap((one) => scope.safeParse(one).data ?? []);
