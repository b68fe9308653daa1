import { spawn } from "node:child_process";
import { once } from "node:events";

/** Runs Node with these arguments to its end; gives what it wrote to stdout. Ends this process where it fails. */
export async function run(args: string[]): Promise<string> {
  const child = spawn(process.execPath, args, { stdio: ["inherit", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk;
  });
  const [code] = await once(child, "close");
  if (code === 0) return output.trimEnd();
  console.error(output);
  process.exit(code ?? 1);
}
