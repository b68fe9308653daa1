import type { ButtonLook } from "@/components/ui/button";
import { HiddenField } from "@/components/ui/fields";
import { SimpleForm } from "@/components/ui/simple-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/web/form-state";

type MailFormProps = {
  action: FormAction;
  label: string;
  look?: ButtonLook;
  fields?: Record<string, number>;
};

/** One button that does one thing to the outbox. */
export const MailForm = ({ action, label, look = "plain", fields = {} }: MailFormProps) => (
  <SimpleForm action={action} className="block">
    {Object.entries(fields).map(([name, value]) => (
      <HiddenField key={name} name={name} value={value} />
    ))}
    <SubmitButton look={look}>{label}</SubmitButton>
  </SimpleForm>
);
