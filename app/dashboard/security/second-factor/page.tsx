import type { Metadata } from "next";
import { Enrolment } from "@/components/account/second-factor/enrolment";
import { RecoveryCodes } from "@/components/account/second-factor/recovery-codes";
import { SecondFactor } from "@/components/account/second-factor/second-factor";
import { requireViewer } from "@/lib/auth/get-viewer";
import { newCodes } from "@/lib/auth/second-factor/codes-shown";
import { enrolments } from "@/lib/auth/second-factor/enrolment";
import { secondFactorPath } from "@/lib/auth/second-factor/paths";
import { findSecondFactor } from "@/lib/auth/second-factor/queries";
import { totpUri } from "@/lib/auth/second-factor/totp";
import { beginEnrolmentAction, renewCodesAction, turnOffAction, turnOnAction } from "./actions";

export const metadata: Metadata = { title: "Second factor" };

export default async function SecondFactorPage() {
  const viewer = await requireViewer(secondFactorPath);
  const [factor, enrolment, made] = await Promise.all([
    findSecondFactor(viewer.id),
    enrolments.find(viewer.id),
    newCodes.find(viewer.id),
  ]);
  const secret = enrolment?.secret;
  return (
    <>
      <h1>Second factor</h1>
      {factor && made && <RecoveryCodes codes={made.codes} />}
      {factor ? (
        <SecondFactor factor={factor} renew={renewCodesAction} turnOff={turnOffAction} />
      ) : (
        <Enrolment
          begin={beginEnrolmentAction}
          confirm={turnOnAction}
          shown={secret ? { secret, uri: totpUri(secret, viewer.username) } : null}
        />
      )}
    </>
  );
}
