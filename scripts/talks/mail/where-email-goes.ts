import { appUrl, env } from "@/lib/env";

/** Says on stderr that no email leaves this machine, where that is so. */
export function sayWhereEmailGoes() {
  if (!env.MAIL_URL)
    console.error(`MAIL_URL is not set: email is kept, and can be read at ${appUrl}/admin/mail.`);
}
