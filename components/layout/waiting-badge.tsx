/** How many comments wait; nothing where none does. */
export const WaitingBadge = ({ count }: { count: number }) =>
  count > 0 && (
    <span className="badge badge-accent">
      {count > 999 ? "999+" : count}
      <span className="sr-only"> waiting</span>
    </span>
  );
