import { z } from "zod";
import { listOwnWaiting } from "@/lib/comments/waiting";
import { waitingIds } from "@/lib/comments/waiting-cookie";
import { talkId } from "@/lib/talks/schema";
import { refusing } from "@/lib/web/api/api-routes";
import { ownRoute } from "@/lib/web/own-route";

export const GET = ownRoute(z.object({ id: talkId }), async ({ id }) => ({
  waiting: await listOwnWaiting(id, await waitingIds()),
}));

const refuse = refusing(["GET", "HEAD"]);

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
