/** What the supervisor says to a worker that is to end. */
export const goodbye = "Talks: finish, and end";

export const isGoodbye = (message: unknown) => message === goodbye;
