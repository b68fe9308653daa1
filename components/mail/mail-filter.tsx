import Link from "next/link";
import { type EmailStatus, emailStatus } from "@/lib/outbox/schema";
import { stateNames } from "./states";

type MailFilterProps = { path: string; status: EmailStatus | null };

/** Which emails are listed: all, or those in one state. */
export const MailFilter = ({ path, status }: MailFilterProps) => (
  <nav aria-label="Emails by state" className="list-filter">
    {[null, ...emailStatus.options].map((one) => (
      <Link
        key={one}
        className="nav-link"
        href={one ? `${path}/${one}` : path}
        prefetch={false}
        aria-current={one === status ? "page" : undefined}
      >
        {one ? stateNames[one] : "All"}
      </Link>
    ))}
  </nav>
);
