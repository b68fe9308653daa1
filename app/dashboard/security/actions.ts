"use server";

import { z } from "zod";
import { continueSession, restartSession } from "@/lib/auth/current-session";
import { cancelEmailChange, changeEmail } from "@/lib/speakers/change-email";
import { emailChange, passwordChange } from "@/lib/speakers/schema";
import { changePassword, endAllSessions } from "@/lib/speakers/security-commands";
import { viewerAction } from "@/lib/web/form-action";

export const changePasswordAction = viewerAction(passwordChange, async (viewer, change) => {
  await restartSession(await changePassword(viewer, change));
  return "/dashboard/profile#password-changed";
});

export const changeEmailAction = viewerAction(emailChange, async (viewer, change) => {
  return `/dashboard/profile#email-${await changeEmail(viewer, change)}`;
});

export const cancelEmailChangeAction = viewerAction(z.object({}), async (viewer) => {
  await cancelEmailChange(viewer);
  return "/dashboard/security#email-change-cancelled";
});

export const endSessionsAction = viewerAction(z.object({}), async (viewer) => {
  await continueSession(await endAllSessions(viewer));
  return "/dashboard/profile#sessions-ended";
});
