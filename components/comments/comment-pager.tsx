import { PageNumbers } from "@/components/ui/page-numbers";
import { Pager } from "@/components/ui/pager";
import type { TalkView } from "@/lib/talks/dto";
import { commentsPath } from "@/lib/talks/path";

/** Comments stand oldest first: the next page has the newer ones. */
export const CommentPager = ({ talk, page }: { talk: TalkView; page: number }) => (
  <>
    <Pager
      label="Pages of comments"
      order="oldest first"
      newer={page < talk.commentPages ? commentsPath(talk, page + 1) : null}
      older={page > 1 ? commentsPath(talk, page - 1) : null}
    />
    <PageNumbers
      label="Pages of comments by number"
      page={page}
      last={talk.commentPages}
      pathOf={(number) => commentsPath(talk, number)}
    />
  </>
);
