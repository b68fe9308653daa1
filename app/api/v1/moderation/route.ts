import { z } from "zod";
import { requireActor } from "@/lib/auth/get-viewer";
import { listWaiting } from "@/lib/comments/moderation-queries";
import { commentId } from "@/lib/comments/schema";
import { talkId } from "@/lib/talks/schema";
import { apiRoute } from "@/lib/web/api-route";

const queue = z.object({
  scope: z.enum(["mine", "all"]).default("mine"),
  talk: talkId.optional(),
  after: z.union([z.literal("0").transform(() => 0), commentId]).default(0),
});

export const GET = apiRoute(queue, async ({ scope, talk, after }) =>
  listWaiting(await requireActor(), talk ? { kind: "talk", talkId: talk } : { kind: scope }, after),
);
