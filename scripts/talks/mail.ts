import { type Command, InvalidArgumentError, Option } from "commander";
import { emailStatus } from "@/lib/outbox/schema";
import { flush } from "./mail/flush";
import { list } from "./mail/list";
import { retry } from "./mail/retry";
import { sendTest } from "./mail/send-test";
import { withDatabase } from "./with-database";

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
    .action(({ watch }: { watch?: boolean }) => withDatabase(() => flush(watch)));

const addList = (mail: Command) =>
  mail
    .command("list")
    .description(
      "write the newest emails to stdout: id, state, recipient, subject, when due or done, attempts, last answer; " +
        "separated by tabs",
    )
    .addOption(new Option("--status <status>", "in one state").choices(emailStatus.options))
    .option("--limit <n>", "how many", positiveNumber, 50)
    .action((options: Parameters<typeof list>[0]) => withDatabase(() => list(options)));

const addRetry = (mail: Command) =>
  mail
    .command("retry")
    .description("make an email due now, also one that failed, was kept or was cancelled; or all that failed")
    .option("--failed", "all that failed")
    .argument("[id]", "the email's number", positiveNumber)
    .action((id: number | undefined, { failed = false }: { failed?: boolean }, command: Command) => {
      if (failed === (id !== undefined)) command.error("error: say which email, or --failed");
      return withDatabase(() => retry(id));
    });

const addTest = (mail: Command) =>
  mail
    .command("test")
    .description("send a test email, and say what the mail server answered")
    .argument("<address>")
    .action((address: string) => withDatabase(() => sendTest(address)));

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

function positiveNumber(typed: string): number {
  const number = Number(typed);
  if (/^[1-9]\d*$/.test(typed) && number <= 2_147_483_647) return number;
  throw new InvalidArgumentError("Not a whole number from 1.");
}
