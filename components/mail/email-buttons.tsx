import type { EmailView } from "@/lib/outbox/dto";
import { canRetry, isWaiting } from "@/lib/outbox/policy";
import type { FormAction } from "@/lib/web/form-state";
import { MailForm } from "./mail-form";

type EmailButtonsProps = {
  email: Pick<EmailView, "id" | "status">;
  actions: { retry: FormAction; cancel: FormAction };
};

/** What can be done about an email by hand. */
export function EmailButtons({ email: { id, status }, actions }: EmailButtonsProps) {
  if (canRetry(status))
    return (
      <div className="form-actions">
        <MailForm action={actions.retry} label="Try again" look="primary" fields={{ id }} />
      </div>
    );
  if (!isWaiting(status)) return null;
  return (
    <div className="form-actions">
      <MailForm action={actions.retry} label="Send now" look="primary" fields={{ id }} />
      <MailForm action={actions.cancel} label="Do not send" look="danger" fields={{ id }} />
    </div>
  );
}
