import { avatarOf, nameOf } from "./appearance";

/** Who is looking: a logged-in speaker, as far as pages and policies need to know. */
export type Viewer = {
  id: number;
  username: string;
  /** The name to show: the profile's name, or the username where there is none. */
  name: string;
  avatar: string;
  isAdmin: boolean;
  /** Would be an administrator, and lacks the second factor that administrators need here. */
  lacksSecondFactor?: true;
};

/** The columns that `toViewer` needs. */
export const viewerColumns = {
  id: true,
  username: true,
  name: true,
  photoHash: true,
  isAdmin: true,
} as const;

type ViewerRow = { id: number; username: string; name: string; photoHash: string | null; isAdmin: boolean };

/** A viewer from the columns above, with the name and picture to show. */
export const toViewer = (row: ViewerRow): Viewer => ({
  id: row.id,
  username: row.username,
  name: nameOf(row),
  avatar: avatarOf(row),
  isAdmin: row.isAdmin,
});
