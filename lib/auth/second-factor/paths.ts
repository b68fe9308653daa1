/** Where a speaker's second factor is set up, renewed and turned off. */
export const secondFactorPath = "/dashboard/security/second-factor";

/** Where a login waits for a code. */
export const loginCodePath = "/login/code";
