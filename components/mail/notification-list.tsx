import Link from "next/link";
import type { NotificationView } from "@/lib/outbox/dto";

/** A comment that the email tells of, with where it is. */
type Carried = NotificationView & { href: string };

type NotificationListProps = { notifications: Carried[]; count: number };

/** The comments that an email tells of. */
export const NotificationList = ({ notifications, count }: NotificationListProps) => (
  <section aria-labelledby="carries">
    <h2 id="carries">Comments in it</h2>
    <ul className="mail-parts">
      {notifications.map(({ id, kind, comment, href }) => (
        <li key={id}>
          <Link href={href} prefetch={false}>
            Comment by <bdi>{comment.authorName}</bdi>
          </Link>{" "}
          on <bdi>{comment.talk.title}</bdi>
          <p className="meta">
            {reasons[kind]} {comment.status !== kind && `It is ${now[comment.status]} now.`}
          </p>
        </li>
      ))}
    </ul>
    {count > notifications.length && <p className="meta">And {count - notifications.length} more.</p>}
  </section>
);

const reasons = { held: "It waited for a moderator.", published: "It was published." };
const now = { held: "waiting", published: "published", rejected: "rejected", spam: "marked as spam" };
