import { z } from "zod";
import type { TokenView } from "@/lib/auth/token-queries";
import { scope } from "@/lib/auth/token-schema";
import { apiUrl } from "./address";
import { id, instant, url } from "./common";

export const tokenResource = z
  .object({
    id: id(),
    name: z.string(),
    ending: z.string().meta({ description: "The last characters of the secret." }),
    scopes: z.array(scope),
    createdAt: instant(),
    expiresAt: instant().nullable(),
    lastUsedAt: instant().nullable(),
    revokedAt: instant().nullable(),
    links: z.object({ self: url() }),
  })
  .meta({ id: "Token" });

export const newTokenResource = z
  .object({
    id: id(),
    token: z.string().meta({ description: "The secret. It is shown this once." }),
    name: z.string(),
    scopes: z.array(scope),
    createdAt: instant(),
    expiresAt: instant().nullable(),
    links: z.object({ self: url() }),
  })
  .meta({ id: "NewToken" });

export const toTokenResource = (token: TokenView): z.output<typeof tokenResource> => ({
  id: token.id,
  name: token.name,
  ending: token.ending,
  scopes: token.scopes,
  createdAt: token.createdAt.toISOString(),
  expiresAt: token.expiresAt?.toISOString() ?? null,
  lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
  revokedAt: token.revokedAt?.toISOString() ?? null,
  links: linksOf(token.id),
});

type Created = {
  id: number;
  secret: string;
  name: string;
  scopes: z.output<typeof scope>[];
  createdAt: Date;
  expiresAt: Date | null;
};

export const toNewTokenResource = (token: Created): z.output<typeof newTokenResource> => ({
  id: token.id,
  token: token.secret,
  name: token.name,
  scopes: token.scopes,
  createdAt: token.createdAt.toISOString(),
  expiresAt: token.expiresAt?.toISOString() ?? null,
  links: linksOf(token.id),
});

const linksOf = (id: number) => ({ self: apiUrl(`/tokens/${id}`) });
