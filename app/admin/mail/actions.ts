"use server";

import { z } from "zod";
import { requestTestEmail } from "@/lib/notifications/request-test-email";
import { allowAddress, cancelEmail, retryEmail, retryFailed } from "@/lib/outbox/commands";
import { emailPath, outboxPath } from "@/lib/outbox/path";
import { addressForm, emailRef } from "@/lib/outbox/schema";
import { getOwnEmail } from "@/lib/speakers/queries";
import { adminAction } from "@/lib/web/form-action";

export const retryEmailAction = adminAction(emailRef, async (viewer, { id }) => {
  await retryEmail(id, viewer);
  return `${emailPath(id)}#email-due`;
});

export const cancelEmailAction = adminAction(emailRef, async (viewer, { id }) => {
  await cancelEmail(id, viewer);
  return `${emailPath(id)}#email-cancelled`;
});

export const retryFailedAction = adminAction(z.object({}), async (viewer) => {
  await retryFailed(viewer);
  return `${outboxPath}/waiting#failed-emails-due`;
});

export const allowAddressAction = adminAction(addressForm, async (viewer, { id, emailId }) => {
  await allowAddress(id, viewer);
  return `${emailPath(emailId)}#address-allowed`;
});

export const sendTestAction = adminAction(z.object({}), async (viewer) => {
  const { id } = await requestTestEmail(await getOwnEmail(viewer));
  return `${emailPath(id)}#test-email-opened`;
});
