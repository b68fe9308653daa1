import { providers } from "@/lib/db/schema-twins";
import type { Part } from "./part";
import { onThrowawayDatabase } from "./throwaway-database";

export const mail: Part = {
  name: "mail",
  description: "email to many people about one comment, beside nodemailer alone",
  method:
    "A comment that ten thousand people hear of is approved, and its emails are flushed to a mail server in another process, by turns with a bare pool of nodemailer's that sends the same messages. Then comments are posted while the mail server is away and flushers keep asking for it, by turns with comments posted while nobody asks.",
  places: providers,
  needsBuild: false,
  options: [{ flag: "--recipients <number>", description: "how many people", value: "10000", quick: "500" }],
  measure: (place, { recipients }) => {
    process.env.MAIL_WINDOW = "0";
    return onThrowawayDatabase(place, async (database) => {
      const { measureMail } = await import("./measure-mail");
      const { measureOutage } = await import("./measure-outage");
      return [await measureMail(database, Number(recipients)), await measureOutage()];
    });
  },
};
