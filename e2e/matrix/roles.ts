/** Who comes to a door, and what they find. */

/**
 * A stranger; a visitor whose comment waits, with that cookie; the speaker whose thing it is; another one; a speaker who was
 * disabled, with a cookie from before; an administrator; and an administrator whom another site's page has send a request.
 */
export const roles = ["nobody", "visitor", "owner", "other", "disabled", "admin", "elsewhere"] as const;
export type Role = (typeof roles)[number];

/** The status that each of them is answered with. */
export type Statuses = Record<Role, number>;

export const all = (status: number): Statuses => ({
  nobody: status,
  visitor: status,
  owner: status,
  other: status,
  disabled: status,
  admin: status,
  elsewhere: status,
});

/** Who has a session to end: one of them does not count any more. */
export const withSession = ["owner", "other", "disabled", "admin"] as const satisfies Role[];

/** Pages: visitors are sent to log in. Whoever follows a link from elsewhere is who they are. */
export const sees = {
  everybody: all(200),
  speakers: { ...all(200), nobody: 307, visitor: 307, disabled: 307 },
  owners: { ...all(200), nobody: 307, visitor: 307, disabled: 307, other: 403 },
  admins: { ...all(403), nobody: 307, visitor: 307, disabled: 307, admin: 200, elsewhere: 200 },
} satisfies Record<string, Statuses>;

const toLogin = { nobody: 307, visitor: 307, disabled: 307, elsewhere: 403 } as const;

/**
 * Forms: 303 leads on, 422 shows the form again with a message, and 307 is a 303 to the login, as it would be by GET. On
 * pages that are not theirs people get the page's 403. From elsewhere nothing is taken.
 */
export const may = {
  everybody: { ...all(303), elsewhere: 403 },
  speakers: { ...all(303), ...toLogin },
  owners: { ...all(303), ...toLogin, other: 403 },
  moderators: { ...all(303), ...toLogin, other: 422 },
  ownerAlone: { ...all(422), ...toLogin, owner: 303 },
  admins: { ...all(403), ...toLogin, admin: 303 },
} satisfies Record<string, Statuses>;

/** Whether a status says that something was refused. */
export const isRefusal = (status: number) => status >= 400 || status === 307;
