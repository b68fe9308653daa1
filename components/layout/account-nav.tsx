import { auditPath } from "@/lib/audit/path";
import type { Viewer } from "@/lib/auth/viewer-type";
import { ownQueuePath, wholeQueuePath } from "@/lib/comments/queue-path";
import { outboxPath } from "@/lib/outbox/path";
import { NavLink } from "./nav-link";
import { WaitingBadge } from "./waiting-badge";

export type AccountNavProps = {
  viewer: Pick<Viewer, "username" | "isAdmin" | "lacksSecondFactor">;
  /** Comments waiting under the viewer's own talks, and under all talks where they may decide on those. */
  waiting: { mine: number; all: number | null };
};

/** Where a logged-in speaker can go, and the way out. */
export const AccountNav = ({ viewer, waiting }: AccountNavProps) => (
  <nav aria-label="Account" className="flex flex-wrap items-center gap-x-1">
    <NavLink href="/dashboard/talks">My talks</NavLink>
    <NavLink href="/dashboard/talks/new">New talk</NavLink>
    <NavLink href={ownQueuePath}>
      Moderation <WaitingBadge count={waiting.mine} />
    </NavLink>
    {viewer.isAdmin && (
      <>
        <NavLink href={wholeQueuePath}>
          All comments <WaitingBadge count={waiting.all ?? 0} />
        </NavLink>
        <NavLink href={outboxPath}>Email</NavLink>
        <NavLink href={auditPath}>Audit log</NavLink>
      </>
    )}
    <NavLink href="/dashboard/profile">Profile</NavLink>
    <NavLink href="/logout">Log out</NavLink>
  </nav>
);
