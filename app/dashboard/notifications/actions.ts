"use server";

import { resumeTalkEmail, saveMailSettings } from "@/lib/speakers/mail-settings";
import { mailSettings, subscriptionRef } from "@/lib/speakers/schema";
import { viewerAction } from "@/lib/web/form-action";

export const saveNotificationsAction = viewerAction(mailSettings, async (viewer, settings) => {
  await saveMailSettings(viewer, settings);
  return "/dashboard/notifications#notifications-saved";
});

export const resumeTalkEmailAction = viewerAction(subscriptionRef, async (viewer, { id }) => {
  await resumeTalkEmail(viewer, id);
  return "/dashboard/notifications#talk-email-resumed";
});
