import { HiddenField } from "@/components/ui/fields";
import { SimpleForm } from "@/components/ui/simple-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { DecisionWord } from "@/lib/notifications/schema";
import type { FormAction } from "@/lib/web/form-state";

type DecisionFormProps = { action: FormAction; token: string; asked: DecisionWord; authorName: string };

const labels = { approve: "Approve", reject: "Reject", spam: "Spam" };
const words: DecisionWord[] = ["approve", "reject", "spam"];

/** One button for each decision, the one that was asked for first; which one was pressed is in its value. */
export const DecisionForm = ({ action, token, asked, authorName }: DecisionFormProps) => (
  <SimpleForm action={action} className="form mt-6">
    <HiddenField name="token" value={token} />
    <p className="form-actions">
      {[asked, ...words.filter((word) => word !== asked)].map((word) => (
        <SubmitButton
          key={word}
          look={word === asked ? "primary" : "plain"}
          name="decision"
          value={word}
          aria-label={`${labels[word]}: comment by ${authorName}`}
        >
          {labels[word]}
        </SubmitButton>
      ))}
    </p>
  </SimpleForm>
);
