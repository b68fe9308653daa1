import { SimpleForm } from "@/components/ui/simple-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/web/form-state";

export const EndSessionsForm = ({ action }: { action: FormAction }) => (
  <SimpleForm action={action} className="form mt-6">
    <p>Ends all of them at once, on every device. You stay logged in here.</p>
    <div className="form-actions">
      <SubmitButton look="plain">Log out everywhere</SubmitButton>
    </div>
  </SimpleForm>
);
