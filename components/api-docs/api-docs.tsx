import { EmptyState } from "@/components/ui/empty-state";
import { Prose } from "@/components/ui/prose";
import type { Example } from "@/lib/api/examples/example";
import type { ErrorCode } from "@/lib/errors";
import { Contents, type Group } from "./contents";
import { curlOf } from "./curl";
import type { ApiDocument } from "./document";
import { Marked } from "./marked";
import { OperationPart } from "./operation-part";
import { operationsOf } from "./operations";
import { RefusalCodes } from "./refusal-codes";
import { Resources } from "./resources";
import { Search } from "./search";

type ApiDocsProps = {
  document: ApiDocument;
  /** By the operations' ids. */
  examples: Record<string, Example>;
  /** What each code means. */
  refusals: Record<ErrorCode, string>;
  /** The document's description, rendered. */
  introduction: string;
};

/** The whole documentation of the API. */
export const ApiDocs = ({ document, examples, refusals, introduction }: ApiDocsProps) => {
  const groups = groupsOf(document);
  const [{ url }] = document.servers;
  return (
    <div className="lg:grid [&_:not(pre)>code]:text-[0.9em] lg:grid-cols-[17rem_minmax(0,44rem)] lg:gap-x-12">
      <header className="mb-8 lg:col-span-2">
        <h1 className="page-title">The API</h1>
        <p className="page-lead">
          What each operation takes, gives and refuses. All are below <code>{url}</code>.
        </p>
      </header>
      <div className="grid content-start gap-4 lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto">
        <Search count={operationsOf(document).length} />
        <Contents groups={groups} />
      </div>
      <div className="mt-8 min-w-0 lg:mt-0">
        <Introduction html={introduction} />
        <div data-nothing-found hidden className="mt-10">
          <EmptyState title="No operation matches.">Try fewer words, or another one.</EmptyState>
        </div>
        {groups.map((group) => (
          <GroupPart key={group.id} group={group} server={url} examples={examples} />
        ))}
        <Resources schemas={document.components.schemas} />
        <RefusalCodes meanings={refusals} />
      </div>
    </div>
  );
};

const Introduction = ({ html }: { html: string }) => (
  <section id="introduction" data-introduction aria-labelledby="introduction-title">
    <h2 id="introduction-title" className="mb-4 text-3xl">
      In short
    </h2>
    <Prose html={html} />
    <p className="mt-4">
      For machines: <a href="/api/v1/openapi.json">the same as an OpenAPI 3.1 document</a>.
    </p>
  </section>
);

type GroupPartProps = Pick<ApiDocsProps, "examples"> & { group: Group; server: string };

const GroupPart = ({ group: { id, name, description, operations }, server, examples }: GroupPartProps) => (
  <section id={id} data-group={id} aria-labelledby={`${id}-title`} className="scroll-mt-6 pt-12">
    <h2 id={`${id}-title`} className="text-3xl">
      {name}
    </h2>
    <p className="mb-6 text-soft">
      <Marked>{description}</Marked>
    </p>
    {operations.map((operation) => {
      const example = examples[operation.id] ?? { answer: null };
      const answer = example.answer && JSON.stringify(example.answer, null, 2);
      const call = curlOf(server, operation, example);
      return <OperationPart key={operation.id} {...{ operation, call, answer }} />;
    })}
  </section>
);

function groupsOf(document: ApiDocument): Group[] {
  const operations = operationsOf(document);
  return document.tags.map(({ name, description }) => ({
    name,
    id: name.toLowerCase(),
    description,
    operations: operations.filter(({ tag }) => tag === name),
  }));
}
