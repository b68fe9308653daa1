import { type Command, Option } from "commander";
import { type EmailStatus, emailStatus } from "@/lib/outbox/schema";
import { positiveNumber } from "./arguments";
import { withDatabase } from "./with-database";

type ListOptions = { status?: EmailStatus; limit: number };

/** Adds `talks mail flush|list|retry|test|renew-links`. */
export function addMail(talks: Command) {
  const mail = talks.command("mail").description("look at the outbox, and send what is in it");
  addFlush(mail);
  addList(mail);
  addRetry(mail);
  addTest(mail);
  addRenewLinks(mail);
}

const addFlush = (mail: Command) =>
  mail
    .command("flush")
    .description("send the emails that are due, and say what became of them")
    .option("--watch", "go on until SIGTERM or SIGINT; what is being sent then is sent")
    .action(({ watch }: { watch?: boolean }) =>
      withDatabase(async () => (await import("./mail/flush")).flush(watch)),
    );

const addList = (mail: Command) =>
  mail
    .command("list")
    .description(
      "write the newest emails to stdout: id, state, recipient, subject, when due or done, attempts, last answer; " +
        "separated by tabs",
    )
    .addOption(new Option("--status <status>", "in one state").choices(emailStatus.options))
    .option("--limit <n>", "how many", positiveNumber, 50)
    .action((options: ListOptions) => withDatabase(async () => (await import("./mail/list")).list(options)));

const addRetry = (mail: Command) =>
  mail
    .command("retry")
    .description("make an email due now, also one that failed, was kept or was cancelled; or all that failed")
    .option("--failed", "all that failed")
    .argument("[id]", "the email's number", positiveNumber)
    .action((id: number | undefined, { failed = false }: { failed?: boolean }, command: Command) => {
      if (failed === (id !== undefined)) command.error("error: say which email, or --failed");
      return withDatabase(async () => (await import("./mail/retry")).retry(id));
    });

const addTest = (mail: Command) =>
  mail
    .command("test")
    .description("send a test email, and say what the mail server answered")
    .argument("<address>")
    .action((address: string) =>
      withDatabase(async () => (await import("./mail/send-test")).sendTest(address)),
    );

const addRenewLinks = (mail: Command) =>
  mail
    .command("renew-links")
    .description("revoke the links in all emails that an address has had; the next ones carry new links")
    .argument("<address>")
    .action((address: string) =>
      withDatabase(async () => {
        const { renewLinks } = await import("@/lib/notifications/renew-links");
        await renewLinks(address);
        console.error("The links sent to this address work no more.");
      }),
    );
