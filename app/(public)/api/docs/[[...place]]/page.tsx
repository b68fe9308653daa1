import { notFound } from "next/navigation";
import { ApiDocs } from "@/components/api-docs/api-docs";
import { apiDocument } from "@/components/api-docs/document";
import { Main } from "@/components/layout/main";
import { examples } from "@/lib/api/examples/examples";
import { openApiDocument } from "@/lib/api/openapi";
import { refusals } from "@/lib/api/prose";
import { renderMarkdown } from "@/lib/markdown/render";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

export const metadata = {
  title: "API",
  description: "Every operation of the REST API: what it takes, what it gives, and what it refuses.",
};

type Props = { params: Promise<{ place?: string[] }> };

/** Rendered when it is first asked for, since the build knows neither our address nor a policy for its scripts. */
export default async function ApiDocsPage({ params }: Props) {
  const { place } = await params;
  if (place) notFound();
  const document = apiDocument.parse(openApiDocument());
  const introduction = await renderMarkdown(document.info.description, { idPrefix: "api-" });
  return (
    <Main>
      <ApiDocs {...{ document, examples, refusals, introduction }} />
    </Main>
  );
}
