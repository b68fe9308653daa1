/** The address of a speaker's own page. */
export const speakerPath = ({ username }: { username: string }) => `/speakers/${username}`;
