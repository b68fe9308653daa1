/** Who sees which page. A page takes GET and HEAD; whatever else it is sent is answered with 405. */
import { all, type Role, type Statuses, sees, withSession } from "../roles";
import type { Thing, ThingKind } from "../things";

export type PageRow = {
  sees: Statuses;
  needs?: ThingKind;
  at?: (thing: Thing) => string;
  /** Where a POST is taken that is no Server Action, and by whom something is changed by it. */
  posts?: { may: Statuses; changedBy: readonly Role[] };
};

export const pageRows: Record<string, PageRow> = {
  "/[[...cursor]]": { sees: sees.everybody, at: () => "/" },
  "/api/docs/[[...place]]": { sees: sees.everybody, at: () => "/api/docs" },
  "/speakers/[username]/[[...cursor]]": { sees: sees.everybody, at: () => "/speakers/olive-owner" },
  "/talks/[ref]": { sees: sees.everybody, needs: "talk", at: ({ path }) => `${path}` },
  "/talks/[ref]/comments/[page]": {
    sees: sees.everybody,
    needs: "comments",
    at: ({ path }) => `${path}/comments/2`,
  },
  "/login": { sees: { ...all(307), nobody: 200, visitor: 200, disabled: 200 } },
  // Nobody here has a login that waits for a code.
  "/login/code": { sees: all(307) },
  "/logout": { sees: sees.everybody, posts: { may: all(303), changedBy: withSession } },
  "/confirm/[token]": { sees: sees.everybody, needs: "unconfirmed", at: ({ token }) => `/confirm/${token}` },
  "/confirm-email/[token]": {
    sees: sees.everybody,
    needs: "newAddress",
    at: ({ token }) => `/confirm-email/${token}`,
  },
  "/decide/[token]/[decision]": {
    sees: sees.everybody,
    needs: "decisionLink",
    at: ({ token }) => `/decide/${token}/approve`,
  },
  "/dashboard": { sees: all(307) },
  "/dashboard/talks": { sees: sees.speakers },
  "/dashboard/talks/new": { sees: sees.speakers },
  // Whoever has no further talks is sent to the beginning.
  "/dashboard/talks/after/[cursor]": {
    sees: { ...all(307), owner: 200 },
    needs: "talks",
    at: ({ oldest }) => `/dashboard/talks/after/${oldest}`,
  },
  "/dashboard/talks/before/[cursor]": {
    sees: { ...all(307), owner: 200 },
    needs: "talks",
    at: ({ newest }) => `/dashboard/talks/before/${newest}`,
  },
  "/dashboard/talks/[id]/edit": {
    sees: sees.owners,
    needs: "talk",
    at: ({ id }) => `/dashboard/talks/${id}/edit`,
  },
  "/dashboard/talks/[id]/delete": {
    sees: sees.owners,
    needs: "talk",
    at: ({ id }) => `/dashboard/talks/${id}/delete`,
  },
  "/dashboard/profile": { sees: sees.speakers },
  "/dashboard/notifications": { sees: sees.speakers },
  "/dashboard/security": { sees: sees.speakers },
  "/dashboard/security/second-factor": { sees: sees.speakers },
  "/dashboard/tokens": { sees: sees.speakers },
  "/dashboard/moderation/[[...after]]": { sees: sees.speakers, at: () => "/dashboard/moderation" },
  "/admin/moderation/[[...after]]": { sees: sees.admins, at: () => "/admin/moderation" },
  "/admin/audit/[[...place]]": { sees: sees.admins, at: () => "/admin/audit" },
  "/admin/mail/[[...place]]": { sees: sees.admins, at: () => "/admin/mail" },
  "/admin/mail/messages/[id]": {
    sees: sees.admins,
    needs: "email",
    at: ({ id }) => `/admin/mail/messages/${id}`,
  },
};
