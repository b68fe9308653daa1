import type { Metadata } from "next";
import { TokenForm } from "@/components/account/token-form";
import { TokenList } from "@/components/account/token-list";
import { NewToken } from "@/components/account/token-secret";
import { requireViewer } from "@/lib/auth/get-viewer";
import { tokensPath } from "@/lib/auth/token-path";
import { listTokens } from "@/lib/auth/token-queries";
import { newToken } from "@/lib/auth/token-shown";
import { createTokenAction, revokeTokenAction } from "./actions";

export const metadata: Metadata = { title: "API tokens" };

export default async function TokensPage() {
  const viewer = await requireViewer(tokensPath);
  const [tokens, shown] = await Promise.all([listTokens(viewer.id), newToken.find(viewer.id)]);
  const made = tokens.find(({ id }) => id === shown?.tokenId);
  const newest = Math.max(0, ...tokens.map(({ id }) => id));
  return (
    <>
      <h1>API tokens</h1>
      <p>
        A token lets a program do in your name what its scopes allow. Keep it as you keep your password, and
        give each program one of its own. <a href="/api/docs">What the API can do</a>
      </p>
      {made && shown && <NewToken name={made.name} secret={shown.secret} />}
      <section aria-labelledby="tokens">
        <h2 id="tokens">Your tokens</h2>
        <TokenList tokens={tokens} now={new Date()} action={revokeTokenAction} />
      </section>
      <section aria-labelledby="new-token">
        <h2 id="new-token">New token</h2>
        <TokenForm key={newest} action={createTokenAction} isAdmin={viewer.isAdmin} />
      </section>
    </>
  );
}
