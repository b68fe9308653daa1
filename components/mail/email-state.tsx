import clsx from "clsx";
import { isPast } from "date-fns";
import { Time } from "@/components/ui/time";
import type { ListedEmail } from "@/lib/outbox/dto";
import { stateNames } from "./states";

type EmailStateProps = {
  email: Pick<ListedEmail, "status" | "dueAt" | "doneAt" | "attempts" | "lastAnswer">;
};

/** How far an email has come, since or until when, and after how many attempts. */
export const EmailState = ({ email }: EmailStateProps) => (
  <>
    <span className={clsx("badge", email.status === "failed" && "badge-wrong")}>
      {stateNames[email.status]}
    </span>{" "}
    <When email={email} />
    {email.attempts > 0 && ` · ${attemptsInWords(email.attempts)}`}
  </>
);

function When({ email: { status, dueAt, doneAt, lastAnswer } }: EmailStateProps) {
  if (doneAt) return <Time at={doneAt} />;
  if (status !== "waiting") return null;
  if (isPast(new Date(dueAt))) return "due now";
  return (
    <>
      {lastAnswer ? "to be tried again " : "due "}
      <Time at={dueAt} />
    </>
  );
}

const attemptsInWords = (count: number) => (count === 1 ? "1 attempt" : `${count} attempts`);
