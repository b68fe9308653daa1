import { SimpleForm } from "@/components/ui/simple-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/web/form-state";

export const EndSessionsForm = ({ action }: { action: FormAction }) => (
  <SimpleForm action={action}>
    <p>
      Ends every session of your account, on other devices and in other browsers. You stay logged in here.
    </p>
    <div className="form-actions">
      <SubmitButton look="plain">Log out everywhere</SubmitButton>
    </div>
  </SimpleForm>
);
