import Link from "next/link";
import type { ListedEmail } from "@/lib/outbox/dto";
import { emailPath } from "@/lib/outbox/path";
import { EmailState } from "./email-state";

/** An email in the list, with the way to all of it. */
export const EmailRow = ({ email }: { email: ListedEmail }) => (
  <li>
    <Link className="row-title" href={emailPath(email.id)} prefetch={false} dir="auto">
      {email.title}
    </Link>
    <p className="meta">
      to <bdi className="mail-address">{email.to}</bdi>
    </p>
    <p className="meta">
      <EmailState email={email} />
    </p>
    <Reason email={email} />
  </li>
);

function Reason({ email: { status, note, lastAnswer } }: { email: ListedEmail }) {
  const isUnsettled = status === "failed" || status === "waiting";
  const reason = isUnsettled ? lastAnswer?.response : note;
  if (!reason) return null;
  return <p className={status === "failed" ? "mail-answer mail-answer-wrong" : "mail-answer"}>{reason}</p>;
}
