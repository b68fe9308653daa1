import { ButtonLink } from "@/components/ui/button-link";

type QueuePagerProps = { path: string; isFirst: boolean; next: number | null };

/** A queue is read onwards; the only way back is to its start. */
export function QueuePager({ path, isFirst, next }: QueuePagerProps) {
  if (isFirst && next === null) return null;
  return (
    <nav aria-label="Pages of the queue" className="pager">
      {!isFirst && <ButtonLink href={path}>Oldest waiting</ButtonLink>}
      {next !== null && (
        <ButtonLink href={`${path}/after/${next}`} className="ms-auto">
          Next
        </ButtonLink>
      )}
    </nav>
  );
}
