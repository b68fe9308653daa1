/** Who may send which form. `on` is the page that has it, and `shownTo` who sees it there. */
import { matrixPassword } from "../people";
import { may, type Role, type Statuses } from "../roles";
import type { Thing, ThingKind } from "../things";

export type ActionRow = {
  may: Statuses;
  needs?: ThingKind;
  on: (thing: Thing) => string;
  shownTo?: Role;
  fields?: (thing: Thing) => Record<string, string | number>;
  /** The form that is sent before, for the page to show this one. */
  after?: string;
  /** By whom something is changed in the database; else by all who are led on. */
  changedBy?: readonly Role[];
};

const password = matrixPassword;
const talk = {
  title: "Sent by a form",
  venue: "Matrix Conf",
  date: "2026-11-26",
  description: "",
  slides: "",
  video: "",
};
const comment = { body: "From whom?", name: "Whoever", email: "whoever@example.com", notify: "on" };

export const actionRows: Record<string, ActionRow> = {
  "(account)/login/actions.ts loginAction": {
    may: may.everybody,
    on: () => "/login",
    shownTo: "nobody",
    fields: () => ({ email: "olive-owner@example.com", password }),
  },
  // Whose login does not wait for a code is sent to the beginning.
  "(account)/login/code/actions.ts loginCodeAction": {
    may: may.everybody,
    needs: "secondFactor",
    on: () => "/login/code",
    shownTo: "nobody",
    after: "(account)/login/actions.ts loginAction",
    fields: () => ({ code: "123456" }),
    changedBy: [],
  },
  "(account)/confirm/[token]/actions.ts confirmAction": {
    may: may.everybody,
    needs: "unconfirmed",
    on: ({ token }) => `/confirm/${token}`,
    fields: ({ token, id }) => ({ token: `${token}`, [`subscription-${id}`]: "on" }),
  },
  "(account)/confirm-email/[token]/actions.ts confirmNewEmailAction": {
    may: may.everybody,
    needs: "newAddress",
    on: ({ token }) => `/confirm-email/${token}`,
    fields: ({ token }) => ({ token: `${token}` }),
  },
  "(account)/decide/[token]/[decision]/actions.ts decideByLinkAction": {
    may: may.everybody,
    needs: "decisionLink",
    on: ({ token }) => `/decide/${token}/approve`,
    fields: ({ token }) => ({ token: `${token}`, decision: "approve" }),
  },
  "(public)/talks/[ref]/actions.ts postCommentAction": {
    may: may.everybody,
    needs: "talk",
    on: ({ path }) => `${path}`,
    shownTo: "nobody",
    fields: ({ id }) => ({ talkId: id ?? 0, ...comment }),
  },
  "dashboard/moderation/actions.ts decideCommentAction": {
    may: may.moderators,
    needs: "comment",
    on: () => "/dashboard/moderation",
    fields: ({ id }) => ({ decision: `${id} held published`, back: "/dashboard/moderation" }),
  },
  "dashboard/notifications/actions.ts saveMailSettingsAction": {
    may: may.speakers,
    on: () => "/dashboard/notifications",
    fields: () => ({ heldMail: "off", publishedMail: "off", followedMail: "off" }),
  },
  "dashboard/notifications/actions.ts resumeTalkEmailAction": {
    may: may.ownerAlone,
    needs: "stopped",
    on: () => "/dashboard/notifications",
    fields: ({ id }) => ({ id: id ?? 0 }),
  },
  "dashboard/profile/actions.ts saveProfileAction": {
    may: may.speakers,
    on: () => "/dashboard/profile",
    fields: () => ({ name: "Somebody Else", location: "Here", bio: "", timeZone: "UTC" }),
  },
  "dashboard/security/actions.ts changePasswordAction": {
    may: may.speakers,
    on: () => "/dashboard/security",
    fields: () => ({
      currentPassword: password,
      newPassword: "another row for every door",
      repeatPassword: "another row for every door",
    }),
  },
  "dashboard/security/actions.ts changeEmailAction": {
    may: may.speakers,
    on: () => "/dashboard/security",
    fields: () => ({ email: "moved@example.com", password }),
  },
  "dashboard/security/actions.ts cancelEmailChangeAction": {
    may: may.speakers,
    needs: "newAddress",
    on: () => "/dashboard/security",
    changedBy: ["owner"],
  },
  "dashboard/security/actions.ts endSessionAction": {
    may: may.ownerAlone,
    needs: "session",
    on: () => "/dashboard/security",
    fields: ({ id }) => ({ id: id ?? 0 }),
  },
  "dashboard/security/actions.ts endSessionsAction": { may: may.speakers, on: () => "/dashboard/security" },
  "dashboard/security/second-factor/actions.ts beginEnrolmentAction": {
    may: may.speakers,
    on: () => "/dashboard/security/second-factor",
    fields: () => ({ password }),
    changedBy: [],
  },
  // Whoever has not begun is told to.
  "dashboard/security/second-factor/actions.ts turnOnAction": {
    may: may.speakers,
    on: () => "/dashboard/security/second-factor",
    after: "dashboard/security/second-factor/actions.ts beginEnrolmentAction",
    fields: () => ({ code: "123456" }),
    changedBy: [],
  },
  "dashboard/security/second-factor/actions.ts turnOffAction": {
    may: may.ownerAlone,
    needs: "secondFactor",
    on: () => "/dashboard/security/second-factor",
    fields: ({ code }) => ({ password, code: code ?? "" }),
  },
  "dashboard/security/second-factor/actions.ts renewCodesAction": {
    may: may.ownerAlone,
    needs: "secondFactor",
    on: () => "/dashboard/security/second-factor",
    fields: ({ code }) => ({ password, code: code ?? "" }),
  },
  "dashboard/talks/actions.ts publishTalkAction": {
    may: may.speakers,
    on: () => "/dashboard/talks/new",
    fields: () => talk,
  },
  "dashboard/talks/actions.ts editTalkAction": {
    may: may.owners,
    needs: "talk",
    on: ({ id }) => `/dashboard/talks/${id}/edit`,
    fields: ({ id, version }) => ({ ...talk, id: id ?? 0, version: version ?? 0 }),
  },
  "dashboard/talks/actions.ts deleteTalkAction": {
    may: may.owners,
    needs: "talk",
    on: ({ id }) => `/dashboard/talks/${id}/delete`,
    fields: ({ id }) => ({ id: id ?? 0 }),
  },
  "dashboard/tokens/actions.ts createTokenAction": {
    may: may.speakers,
    on: () => "/dashboard/tokens",
    fields: () => ({ name: "Made by a form", read: "on", expiry: "7", password }),
  },
  "dashboard/tokens/actions.ts revokeTokenAction": {
    may: may.ownerAlone,
    needs: "apiToken",
    on: () => "/dashboard/tokens",
    fields: ({ id }) => ({ id: id ?? 0 }),
  },
  "admin/mail/actions.ts retryEmailAction": {
    may: may.admins,
    needs: "failedEmail",
    on: ({ id }) => `/admin/mail/messages/${id}`,
    shownTo: "admin",
    fields: ({ id }) => ({ id: id ?? 0 }),
  },
  "admin/mail/actions.ts cancelEmailAction": {
    may: may.admins,
    needs: "email",
    on: ({ id }) => `/admin/mail/messages/${id}`,
    shownTo: "admin",
    fields: ({ id }) => ({ id: id ?? 0 }),
  },
  "admin/mail/actions.ts retryFailedAction": {
    may: may.admins,
    needs: "failedEmail",
    on: () => "/admin/mail/failed",
    shownTo: "admin",
  },
  "admin/mail/actions.ts allowAddressAction": {
    may: may.admins,
    needs: "refusedAddress",
    on: ({ emailId }) => `/admin/mail/messages/${emailId}`,
    shownTo: "admin",
    fields: ({ id, emailId }) => ({ id: id ?? 0, emailId: emailId ?? 0 }),
  },
  "admin/mail/actions.ts sendTestAction": { may: may.admins, on: () => "/admin/mail", shownTo: "admin" },
};
