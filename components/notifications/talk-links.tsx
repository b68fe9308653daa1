import Link from "next/link";
import type { SubscribedTalk } from "@/lib/notifications/confirm-address";

type TalkLinksProps = { talks: SubscribedTalk[]; token: string };

/** The talks that an address hears of. */
export const TalkLinks = ({ talks, token }: TalkLinksProps) => (
  <section aria-labelledby="confirmed">
    <h2 id="confirmed">You hear of new comments on</h2>
    <ul className="rows">
      {talks.map(({ subscriptionId, title, path }) => (
        <li key={subscriptionId}>
          <Link href={path} prefetch={false} className="row-title" dir="auto">
            {title}
          </Link>
        </li>
      ))}
    </ul>
    <p className="meta mt-6">
      Every email about a talk has a link that stops it. You can also{" "}
      <a href={`/unsubscribe/${token}`}>stop all email from Talks</a>.
    </p>
  </section>
);
