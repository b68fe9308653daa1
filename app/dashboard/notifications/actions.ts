"use server";

import { refresh } from "next/cache";
import { resumeTalkEmail, saveMailSettings } from "@/lib/speakers/mail-settings";
import { mailSettings, subscriptionRef } from "@/lib/speakers/schema";
import { viewerAction } from "@/lib/web/form-action";

// Both lead back to the page they came from, which the browser would show as it was.
export const saveNotificationsAction = viewerAction(mailSettings, async (viewer, settings) => {
  await saveMailSettings(viewer, settings);
  refresh();
  return "/dashboard/notifications#notifications-saved";
});

export const resumeTalkEmailAction = viewerAction(subscriptionRef, async (viewer, { id }) => {
  await resumeTalkEmail(viewer, id);
  refresh();
  return "/dashboard/notifications#talk-email-resumed";
});
