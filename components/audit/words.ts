import type { AuditAction, AuditFamily } from "@/lib/audit/actions";
import type { AuditEntryView } from "@/lib/audit/dto";

/** What each family of deeds is called. */
export const familyNames: Record<AuditFamily, string> = {
  comment: "Comments",
  talk: "Talks",
  account: "Accounts",
  profile: "Profiles",
  settings: "Settings",
  session: "Sessions",
  token: "Tokens",
  email: "Email",
};

const deedNames: Record<AuditAction, string> = {
  "comment.approve": "Comment approved",
  "comment.reject": "Comment rejected",
  "comment.mark-as-spam": "Comment marked as spam",
  "comment.hold": "Comment made to wait again",
  "comment.delete": "Comment deleted",
  "talk.publish": "Talk published",
  "talk.edit": "Talk edited",
  "talk.delete": "Talk deleted",
  "account.add": "Account opened",
  "account.disable": "Account disabled",
  "account.enable": "Account enabled",
  "account.promote": "Made an administrator",
  "account.demote": "No administrator any more",
  "account.password": "Password changed",
  "account.email": "Email address changed",
  "account.ask-email": "New email address given, and asked",
  "account.keep-email": "New email address withdrawn",
  "account.second-factor-on": "Second factor turned on",
  "account.second-factor-off": "Second factor turned off",
  "account.recovery-codes": "Recovery codes renewed",
  "profile.update": "Profile changed",
  "profile.photo": "Picture changed",
  "settings.mail": "Email settings changed",
  "settings.resume-talk": "Email about a talk turned on again",
  "session.end": "A session ended",
  "session.end-all": "All sessions ended",
  "token.create": "Token made",
  "token.revoke": "Token revoked",
  "email.retry": "Email made due",
  "email.cancel": "Email cancelled",
  "email.allow-address": "Address allowed again",
  "email.renew-links": "Links in email renewed",
};

const isKnown = (action: string): action is AuditAction => Object.hasOwn(deedNames, action);

/** What a deed is called; one that is not known here, by its own name. */
export const deedName = (action: string) => (isKnown(action) ? deedNames[action] : action);

/** How somebody came to do it. */
export const doorNames: Record<AuditEntryView["door"], string> = {
  page: "on a page",
  api: "by the API",
  command: "on the command line",
  mail: "by a link in an email",
  rule: "by a rule",
};

/** Who it was where nobody was logged in. */
export const nobodyNames: Record<AuditEntryView["door"], string> = {
  page: "Somebody",
  api: "Somebody",
  command: "An operator",
  mail: "Whoever reads the email",
  rule: "Nobody",
};

const fieldNames: Record<string, string> = {
  slidesUrl: "slides",
  videoUrl: "video",
  venueUrl: "venue URL",
  timeZone: "time zone",
  heldMail: "comments that wait",
  publishedMail: "new comments on own talks",
  followedMail: "new comments on talks of others",
};

/** What a field is called in forms. */
export const fieldName = (field: string) => fieldNames[field] ?? field;
