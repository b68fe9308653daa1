"use server";

import { resumeTalkEmail, saveMailSettings } from "@/lib/speakers/mail-settings";
import { mailSettingsPath } from "@/lib/speakers/path";
import { mailSettings, subscriptionRef } from "@/lib/speakers/schema";
import { viewerAction } from "@/lib/web/form-action";

export const saveMailSettingsAction = viewerAction(mailSettings, async (viewer, settings) => {
  await saveMailSettings(viewer, settings);
  return `${mailSettingsPath}#mail-settings-saved`;
});

export const resumeTalkEmailAction = viewerAction(subscriptionRef, async (viewer, { id }) => {
  await resumeTalkEmail(viewer, id);
  return `${mailSettingsPath}#talk-email-resumed`;
});
