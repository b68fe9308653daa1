import { editSpeakerOperation, getSpeakerOperation } from "@/lib/api/operations/speakers";
import { toSpeakerResource } from "@/lib/api/speaker";
import { Forbidden } from "@/lib/errors";
import { type FullSpeaker, getFullSpeaker } from "@/lib/speakers/full-speaker";
import { canEditProfile } from "@/lib/speakers/policy";
import { editProfile } from "@/lib/speakers/profile-commands";
import { apiRoutes } from "@/lib/web/api/api-routes";
import { type Caller, viewerFor } from "@/lib/web/api/caller";
import { serve } from "@/lib/web/api/serve";

const resourceOf = (speaker: FullSpeaker, caller: Caller) =>
  toSpeakerResource(speaker, viewerFor(caller, "read")?.id ?? null);

const resourceFor = async (caller: Caller, username: string) =>
  resourceOf(await getFullSpeaker(username), caller);

const get = serve(getSpeakerOperation, {
  run: ({ params }, caller) => resourceFor(caller, params.username),
});

const edit = serve(editSpeakerOperation, {
  current: async ({ params }, caller) => {
    const speaker = await getFullSpeaker(params.username);
    return { resource: resourceOf(speaker, caller), seen: speaker };
  },
  run: async ({ params: { username }, body }, caller, seen) => {
    const speaker = seen ?? (await getFullSpeaker(username));
    if (!canEditProfile(caller.viewer, speaker)) throw new Forbidden();
    await editProfile(caller.viewer, body, speaker);
    return resourceFor(caller, username);
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(get, edit);
