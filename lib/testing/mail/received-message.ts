import { type ParsedMail, simpleParser } from "mailparser";

/** A message that a mail server for tests accepted. */
export type ReceivedMessage = {
  /** Who it is for, by the envelope. */
  recipient: string;
  /** As it came, byte by byte. */
  source: Buffer;
  parsed: () => Promise<ParsedMail>;
};

export const receivedMessage = (recipient: string, source: Buffer): ReceivedMessage => ({
  recipient,
  source,
  parsed: () => simpleParser(source),
});

/** Its Message-ID, without the effort of parsing all of it. */
export function messageIdIn({ source }: ReceivedMessage): string {
  const head = source.toString("latin1", 0, source.indexOf("\r\n\r\n"));
  const [, id = ""] = /^message-id:\s*(<[^>]+>)/im.exec(head) ?? [];
  return id;
}
