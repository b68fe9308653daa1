import { spawn } from "node:child_process";
import { once } from "node:events";
import { env } from "@/lib/env";
import { actionsKey } from "./actions-key";

const advice =
  "Neither AUTH_SECRET nor NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is set: forms that are open when this build takes over will have to be opened again.";

/** Runs `next build`, with these settings besides. Ends this process where that fails. */
export async function buildNext(settings: Record<string, string> = {}): Promise<void> {
  const key = actionsKey(env);
  if (!key) console.warn(advice);
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    stdio: "inherit",
    env: { ...process.env, ...settings, ...(key && { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key }) },
  });
  const [code] = await once(child, "close");
  if (code !== 0) process.exit(code ?? 1);
}
