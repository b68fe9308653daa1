import { previewSchema } from "@/lib/comments/schema";
import { renderMarkdown } from "@/lib/markdown/render";
import { ownRoute } from "@/lib/web/own-route";

export const POST = ownRoute(previewSchema, async ({ body }) => ({
  html: await renderMarkdown(body, { idPrefix: "preview-", isPreview: true }),
}));
