import { EmptyState } from "@/components/ui/empty-state";
import type { TokenView } from "@/lib/auth/token-queries";
import type { FormAction } from "@/lib/web/form-state";
import { TokenRow } from "./token-row";

type TokenListProps = { tokens: TokenView[]; now: Date; action: FormAction };

/** A speaker's tokens, those that live first, or a word about what they are good for. */
export function TokenList({ tokens, now, action }: TokenListProps) {
  if (tokens.length === 0)
    return (
      <EmptyState title="No tokens yet.">
        Make one below when a script or another site should work with your talks.
      </EmptyState>
    );
  return (
    <ul className="rows">
      {tokens.map((token) => (
        <TokenRow key={token.id} token={token} now={now} action={action} />
      ))}
    </ul>
  );
}
