/** What a process says to its supervisor when it serves. */
export const ready = "Talks: ready";

/** What the supervisor says to a process that is to end. */
export const goodbye = "Talks: finish, and end";
