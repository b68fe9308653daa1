/** Who sees which page. A page takes GET and HEAD; whatever else it is sent is answered with 405. */
import { type Statuses, sees } from "../roles";
import type { Thing, ThingKind } from "../things";

export type PageRow = { sees: Statuses; needs?: ThingKind; at?: (thing: Thing) => string };

const list = "1999-04-01~2000000000";

export const pageRows: Record<string, PageRow> = {
  "/[[...cursor]]": { sees: sees.everybody, at: () => "/" },
  "/api/docs/[[...place]]": { sees: sees.everybody, at: () => "/api/docs" },
  "/speakers/[username]/[[...cursor]]": { sees: sees.everybody, at: () => "/speakers/olive-owner" },
  "/talks/[ref]": { sees: sees.everybody, needs: "talk", at: ({ path }) => `${path}` },
  "/talks/[ref]/comments/[page]": {
    sees: sees.everybody,
    needs: "manyComments",
    at: ({ path }) => `${path}/comments/2`,
  },
  "/login": { sees: sees.everybody },
  "/logout": { sees: sees.everybody },
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
  "/dashboard": { sees: { ...sees.speakers, owner: 307, other: 307, admin: 307, elsewhere: 307 } },
  "/dashboard/talks": { sees: sees.speakers },
  "/dashboard/talks/new": { sees: sees.speakers },
  "/dashboard/talks/after/[cursor]": { sees: sees.speakers, at: () => `/dashboard/talks/after/${list}` },
  "/dashboard/talks/before/[cursor]": { sees: sees.speakers, at: () => `/dashboard/talks/before/${list}` },
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
  "/dashboard/tokens": { sees: sees.speakers },
  "/dashboard/moderation/[[...after]]": { sees: sees.speakers, at: () => "/dashboard/moderation" },
  "/admin/moderation/[[...after]]": { sees: sees.admins, at: () => "/admin/moderation" },
  "/admin/mail/[[...place]]": { sees: sees.admins, at: () => "/admin/mail" },
  "/admin/mail/messages/[id]": {
    sees: sees.admins,
    needs: "email",
    at: ({ id }) => `/admin/mail/messages/${id}`,
  },
};
