/** One message to one person, as it is handed to the mail server. */
export type MailMessage = {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** The address that ends this kind of email: a POST there stops it (RFC 8058). */
  unsubscribeUrl: string | null;
  /** Groups what belongs together in the reader's mailbox: part of a Message-ID, such as `talk-7`. */
  thread: string | null;
};

/** What an email says now; or why there is nothing to say any more; or what went wrong in writing it. */
export type Composition = { message: MailMessage } | { nothing: string } | { fault: string };

/** Writes emails, by id: one composition for each. */
export type Compose = (ids: number[]) => Promise<Map<number, Composition>>;
