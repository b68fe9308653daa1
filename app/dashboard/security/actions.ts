"use server";

import { z } from "zod";
import { continueSession, restartSession } from "@/lib/auth/current-session";
import { securityPath } from "@/lib/auth/paths";
import { endSessionOf } from "@/lib/auth/session-commands";
import { sessionRef } from "@/lib/auth/session-schema";
import { cancelEmailChange, changeEmail } from "@/lib/speakers/change-email";
import { emailChange, passwordChange } from "@/lib/speakers/schema";
import { changePassword, endAllSessions } from "@/lib/speakers/security-commands";
import { viewerAction } from "@/lib/web/form-action";

export const changePasswordAction = viewerAction(passwordChange, async (viewer, change) => {
  await restartSession((sid) => changePassword(viewer, sid, change));
  return "/dashboard/profile#password-changed";
});

export const changeEmailAction = viewerAction(emailChange, async (viewer, change) => {
  return `/dashboard/profile#email-${await changeEmail(viewer, change)}`;
});

export const cancelEmailChangeAction = viewerAction(z.object({}), async (viewer) => {
  await cancelEmailChange(viewer);
  return `${securityPath}#email-change-cancelled`;
});

export const endSessionsAction = viewerAction(z.object({}), async (viewer) => {
  await continueSession((sid) => endAllSessions(viewer, sid));
  return `${securityPath}#sessions-ended`;
});

export const endSessionAction = viewerAction(sessionRef, async (viewer, { id }) => {
  await endSessionOf(viewer.id, id);
  return `${securityPath}#session-ended`;
});
