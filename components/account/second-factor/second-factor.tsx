import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import type { SecondFactorView } from "@/lib/auth/second-factor/queries";
import type { FormAction } from "@/lib/web/form-state";
import { ProvenForm } from "./proven-form";

type SecondFactorProps = { factor: SecondFactorView; renew: FormAction; turnOff: FormAction };

/** A second factor that is on, and what can be done about it. */
export function SecondFactor({ factor, renew, turnOff }: SecondFactorProps) {
  const { createdAt, lastUsedAt, recoveryCodesLeft } = factor;
  const asUsed = lastUsedAt.toISOString();
  return (
    <div className="not-printed">
      <p>
        On since <Time at={createdAt.toISOString()} />, last used <Time at={asUsed} format="age" />.{" "}
        {codesLeft(recoveryCodesLeft)}
      </p>
      <section aria-labelledby="new-codes">
        <h2 id="new-codes">New recovery codes</h2>
        <p className="mb-4">Ten new ones, instead of those that you have.</p>
        <ProvenForm key={asUsed} action={renew}>
          <SubmitButton look="plain">Make new codes</SubmitButton>
        </ProvenForm>
      </section>
      <section aria-labelledby="turn-off">
        <h2 id="turn-off">Turn off</h2>
        <p className="mb-4">
          Then your password alone opens your account. You are logged out everywhere else; API tokens stay.
        </p>
        <ProvenForm key={asUsed} action={turnOff}>
          <SubmitButton look="danger">Turn off</SubmitButton>
        </ProvenForm>
      </section>
    </div>
  );
}

function codesLeft(count: number) {
  if (count === 0) return "All recovery codes are used: make new ones.";
  return count === 1 ? "One recovery code is left." : `${count} recovery codes are left.`;
}
