import { toList } from "@/lib/api/list";
import { listTalksOperation, publishTalkOperation } from "@/lib/api/operations/talks";
import { toTalkResource } from "@/lib/api/talk";
import { publishTalk } from "@/lib/talks/commands";
import { getFullTalk, listFullTalks } from "@/lib/talks/full-talk";
import { apiRoutes } from "@/lib/web/api/api-routes";
import { serve } from "@/lib/web/api/serve";

const list = serve(listTalksOperation, {
  run: async ({ query: { speaker = null, year = null, cursor, limit }, search }) => {
    const page = await listFullTalks({ speaker, year }, cursor, limit);
    return toList("/talks", search, page.talks.map(toTalkResource), page);
  },
});

const publish = serve(publishTalkOperation, {
  run: async ({ body }, { viewer }) => {
    const { id } = await publishTalk(viewer, body);
    return toTalkResource(await getFullTalk(id));
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list, publish);
