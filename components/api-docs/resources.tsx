import type { ApiDocument } from "./document";
import { FieldList } from "./field-list";
import { fieldsOf } from "./fields";
import { resourceId } from "./resource-link";

/** What answers are made of, each with its fields. */
export const Resources = ({ schemas }: { schemas: ApiDocument["components"]["schemas"] }) => (
  <section id="resources" aria-labelledby="resources-title" className="scroll-mt-6">
    <h2 id="resources-title" className="text-3xl">
      Resources
    </h2>
    {Object.entries(schemas).map(([name, schema]) => (
      <section key={name} id={resourceId(name)} className="grid scroll-mt-6 gap-3 py-6">
        <h3 className="text-xl">{name}</h3>
        <FieldList fields={fieldsOf(schema)} />
      </section>
    ))}
  </section>
);
