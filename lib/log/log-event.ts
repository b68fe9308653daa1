import { log } from "./log";

/** What an event is about: ids, counts and words of ours; nothing that a person has typed. */
export type EventFacts = Record<string, string | number | boolean | null>;

/**
 * Notes that something has happened in the domain, such as `comment.post`. Deeds of the audit log are told within their
 * transaction (`recordAudit`), all else when it is done.
 */
export function logEvent(name: string, facts: EventFacts = {}) {
  log.info({ event: name, ...facts });
}
