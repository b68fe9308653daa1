import { isThisMachine } from "@/lib/this-machine";
import { fail, ok, type Verdict, warn } from "./verdict";

const mend = "Set APP_URL to the address that visitors use, with https.";

/** Whether links lead to where visitors are, and nobody on the way can read along. */
export async function lookAtAddress(): Promise<Verdict> {
  const { appUrl, env } = await import("@/lib/env");
  const { protocol, hostname } = new URL(appUrl);
  const isLocal = isThisMachine(hostname);
  if (isLocal && env.MAIL_URL) return warn(`links in email lead to ${appUrl}`, mend);
  if (!isLocal && protocol !== "https:")
    return fail(`whatever is sent to ${appUrl} can be read on its way, passwords and sessions too`, mend);
  return ok(`the site is at ${appUrl}`);
}
