/** The cookies that scripts may read: each says that something is worth asking the server for, and nothing more. */
import { cookieName } from "./cookie-name";

/** A speaker may be logged in here. */
export const loginHint = "talks_hint";

/** This browser wrote comments that may still wait for a moderator. */
export const waitingHint = "talks_waiting_hint";

/** Whether this browser has the hint. For scripts of the page. */
export const hasHint = (hint: string) =>
  document.cookie.split("; ").includes(`${cookieName(hint, location.protocol === "https:")}=1`);
