"use server";

import { continueSession, currentSid } from "@/lib/auth/current-session";
import { newCodes } from "@/lib/auth/second-factor/codes-shown";
import { enrolments } from "@/lib/auth/second-factor/enrolment";
import { secondFactorPath } from "@/lib/auth/second-factor/paths";
import { codeForm, passwordForm, provenForm } from "@/lib/auth/second-factor/schema";
import {
  beginEnrolment,
  renewRecoveryCodes,
  turnOffSecondFactor,
  turnOnSecondFactor,
} from "@/lib/speakers/second-factor-commands";
import { viewerAction } from "@/lib/web/form-action";

export const beginEnrolmentAction = viewerAction(passwordForm, async (viewer, { password }) => {
  await enrolments.keep(await beginEnrolment(viewer, password));
  return secondFactorPath;
});

export const turnOnAction = viewerAction(codeForm, async (viewer, { code }) => {
  const enrolment = await enrolments.find(viewer.id);
  if (!enrolment) return `${secondFactorPath}#enrolment-over`;
  const { codes } = await continueSession((sid) => turnOnSecondFactor(viewer, sid, enrolment, code));
  await enrolments.drop();
  await newCodes.keep({ speakerId: viewer.id, codes });
  return `${secondFactorPath}#second-factor-on`;
});

export const turnOffAction = viewerAction(provenForm, async (viewer, proof) => {
  await continueSession((sid) => turnOffSecondFactor(viewer, sid, proof));
  await newCodes.drop();
  return `${secondFactorPath}#second-factor-off`;
});

export const renewCodesAction = viewerAction(provenForm, async (viewer, proof) => {
  const codes = await renewRecoveryCodes(viewer, await currentSid(), proof);
  await newCodes.keep({ speakerId: viewer.id, codes });
  return `${secondFactorPath}#recovery-codes-made`;
});
