"use server";

import { z } from "zod";
import { continueSession, restartSession } from "@/lib/auth/current-session";
import { emailChange, passwordChange } from "@/lib/speakers/schema";
import { changeEmail, changePassword, endAllSessions } from "@/lib/speakers/security-commands";
import { viewerAction } from "@/lib/web/form-action";

export const changePasswordAction = viewerAction(passwordChange, async (viewer, change) => {
  await restartSession(await changePassword(viewer, change));
  return "/dashboard/profile#password-changed";
});

export const changeEmailAction = viewerAction(emailChange, async (viewer, change) => {
  await changeEmail(viewer, change);
  return "/dashboard/profile#email-changed";
});

export const endSessionsAction = viewerAction(z.object({}), async (viewer) => {
  await continueSession(await endAllSessions(viewer));
  return "/dashboard/profile#sessions-ended";
});
