/** Email that the sites under test sent: a mail server keeps it in a folder, the journeys read it there. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ParsedMail, simpleParser } from "mailparser";
import { type MailServer, startMailServer } from "@/lib/testing/mail-server";

/** A mail server that keeps what it accepts in `folder`, one file for each message, in order. */
export function startMailbox(folder: string): Promise<MailServer> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let count = 0;
  return startMailServer({
    keep: ({ recipient, source }) => {
      count += 1;
      writeFileSync(join(folder, `${String(count).padStart(6, "0")} ${recipient}`), source);
    },
  });
}

/** What came for an address so far, oldest first. */
export function mailTo(folder: string, address: string): Promise<ParsedMail[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith(` ${address}`));
  return Promise.all(names.sort().map((name) => simpleParser(readFileSync(join(folder, name)))));
}
