/** Where a speaker's tokens are made and revoked. */
export const tokensPath = "/dashboard/tokens";
