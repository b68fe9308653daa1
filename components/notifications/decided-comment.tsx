import { ButtonLink } from "@/components/ui/button-link";
import { Time } from "@/components/ui/time";
import { ownQueuePath } from "@/lib/comments/queue-path";
import type { MadeDecision } from "@/lib/notifications/linked-comment";

const titles = {
  published: "This comment is published",
  rejected: "This comment was rejected",
  spam: "This comment was marked as spam",
};

const verbs = { published: "approved", rejected: "rejected", spam: "marked as spam" };

/** What was decided on a comment, by whom, and where to go from here. */
export const DecidedComment = ({ decision }: { decision: MadeDecision }) => (
  <>
    <h1>{titles[decision.status]}</h1>
    <p>
      The comment by <bdi>{decision.authorName}</bdi> on “<bdi>{decision.talkTitle}</bdi>” was{" "}
      {verbs[decision.status]}
      <Decider {...decision} />.
    </p>
    <p className="mt-4 mb-8">
      A link from an email works once. To change the decision, log in to your queue.
    </p>
    <p className="form-actions">
      <ButtonLink href={decision.path} look="primary">
        {decision.status === "published" ? "See the comment" : "See the talk"}
      </ButtonLink>
      <ButtonLink href={ownQueuePath}>Comments that wait for you</ButtonLink>
    </p>
  </>
);

const Decider = ({ by, at }: Pick<MadeDecision, "by" | "at">) => (
  <>
    {by && <> by {by.isReader ? "you" : <bdi>{by.name}</bdi>}</>}
    {at && (
      <>
        {" "}
        (<Time at={at} format="age" />)
      </>
    )}
  </>
);
