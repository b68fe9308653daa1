import { deleteTalkOperation, editTalkOperation, getTalkOperation } from "@/lib/api/operations/talks";
import { toTalkResource } from "@/lib/api/talk";
import { deleteTalk, editTalk } from "@/lib/talks/commands";
import { getFullTalk } from "@/lib/talks/full-talk";
import { getTalkInput } from "@/lib/talks/queries";
import { apiRoutes } from "@/lib/web/api/api-routes";
import { serve } from "@/lib/web/api/serve";

const resourceOf = async (id: number) => toTalkResource(await getFullTalk(id));

const current = async (id: number) => {
  const talk = await getFullTalk(id);
  return { resource: toTalkResource(talk), seen: talk.version };
};

const get = serve(getTalkOperation, { run: ({ params }) => resourceOf(params.id) });

const edit = serve(editTalkOperation, {
  current: ({ params }) => current(params.id),
  run: async ({ params: { id }, body }, { viewer }, seen) => {
    const { version, input } = await getTalkInput(viewer, id);
    await editTalk(viewer, id, seen ?? version, { ...input, ...body });
    return resourceOf(id);
  },
});

const remove = serve(deleteTalkOperation, {
  current: ({ params }) => current(params.id),
  run: ({ params }, { viewer }, seen) => deleteTalk(viewer, params.id, seen),
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(get, edit, remove);
