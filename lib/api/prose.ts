/** What the API's description says in words. */
import type { ErrorCode } from "@/lib/errors";
import type { Tag } from "./operation";

const description = `What people do with talks, comments and their profile in the browser, a program can do too.

**Reading** what is public needs nothing. For all else send a token: \`Authorization: Bearer talks_…\`. Speakers make tokens
at \`/dashboard/tokens\`; scripts make short-lived ones with email and password at \`POST /tokens\`. An account with a
second factor makes its tokens on that page only. A token has scopes: \`read\`, \`write\`, \`moderate\`, and \`admin\` for what
its owner may do as an administrator.

**Lists** come in pages. Follow \`links.next\` and \`links.prev\`, or the \`Link\` header, until they are null.

**Caching and guarding.** Every resource has an \`ETag\`: \`If-None-Match\` answers 304 where it has not changed, and
\`If-Match\` on a change answers 412 where somebody else was faster.

**Sending twice.** A \`POST\` with an \`Idempotency-Key\` is carried out once: repeated within 24 hours it gives the first answer,
with \`Idempotent-Replayed: true\`. What was refused changed nothing, and may be sent again under the same key.

**Times** are RFC 3339 in UTC, days are \`YYYY-MM-DD\`. **Errors** are \`application/problem+json\` (RFC 9457), with a \`code\` that
does not change and, for 422, a sentence for each field in \`errors\`.

**Other sites** may call from a browser (CORS): whatever is public, and with a token whatever its owner may. A cookie is never
accepted from another site.`;

export const introduction = { title: "Talks", summary: "Talks, speakers and comments.", description };

export const tagDescriptions: Record<Tag, string> = {
  Talks: "One presentation given at a venue on a date.",
  Comments: "What visitors and speakers write under a talk.",
  Speakers: "Accounts that publish talks.",
  Moderation: "Comments that wait, and what becomes of them.",
  Account: "Who you are, and your tokens.",
  Description: "This document, for machines.",
};

/** What each refusal means. */
export const refusals: Record<ErrorCode, string> = {
  malformed: "What was sent could not be read.",
  unauthenticated: "It is not known who asks: there is no token, or it does not count.",
  forbidden: "Not for this caller, or not with this token.",
  not_found: "There is no such thing, or it is not for this caller to know.",
  not_allowed: "The address does not take such a request; `Allow` names what it takes.",
  conflict: "Not as things are now: somebody was faster, or there are too many.",
  gone: "It was here, and its owner took it down.",
  too_slow: "The request did not arrive whole in time.",
  length_required: "A body needs a Content-Length.",
  precondition_failed: "What is there now is not what `If-Match` names.",
  too_large: "The body is larger than 256 KB.",
  address_too_long: "The address is longer than 4,096 characters.",
  unsupported: "The body is not `application/json`.",
  invalid: "Something is not valid: `errors` says what.",
  too_many: "Too many tries; `Retry-After` says, in seconds, how long to wait.",
  headers_too_large: "There are more than 100 header fields, or more than 16 KB of them.",
  unexpected: "An error on our side. Nothing was changed, and it was reported.",
  busy: "Too much is asked at this moment, or the database cannot be reached (`unavailable`): nothing was done. `Retry-After` says, in seconds, how long to wait.",
  unavailable:
    "The database cannot be reached. Nothing was done; `Retry-After` says, in seconds, when to try again.",
  uncertain:
    "The database was lost as this was being saved: look whether it is there, or repeat it under its `Idempotency-Key`.",
};
