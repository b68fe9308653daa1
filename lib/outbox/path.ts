/** Where administrators find all email. */
export const outboxPath = "/admin/mail";

/** Where an email has its own page. */
export const emailPath = (id: number) => `${outboxPath}/messages/${id}`;
