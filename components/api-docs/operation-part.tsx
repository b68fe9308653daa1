import type { ReactNode } from "react";
import { AnswerPart } from "./answer-part";
import { CodeBlock } from "./code-block";
import { FieldList } from "./field-list";
import type { Field } from "./fields";
import { Marked } from "./marked";
import { Method } from "./method";
import { type ShownOperation, wordsOf } from "./operations";

type OperationPartProps = { operation: ShownOperation; call: string; answer: string | null };

/** All there is to know of one operation. The search finds it by `data-words`. */
export const OperationPart = ({ operation, call, answer }: OperationPartProps) => {
  const { id, method, path, summary, description, parameters, body } = operation;
  return (
    <article
      id={id}
      data-operation={id}
      data-words={wordsOf(operation)}
      aria-labelledby={`${id}-title`}
      className="grid scroll-mt-6 grid-cols-[minmax(0,1fr)] gap-4 border-line border-t py-8"
    >
      <header className="grid gap-1">
        <h3 id={`${id}-title`} className="text-xl">
          <a href={`#${id}`} className="text-ink no-underline hover:underline">
            {summary}
          </a>
        </h3>
        <p className="wrap-anywhere">
          <Method name={method} /> <code>{path}</code>
        </p>
      </header>
      {description && (
        <p>
          <Marked>{description}</Marked>
        </p>
      )}
      <p className="meta">
        <Needs {...operation} />
      </p>
      <Fields title="In the path" fields={parameters.path} />
      <Fields title="In the query" fields={parameters.query} />
      <Fields title="Headers" fields={parameters.header} />
      <Fields title="Body" fields={body} />
      <AnswerPart operation={operation} />
      <p className="meta">
        May <a href="#refusals">refuse</a> with {operation.refusals.join(", ")}.
      </p>
      <Part title="Example">
        <CodeBlock label={`${summary}: an example call`}>{call}</CodeBlock>
        {answer && (
          <details>
            <summary className="min-h-11 cursor-pointer py-2">What it answers</summary>
            <CodeBlock label={`${summary}: an example answer`}>{answer}</CodeBlock>
          </details>
        )}
      </Part>
    </article>
  );
};

const Fields = ({ title, fields }: { title: string; fields: Field[] }) =>
  fields.length > 0 && (
    <Part title={title}>
      <FieldList fields={fields} isSent />
    </Part>
  );

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="grid grid-cols-[minmax(0,1fr)] gap-2">
    <h4 className="font-semibold">{title}</h4>
    {children}
  </section>
);

function Needs({ access, scope }: Pick<ShownOperation, "access" | "scope">) {
  if (access === "password") return "Needs email and password, by HTTP Basic.";
  if (scope === null) return access === "everybody" ? "Open to everybody." : "Needs a token.";
  if (access === "token") return <Marked>{`Needs a token with the scope \`${scope}\`.`}</Marked>;
  return <Marked>{`Open to everybody; a token that is sent needs the scope \`${scope}\`.`}</Marked>;
}
