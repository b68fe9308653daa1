import { Button, type ButtonLook } from "@/components/ui/button";
import type { ModeratedComment } from "@/lib/comments/dto";
import type { CommentStatus } from "@/lib/comments/schema";

type Offer = { verb: string; to: CommentStatus; look: ButtonLook };

const whileHeld: Offer[] = [
  { verb: "Approve", to: "published", look: "primary" },
  { verb: "Reject", to: "rejected", look: "plain" },
  { verb: "Spam", to: "spam", look: "plain" },
];
const undo: Offer[] = [{ verb: "Undo", to: "held", look: "plain" }];

const outcome = { held: "", published: "Approved.", rejected: "Rejected.", spam: "Marked as spam." };

type ModerationButtonsProps = {
  comment: Pick<ModeratedComment, "id" | "status" | "authorName">;
  /** Pressing does nothing for now; the focus stays. */
  isPending: boolean;
};

/** What can be decided about a comment now. Each button says all of it in its value, so that it works without JavaScript. */
export function ModerationButtons({ comment, isPending }: ModerationButtonsProps) {
  const { id, status, authorName } = comment;
  const offers = status === "held" ? whileHeld : undo;
  return (
    <p className="moderation-buttons">
      <span role="status">{outcome[status]}</span>
      {offers.map(({ verb, to, look }) => (
        <Button
          key={to}
          type="submit"
          look={look}
          small
          aria-disabled={isPending}
          name="decision"
          value={`${id} ${status} ${to}`}
          aria-label={`${verb}: comment by ${authorName}`}
        >
          {verb}
        </Button>
      ))}
    </p>
  );
}
