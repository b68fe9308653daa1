/** The cookies that scripts may read: each says that something is worth asking the server for, and nothing more. */

/** A speaker may be logged in here. */
export const hintCookieName = "talks_hint";

/** This browser wrote comments that may still wait for a moderator. */
export const waitingHintCookieName = "talks_waiting_hint";
