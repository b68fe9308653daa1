import { toList } from "@/lib/api/list";
import { listSpeakersOperation } from "@/lib/api/operations/speakers";
import { toSpeakerResource } from "@/lib/api/speaker";
import { listFullSpeakers } from "@/lib/speakers/full-speaker";
import { apiRoutes } from "@/lib/web/api/api-routes";
import { viewerFor } from "@/lib/web/api/caller";
import { serve } from "@/lib/web/api/serve";

const list = serve(listSpeakersOperation, {
  run: async ({ query: { cursor, limit }, search }, caller) => {
    const page = await listFullSpeakers(cursor, limit);
    const viewerId = viewerFor(caller, "read")?.id ?? null;
    const items = page.rows.map((speaker) => toSpeakerResource(speaker, viewerId));
    return toList("/speakers", search, items, page);
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list);
