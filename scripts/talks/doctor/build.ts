import { existsSync } from "node:fs";
import { join } from "node:path";
import { ok, type Verdict, warn } from "./verdict";

/** Whether there is something for `npm start` to serve. */
export async function lookForBuild(): Promise<Verdict> {
  const folder = process.env.NEXT_DIST_DIR || ".next";
  if (existsSync(join(folder, "BUILD_ID"))) return ok(`a build is in ${folder}`);
  return warn(`there is no build in ${folder}`, "Run: npm run build. (npm run dev needs none.)");
}
