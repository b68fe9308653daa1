import { email, emailKey } from "@/lib/text/schema";
import { cleanLine } from "./clean";
import { quote, type Say } from "./report";
import type { FlaskUser } from "./rows";

/** What an account logs in with. Mail goes to it only where it is an address, and the account's own. */
export type LoginEmail = { email: string; getsMail: boolean };

const valid = email();
const longest = 254;

/**
 * The email that an account of the Flask application keeps. There, two accounts may have had one that differs in case
 * only: the second one gets another, which no other account (`taken`, by key) has, and no mail.
 */
export function loginEmailOf(
  user: Pick<FlaskUser, "id" | "email">,
  taken: Set<string>,
  say: Say,
): LoginEmail {
  const wanted = cleanLine(user.email, { field: "email", max: longest, say });
  if (wanted !== "" && !taken.has(emailKey(wanted))) return ownEmail(wanted, say);
  const email = firstFree(wanted, user.id, taken);
  const reason = wanted === "" ? "There is none" : `Another account has ${quote(wanted)}`;
  say(
    "changed",
    "email",
    `${reason}: it logs in with ${quote(email)}, and gets no mail until it is changed.`,
  );
  return { email, getsMail: false };
}

function ownEmail(email: string, say: Say): LoginEmail {
  const getsMail = valid.safeParse(email).success;
  if (!getsMail) {
    const why = `${quote(email)} is no email address: it is good for logging in, and gets no mail until it is changed.`;
    say("imported", "email", why);
  }
  return { email, getsMail };
}

function firstFree(wanted: string, id: number, taken: Set<string>): string {
  const [local = "", ...rest] = wanted.split("@");
  const host = rest.length > 0 ? `@${rest.join("@")}` : "";
  for (let n = 1; ; n++) {
    const mark = `import${id}${n === 1 ? "" : `-${n}`}`;
    const candidate = `${local === "" ? mark : `${local}+${mark}`}${host}`;
    if (!taken.has(emailKey(candidate))) return candidate;
  }
}
