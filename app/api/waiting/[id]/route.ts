import { z } from "zod";
import { listOwnWaiting } from "@/lib/comments/waiting";
import { waitingIds } from "@/lib/comments/waiting-cookie";
import { talkId } from "@/lib/talks/schema";
import { apiRoute } from "@/lib/web/api-route";

export const GET = apiRoute(z.object({ id: talkId }), async ({ id }) => ({
  waiting: await listOwnWaiting(id, await waitingIds()),
}));
