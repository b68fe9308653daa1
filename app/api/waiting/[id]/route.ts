import { z } from "zod";
import { listOwnWaiting } from "@/lib/comments/waiting";
import { waitingIds } from "@/lib/comments/waiting-cookie";
import { talkId } from "@/lib/talks/schema";
import { ownRoute } from "@/lib/web/own-route";

export const GET = ownRoute(z.object({ id: talkId }), async ({ id }) => ({
  waiting: await listOwnWaiting(id, await waitingIds()),
}));
