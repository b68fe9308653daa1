import { z } from "zod";
import { requireActor } from "@/lib/auth/get-viewer";
import { decideComment } from "@/lib/comments/decide";
import { commentId, commentStatus } from "@/lib/comments/schema";
import { apiRoute } from "@/lib/web/api-route";

const change = z.object({ id: commentId, status: commentStatus, from: commentStatus.optional() });

export const PATCH = apiRoute(change, async ({ id, status, from }) =>
  decideComment(await requireActor(), { id, to: status, ...(from && { from }) }, "page"),
);
