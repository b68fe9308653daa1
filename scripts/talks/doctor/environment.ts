import { fail, ok, type Verdict } from "./verdict";

/** Whether every setting can be read; what cannot is named. */
export async function lookAtEnvironment(): Promise<Verdict> {
  try {
    await import("@/lib/env");
    return ok("every setting can be read");
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    return fail(says, "Correct these in .env or in the environment; .env.example explains each.");
  }
}
