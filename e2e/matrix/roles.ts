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

/** Forms: what is refused is shown again, with a message; from elsewhere nothing is taken. */
export const may = {
  everybody: { ...all(303), elsewhere: 403 },
  speakers: { ...all(422), owner: 303, other: 303, admin: 303, elsewhere: 403 },
  owners: { ...all(422), owner: 303, admin: 303, elsewhere: 403 },
  ownerAlone: { ...all(422), owner: 303, elsewhere: 403 },
  admins: { ...all(422), admin: 303, elsewhere: 403 },
} satisfies Record<string, Statuses>;

/** Whether a status says that something was refused. */
export const isRefusal = (status: number) => status >= 400 || status === 307;
