import type { Field } from "./fields";
import { Marked } from "./marked";
import { ResourceLink } from "./resource-link";

type FieldListProps = {
  fields: Field[];
  /** Whether it is said what is required: for what is sent. */
  isSent?: boolean;
};

/** Names, and what stands behind them. */
export const FieldList = ({ fields, isSent = false }: FieldListProps) => (
  <dl className="divide-y divide-line border-line border-y">
    {fields.map((field) => (
      <div key={field.name} className="py-2 sm:grid sm:grid-cols-[13rem_minmax(0,1fr)] sm:gap-x-4">
        <dt className="wrap-anywhere font-mono font-semibold text-sm">
          {field.name}
          {isSent && field.isRequired && <span className="font-normal font-sans text-wrong"> required</span>}
        </dt>
        <dd>
          <Kind {...field} />
          {field.description && (
            <p className="text-base">
              <Marked>{field.description}</Marked>
            </p>
          )}
        </dd>
      </div>
    ))}
  </dl>
);

const Kind = ({ kind: { word, resource, isNullable }, limits }: Field) => (
  <p className="meta wrap-anywhere">
    {resource ? <ResourceLink name={resource} word={word} /> : word}
    {[isNullable ? " or null" : "", ...limits].join(", ")}
  </p>
);
