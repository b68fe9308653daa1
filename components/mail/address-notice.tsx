import { Time } from "@/components/ui/time";
import type { EmailView } from "@/lib/outbox/dto";
import type { FormAction } from "@/lib/web/form-state";
import { MailForm } from "./mail-form";

type AddressNoticeProps = { email: Pick<EmailView, "id" | "address">; action: FormAction };

/** Why an address gets no email, and what can be done about it; nothing where it gets email. */
export function AddressNotice({ email: { id, address }, action }: AddressNoticeProps) {
  const { suppressedAt, optedOutAt } = address;
  if (!suppressedAt && !optedOutAt) return null;
  return (
    <div className="notice mb-6 grid gap-3">
      {optedOutAt && (
        <p>
          Whoever reads this address stopped all email on <Time at={optedOutAt} />. Only they can change that.
        </p>
      )}
      {suppressedAt && (
        <>
          <p>
            A mail server said on <Time at={suppressedAt} /> that this address has no mailbox. It gets no more
            email.
          </p>
          <MailForm
            action={action}
            label="Allow this address again"
            fields={{ id: address.id, emailId: id }}
          />
        </>
      )}
    </div>
  );
}
