import clsx from "clsx";
import { HiddenField } from "@/components/ui/fields";
import { SimpleForm } from "@/components/ui/simple-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import { stateOfToken } from "@/lib/auth/token-life";
import type { TokenView } from "@/lib/auth/token-queries";
import type { FormAction } from "@/lib/web/form-state";

type TokenRowProps = { token: TokenView; now: Date; action: FormAction };

/** A token, and while it lives the way to revoke it. */
export function TokenRow({ token, now, action }: TokenRowProps) {
  const state = stateOfToken(token, now);
  const isLive = state === "live";
  return (
    <li className={isLive ? "row" : undefined} data-state={state}>
      <div>
        <div className="flex flex-wrap items-center gap-x-3">
          <h3 className={clsx("min-w-0 break-words text-lg", !isLive && "text-soft")} dir="auto">
            {token.name}
          </h3>
          {!isLive && <span className="badge">{state}</span>}
        </div>
        <TokenFacts token={token} isLive={isLive} />
      </div>
      {isLive && <RevokeForm token={token} action={action} />}
    </li>
  );
}

const TokenFacts = ({ token, isLive }: { token: TokenView; isLive: boolean }) => (
  <>
    <p className="meta">
      <code>…{token.ending}</code> · {token.scopes.join(", ")}
    </p>
    <p className="meta">
      Created <Time at={token.createdAt.toISOString()} />
    </p>
    <p className="meta">
      <Ending token={token} isLive={isLive} />
    </p>
    <p className="meta">
      {token.lastUsedAt ? (
        <>
          Last used <Time at={token.lastUsedAt.toISOString()} format="age" />
        </>
      ) : (
        "Never used"
      )}
    </p>
  </>
);

function Ending({ token: { revokedAt, expiresAt }, isLive }: { token: TokenView; isLive: boolean }) {
  if (revokedAt)
    return (
      <>
        Revoked <Time at={revokedAt.toISOString()} />
      </>
    );
  if (!expiresAt) return "Never expires";
  return (
    <>
      {isLive ? "Expires" : "Expired"} <Time at={expiresAt.toISOString()} />
    </>
  );
}

const RevokeForm = ({ token, action }: Pick<TokenRowProps, "token" | "action">) => (
  <SimpleForm action={action} className="flex-wrap justify-end gap-2">
    <HiddenField name="id" value={token.id} />
    <SubmitButton look="danger" small aria-label={`Revoke ${token.name}`}>
      Revoke
    </SubmitButton>
  </SimpleForm>
);
