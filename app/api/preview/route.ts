import { previewSchema } from "@/lib/comments/schema";
import { renderMarkdown } from "@/lib/markdown/render";
import { refusing } from "@/lib/web/api/api-routes";
import { ownRoute } from "@/lib/web/own-route";

export const POST = ownRoute(previewSchema, async ({ body }) => ({
  html: await renderMarkdown(body, { idPrefix: "preview-", isPreview: true }),
}));

const refuse = refusing(["POST"]);

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT };
