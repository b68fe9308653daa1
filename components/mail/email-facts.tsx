import Link from "next/link";
import { Time } from "@/components/ui/time";
import type { EmailView } from "@/lib/outbox/dto";
import { kindNames } from "@/lib/outbox/messages";
import { talkPath } from "@/lib/talks/path";
import { EmailState } from "./email-state";

/** What an email is, to whom, and how far it has come. */
export const EmailFacts = ({ email }: { email: EmailView }) => (
  <dl className="facts">
    <dt>To</dt>
    <dd>
      <bdi>{email.to}</bdi>
    </dd>
    <dt>State</dt>
    <dd>
      <EmailState email={email} />
      {email.note && <p>{email.note}</p>}
    </dd>
    <dt>Kind</dt>
    <dd>{kindNames[email.kind]}</dd>
    {email.talk && (
      <>
        <dt>Talk</dt>
        <dd>
          <Link href={talkPath(email.talk)} dir="auto">
            {email.talk.title}
          </Link>
        </dd>
      </>
    )}
    <dt>Created</dt>
    <dd>
      <Time at={email.createdAt} />
    </dd>
  </dl>
);
