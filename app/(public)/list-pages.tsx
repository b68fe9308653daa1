import { YearJump, YearJumpLink } from "@/components/talks/year-jump";
import { Pager } from "@/components/ui/pager";
import type { Place } from "@/lib/talks/cursor";
import type { TalkPage } from "@/lib/talks/dto";
import { type ListedTalks, startOf } from "@/lib/talks/list";
import { listYears } from "@/lib/talks/years";

type ListPagesProps = { from: ListedTalks; place: Place; page: TalkPage };

/** What leads from a page of a list to its others: the neighbours, and the years. */
export const ListPages = async ({ from, place, page }: ListPagesProps) => (
  <>
    <Pager label="Pages of talks" newer={page.newer} older={page.older} />
    {place.kind === "start" ? (
      <YearJump years={await listYears(from, page)} />
    ) : (
      <YearJumpLink start={startOf(from)} />
    )}
  </>
);
