import { CheckboxField, HiddenField } from "@/components/ui/fields";
import { SimpleForm } from "@/components/ui/simple-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { SubscribedTalk } from "@/lib/notifications/confirm-address";
import { tickOf } from "@/lib/notifications/schema";
import type { FormAction } from "@/lib/web/form-state";

type ConfirmationFormProps = { action: FormAction; token: string; talks: SubscribedTalk[] };

/** Each talk that waits, ticked. */
export const ConfirmationForm = ({ action, token, talks }: ConfirmationFormProps) => (
  <SimpleForm
    action={action}
    defaults={Object.fromEntries(talks.map(({ subscriptionId }) => [tickOf(subscriptionId), true]))}
  >
    <p>
      You commented with your email address, and asked to hear of other comments. Say which talks this is
      about; if it was not you, leave this page, and nothing is sent.
    </p>
    <HiddenField name="token" value={token} />
    <fieldset>
      <legend className="sr-only">Talks</legend>
      {talks.map(({ subscriptionId, title }) => (
        <CheckboxField key={subscriptionId} name={tickOf(subscriptionId)} label={title} />
      ))}
    </fieldset>
    <div className="form-actions">
      <SubmitButton>Confirm</SubmitButton>
    </div>
  </SimpleForm>
);
