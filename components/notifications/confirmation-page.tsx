import { EmptyState } from "@/components/ui/empty-state";
import type { Confirmation } from "@/lib/notifications/confirm-address";
import type { FormAction } from "@/lib/web/form-state";
import { ConfirmationForm } from "./confirmation-form";
import { SilenceNotice } from "./silence-notice";
import { TalkLinks } from "./talk-links";

type ConfirmationPageProps = { action: FormAction; token: string; confirmation: Confirmation };

/** What the owner of an address wants to hear of: what waits for their word, and what they said yes to. */
export function ConfirmationPage({ action, token, confirmation }: ConfirmationPageProps) {
  const { silence, waiting, confirmed } = confirmation;
  return (
    <>
      <h1>{titleOf(confirmation)}</h1>
      {silence && <SilenceNotice silence={silence} token={token} />}
      {waiting.length > 0 && <ConfirmationForm {...{ action, token, talks: waiting }} />}
      {confirmed.length > 0 && <TalkLinks talks={confirmed} token={token} />}
      {waiting.length + confirmed.length === 0 && (
        <EmptyState title="Nothing waits for you here.">
          When you comment on a talk and ask to hear of new comments, it appears here once your comment is
          published.
        </EmptyState>
      )}
    </>
  );
}

function titleOf({ waiting, isConfirmed }: Confirmation): string {
  if (waiting.length > 0) return "Do you want to hear of new comments?";
  return isConfirmed ? "Your email address is confirmed" : "Nothing to confirm";
}
