import { ButtonLink } from "@/components/ui/button-link";
import { ownQueuePath } from "@/lib/comments/queue-path";
import type { LinkedComment } from "@/lib/notifications/linked-comment";
import type { DecisionWord } from "@/lib/notifications/schema";
import type { FormAction } from "@/lib/web/form-state";
import { DecidedComment } from "./decided-comment";
import { OpenComment } from "./open-comment";

type LinkedCommentPageProps = {
  action: FormAction;
  token: string;
  asked: DecisionWord;
  found: LinkedComment;
};

/** What a link from an email leads to: the comment to decide on, or what became of it. */
export function LinkedCommentPage({ found, ...asking }: LinkedCommentPageProps) {
  if (found.state === "open") return <OpenComment {...asking} comment={found.comment} />;
  if (found.state === "decided") return <DecidedComment decision={found.decision} />;
  return (
    <>
      <h1>{titles[found.state]}</h1>
      <p className="mb-8">{texts[found.state]}</p>
      <ButtonLink href={ownQueuePath} look="primary">
        Comments that wait for you
      </ButtonLink>
    </>
  );
}

const titles = {
  used: "This link was used before",
  expired: "This link has expired",
  gone: "This talk was taken down",
};

const texts = {
  used: "A link from an email decides once. The comment waits for another decision in your queue.",
  expired: "A link from an email can decide for 14 days. If the comment still waits, it is in your queue.",
  gone: "There is nothing to decide any more: its comments went with it.",
};
