/** Who is looking: a logged-in speaker, as far as pages and policies need to know. */
export type Viewer = {
  id: number;
  username: string;
  /** The name to show: the profile's name, or the username where there is none. */
  name: string;
  avatar: string;
  isAdmin: boolean;
};
