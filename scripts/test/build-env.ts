/** The tests build beside a developer's own build. */
export const buildEnv = { NEXT_DIST_DIR: ".next-test", NEXT_TELEMETRY_DISABLED: "1" };
