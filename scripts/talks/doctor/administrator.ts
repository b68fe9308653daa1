import { ok, type Verdict, warn } from "./verdict";

/** Whether somebody can look after the site in the browser. */
export async function lookForAdministrator(): Promise<Verdict> {
  const { listAccounts } = await import("@/lib/speakers/queries");
  const accounts = await listAccounts();
  const found = accounts.filter(({ isAdmin, disabledAt }) => isAdmin && !disabledAt).length;
  if (found > 0) return ok(found === 1 ? "there is one" : `there are ${found}`);
  return warn(
    "nobody is one",
    "Run: npm run talks -- users promote <email-or-username>, or adduser --admin <email> <username>",
  );
}
