import { addSeconds } from "date-fns";
import { apiUrl } from "@/lib/api/address";
import { createTokenOperation, listTokensOperation } from "@/lib/api/operations/account";
import { toNewTokenResource, toTokenResource } from "@/lib/api/token";
import { createToken } from "@/lib/auth/token-commands";
import { listTokens } from "@/lib/auth/token-queries";
import { apiRoutes } from "@/lib/web/api/api-routes";
import { admitByPassword } from "@/lib/web/api/basic";
import { serve } from "@/lib/web/api/serve";

const list = serve(listTokensOperation, {
  run: async (_asked, { viewer }) => ({
    items: (await listTokens(viewer.id)).map(toTokenResource),
    links: { self: apiUrl("/tokens") },
  }),
});

const create = serve(createTokenOperation, {
  admit: admitByPassword,
  run: async ({ body: { name, scopes, expiresIn } }, { account }) => {
    const expiresAt = expiresIn === null ? null : addSeconds(new Date(), expiresIn);
    return toNewTokenResource(await createToken(account.id, { name, scopes, expiresAt }, account));
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list, create);
