import type { ReactNode } from "react";

type EmptyStateProps = { title: string; children: ReactNode; action?: ReactNode };

/** What stands where there is nothing to list. */
export const EmptyState = ({ title, children, action }: EmptyStateProps) => (
  <div className="empty-state">
    <p className="font-serif text-xl text-ink">{title}</p>
    <p>{children}</p>
    {action && <div className="mt-4">{action}</div>}
  </div>
);
