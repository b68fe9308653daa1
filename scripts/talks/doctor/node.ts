import { fail, ok, type Verdict } from "./verdict";

const oldest = [20, 19] as const;

/** Whether this Node, or the one with that version, is recent enough. */
export async function lookAtNode(version = process.versions.node): Promise<Verdict> {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isRecent = major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
  if (isRecent) return ok(`Node ${version}`);
  return fail(`Node ${version}`, `Install Node ${oldest.join(".")} or later, then run npm ci again.`);
}
