import { revokeTokenOperation } from "@/lib/api/operations/account";
import { revokeToken } from "@/lib/auth/token-commands";
import { Forbidden } from "@/lib/errors";
import { apiRoutes } from "@/lib/web/api/api-routes";
import { mayUse } from "@/lib/web/api/caller";
import { serve } from "@/lib/web/api/serve";

const revoke = serve(revokeTokenOperation, {
  run: async ({ params: { id } }, caller) => {
    if (caller.tokenId !== id && !mayUse(caller, "write"))
      throw new Forbidden('This token may revoke itself. For others it lacks the scope "write".');
    await revokeToken(caller.viewer.id, id);
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(revoke);
