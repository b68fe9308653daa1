import type { FormAction } from "@/lib/web/form-state";
import { BeginForm } from "./begin-form";
import { ConfirmForm } from "./confirm-form";
import { KeyToScan } from "./key-to-scan";

type EnrolmentProps = {
  begin: FormAction;
  confirm: FormAction;
  /** Once the password was typed. */
  shown: { secret: string; uri: string } | null;
};

/** Setting up a second factor, in two steps. */
export function Enrolment({ begin, confirm, shown }: EnrolmentProps) {
  if (!shown)
    return (
      <>
        <p className="mb-6">
          With a second factor, logging in takes your password and a code from an app on your phone. Whoever
          learns your password alone stays out.
        </p>
        <BeginForm action={begin} />
      </>
    );
  return (
    <>
      <KeyToScan {...shown} />
      <ConfirmForm action={confirm} />
    </>
  );
}
