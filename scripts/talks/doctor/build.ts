import { existsSync } from "node:fs";
import { buildFolder, processFiles } from "../../build/server-files";
import { ok, type Verdict, warn } from "./verdict";

/** Whether there is something for `npm start` to serve. */
export async function lookForBuild(): Promise<Verdict> {
  const folder = buildFolder();
  if (existsSync(processFiles().front)) return ok(`a build is in ${folder}`);
  return warn(`there is no build in ${folder}`, "Run: npm run build. (npm run dev needs none.)");
}
