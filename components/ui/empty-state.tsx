import type { ReactNode } from "react";

type EmptyStateProps = { title: string; children: ReactNode };

/** What stands where there is nothing to list. */
export const EmptyState = ({ title, children }: EmptyStateProps) => (
  <div className="empty-state">
    <p className="font-serif text-xl text-ink">{title}</p>
    <p>{children}</p>
  </div>
);
