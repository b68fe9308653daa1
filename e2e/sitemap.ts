import { secondFactorPath } from "@/lib/auth/second-factor/paths";
import type { AccountName, Content } from "./setup/site";

type Seen = { name: string; as: AccountName | "visitor"; path: (content: Content) => string };

/** Every kind of page there is, with somebody who sees it. */
export const everyPage: Seen[] = [
  { name: "the timeline", as: "visitor", path: () => "/" },
  { name: "an older page of the timeline", as: "visitor", path: () => "/before/1999-04-01~2000000000" },
  { name: "a speaker", as: "visitor", path: ({ accounts }) => `/speakers/${accounts.prolific.username}` },
  { name: "a talk", as: "visitor", path: ({ talks }) => talks.plain.path },
  { name: "a talk with many comments", as: "visitor", path: ({ talks }) => talks.crowded.path },
  { name: "further comments", as: "visitor", path: ({ talks }) => `${talks.crowded.path}/comments/3` },
  { name: "the API's documentation", as: "visitor", path: () => "/api/docs" },
  { name: "a talk that was taken down", as: "visitor", path: ({ talks }) => talks.deleted.path },
  { name: "a page that is not there", as: "visitor", path: () => "/nothing-here" },
  { name: "a link that stops nothing", as: "visitor", path: () => "/unsubscribe/nothing" },
  { name: "a link that confirms nothing", as: "visitor", path: () => "/confirm/nothing" },
  { name: "a link that changes no address", as: "visitor", path: () => "/confirm-email/nothing" },
  { name: "a link that decides nothing", as: "visitor", path: () => "/decide/nothing/approve" },
  { name: "the login", as: "visitor", path: () => "/login" },
  { name: "the logout", as: "speaker", path: () => "/logout" },
  { name: "a talk, for its moderator", as: "speaker", path: ({ talks }) => talks.waiting.path },
  { name: "my talks", as: "prolific", path: () => "/dashboard/talks" },
  { name: "a new talk", as: "speaker", path: () => "/dashboard/talks/new" },
  { name: "editing a talk", as: "speaker", path: ({ talks }) => `/dashboard/talks/${talks.plain.id}/edit` },
  {
    name: "editing somebody else's",
    as: "other",
    path: ({ talks }) => `/dashboard/talks/${talks.plain.id}/edit`,
  },
  {
    name: "taking a talk down",
    as: "speaker",
    path: ({ talks }) => `/dashboard/talks/${talks.plain.id}/delete`,
  },
  {
    name: "an older page of my talks",
    as: "prolific",
    path: () => "/dashboard/talks/before/1999-04-01~2000000000",
  },
  { name: "my profile", as: "speaker", path: () => "/dashboard/profile" },
  { name: "my email notifications", as: "speaker", path: () => "/dashboard/notifications" },
  { name: "my password, email and sessions", as: "speaker", path: () => "/dashboard/security" },
  { name: "a second factor to set up", as: "speaker", path: () => secondFactorPath },
  { name: "a second factor that is on", as: "secured", path: () => secondFactorPath },
  { name: "my API tokens", as: "speaker", path: () => "/dashboard/tokens" },
  { name: "an administrator's API tokens", as: "admin", path: () => "/dashboard/tokens" },
  { name: "my queue", as: "speaker", path: () => "/dashboard/moderation" },
  { name: "an empty queue", as: "other", path: () => "/dashboard/moderation" },
  { name: "all email", as: "admin", path: () => "/admin/mail" },
  { name: "email that failed", as: "admin", path: () => "/admin/mail/failed" },
  { name: "the audit log", as: "admin", path: () => "/admin/audit" },
  { name: "the audit log of tokens", as: "admin", path: () => "/admin/audit/of/token" },
  { name: "everybody's queue", as: "admin", path: () => "/admin/moderation" },
];
