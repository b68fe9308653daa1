import { useSyncExternalStore } from "react";

/** The browser's own time zone, an IANA name; "" before it is known. */
export const useBrowserTimeZone = (): string => useSyncExternalStore(neverChanges, zoneHere, () => "");

const neverChanges = () => () => {};
const zoneHere = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;
