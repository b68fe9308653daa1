import { previewSchema } from "@/lib/comments/schema";
import { renderMarkdown } from "@/lib/markdown/render";
import { apiRoute } from "@/lib/web/api-route";

export const POST = apiRoute(previewSchema, async ({ body }) => ({
  html: await renderMarkdown(body, { idPrefix: "preview-", isPreview: true }),
}));
