import { getTokenOperation, revokeTokenOperation } from "@/lib/api/operations/account";
import { toTokenResource } from "@/lib/api/token";
import { revokeToken } from "@/lib/auth/token-commands";
import { getToken } from "@/lib/auth/token-queries";
import { Forbidden } from "@/lib/errors";
import { apiRoutes } from "@/lib/web/api/api-routes";
import { mayUse } from "@/lib/web/api/caller";
import { serve } from "@/lib/web/api/serve";

const get = serve(getTokenOperation, {
  run: async ({ params: { id } }, { viewer }) => toTokenResource(await getToken(viewer.id, id)),
});

const revoke = serve(revokeTokenOperation, {
  run: async ({ params: { id } }, caller) => {
    if (caller.tokenId !== id && !mayUse(caller, "write"))
      throw new Forbidden('This token may revoke itself. For others it lacks the scope "write".');
    await revokeToken(caller.viewer.id, id);
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(get, revoke);
