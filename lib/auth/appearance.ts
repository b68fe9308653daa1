/** How an account appears to others. */

/** The profile's name, or the username where there is none. */
export const nameOf = ({ name, username }: { name: string; username: string }) => name || username;

/** The address of the picture; it changes when the picture does, so that it can be cached for ever. */
export const avatarOf = ({ photoHash, username }: { photoHash: string | null; username: string }) =>
  photoHash ? `/avatars/${photoHash}.webp` : `/avatars/${username}.svg`;
