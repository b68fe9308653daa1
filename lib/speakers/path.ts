/** The address of a speaker's own page. */
export const speakerPath = ({ username }: { username: string }) => `/speakers/${username}`;

/** Where speakers choose what they hear of by email. */
export const mailSettingsPath = "/dashboard/notifications";
