"use server";

import { createToken, revokeToken } from "@/lib/auth/token-commands";
import { tokensPath } from "@/lib/auth/token-path";
import { expiresAt, tokenForm, tokenRef } from "@/lib/auth/token-schema";
import { newToken } from "@/lib/auth/token-shown";
import { findProvenOwner } from "@/lib/speakers/proven-owner";
import { viewerAction } from "@/lib/web/form-action";

export const createTokenAction = viewerAction(tokenForm, async (viewer, { password, expiry, ...wanted }) => {
  const owner = await findProvenOwner(viewer, "password", password);
  const token = { ...wanted, expiresAt: expiresAt(expiry, new Date()) };
  const { id: tokenId, secret } = await createToken(viewer.id, token, owner);
  await newToken.keep({ speakerId: viewer.id, tokenId, secret });
  return `${tokensPath}#token-made`;
});

export const revokeTokenAction = viewerAction(tokenRef, async (viewer, { id }) => {
  await revokeToken(viewer.id, id);
  await newToken.drop();
  return `${tokensPath}#token-revoked`;
});
