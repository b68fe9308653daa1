import { Notice } from "@/components/ui/notice";
import { SimpleForm } from "@/components/ui/simple-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/web/form-state";

/** A new address that was asked and has not answered, and the way back. */
export const PendingEmail = ({ action, email }: { action: FormAction; email: string }) => (
  <>
    <Notice className="mb-4">
      We have written to <bdi>{email}</bdi>. The address changes once the link in that message is followed.
    </Notice>
    <SimpleForm action={action} className="mb-8">
      <SubmitButton look="plain">Cancel the change</SubmitButton>
    </SimpleForm>
  </>
);
