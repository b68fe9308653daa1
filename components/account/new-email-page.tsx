import { ButtonLink } from "@/components/ui/button-link";
import { HiddenField } from "@/components/ui/fields";
import { SimpleForm } from "@/components/ui/simple-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { NewEmail } from "@/lib/speakers/new-email";
import type { FormAction } from "@/lib/web/form-state";

type NewEmailPageProps = { action: FormAction; token: string; found: NewEmail };

/** What the link in the email to a new address leads to: the question whether it is to be the account's. */
export function NewEmailPage({ action, token, found: { email, username, isExpired } }: NewEmailPageProps) {
  if (isExpired) return <ExpiredLink />;
  return (
    <>
      <h1 className="wrap-anywhere">
        Use <bdi>{email}</bdi> for your account?
      </h1>
      <SimpleForm action={action}>
        <p>
          The speaker <strong>{username}</strong> would log in with this address from then on, and get their
          email there. If this is not you, leave this page, and nothing changes.
        </p>
        <HiddenField name="token" value={token} />
        <div className="form-actions">
          <SubmitButton>Confirm</SubmitButton>
        </div>
      </SimpleForm>
    </>
  );
}

const ExpiredLink = () => (
  <>
    <h1>This link has expired</h1>
    <p className="mb-8">A link to a new email address works for 14 days. Your address is as it was.</p>
    <ButtonLink href="/dashboard/security" look="primary">
      Ask once more
    </ButtonLink>
  </>
);
