import { apiUrl } from "@/lib/api/address";
import { getMeOperation } from "@/lib/api/operations/account";
import { toSpeakerRefResource } from "@/lib/api/speaker";
import { countWaiting } from "@/lib/comments/waiting-count";
import { apiRoutes } from "@/lib/web/api/api-routes";
import { serve } from "@/lib/web/api/serve";

const me = serve(getMeOperation, {
  run: async (_asked, { viewer, scopes }) => ({
    speaker: viewer && toSpeakerRefResource(viewer),
    isAdmin: viewer?.isAdmin ?? false,
    scopes: viewer ? [...scopes] : [],
    waiting: viewer && (await countWaiting(viewer)),
    links: { self: apiUrl("/me"), moderation: apiUrl("/moderation"), tokens: apiUrl("/tokens") },
  }),
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(me);
