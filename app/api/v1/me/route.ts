import { z } from "zod";
import { getViewer } from "@/lib/auth/get-viewer";
import { countWaiting } from "@/lib/comments/waiting-count";
import { apiRoute } from "@/lib/web/api-route";

/** Who is asking, and how many comments wait for them; nulls for a visitor. */
export const GET = apiRoute(z.object({}), async () => {
  const viewer = await getViewer();
  return { viewer, waiting: viewer && (await countWaiting(viewer)) };
});
