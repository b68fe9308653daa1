import Link from "next/link";
import { Time } from "@/components/ui/time";
import type { EmailView } from "@/lib/outbox/dto";
import { talkPath } from "@/lib/talks/path";
import { EmailState } from "./email-state";

const kinds: Record<EmailView["kind"], string> = {
  talk: "New comments under a talk",
  digest: "A day's comments",
  confirmation: "Asks whether an address is the commenter's own",
  error: "An error on the server",
  test: "A test",
};

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
    <dd>{kinds[email.kind]}</dd>
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
