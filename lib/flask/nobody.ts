import type { FlaskData, FlaskUser } from "./rows";

/** Stands in for the account of talks that have none; nobody can log in to it. */
export const nobody: FlaskUser = {
  id: -1,
  email: "(nobody)",
  username: "(nobody)",
  is_admin: false,
  password_hash: null,
  name: "Unknown speaker",
  location: null,
  bio: null,
  member_since: null,
};

/** The accounts, and `nobody` where a talk needs it. */
export function withNobody({ users, talks }: Pick<FlaskData, "users" | "talks">): FlaskUser[] {
  const ids = new Set(users.map(({ id }) => id));
  const isOwned = talks.every(({ user_id }) => user_id !== null && ids.has(user_id));
  return isOwned ? users : [...users, nobody];
}
