import { log } from "./log";

/** What an event is about: ids, counts and words of ours; nothing that a person has typed. */
export type EventFacts = Record<string, string | number | boolean | null>;

/** Notes that something has happened in the domain, such as `comment posted`. To be called when it is committed. */
export function logEvent(name: string, facts: EventFacts = {}) {
  log.info({ event: name, ...facts });
}
