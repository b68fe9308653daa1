import { FieldList } from "./field-list";
import { fieldsOf } from "./fields";
import type { ShownOperation } from "./operations";
import { ResourceLink } from "./resource-link";

/** What an operation answers where all goes well. */
export const AnswerPart = ({ operation: { status, answer } }: { operation: ShownOperation }) => (
  <section className="grid grid-cols-[minmax(0,1fr)] gap-2">
    <h4 className="font-semibold">Answer</h4>
    <p>
      <code>{status}</code> {whatOf(answer)}
    </p>
    {answer && !answer.$ref && <FieldList fields={fieldsOf(answer)} />}
  </section>
);

function whatOf(answer: ShownOperation["answer"]) {
  if (!answer) return "without a body.";
  const name = answer.$ref?.split("/").at(-1);
  return name ? <ResourceLink name={name} /> : "with";
}
