import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";

type Options = { passwordStdin?: boolean };

/** The new password: all of stdin with `--password-stdin`, else asked twice. Throws where the two differ. */
export async function askPassword({ passwordStdin }: Options): Promise<string> {
  if (passwordStdin) return (await text(process.stdin)).replace(/\r?\n$/, "");
  const [password = "", repeated] = await askUnseen(["Password: ", "Repeat for confirmation: "]);
  if (password !== repeated) throw new Error("passwords do not match.");
  return password;
}

// The terminal shows only what readline writes to its output, and this output goes nowhere.
const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

async function askUnseen(questions: string[]): Promise<string[]> {
  const terminal = process.stdin.isTTY;
  const lines = createInterface({ input: process.stdin, output: nowhere(), terminal });
  const answers = lines[Symbol.asyncIterator]();
  const given: string[] = [];
  for (const question of questions) {
    process.stderr.write(question);
    const answer = await answers.next();
    process.stderr.write("\n");
    if (answer.done) throw new Error("no password was given.");
    given.push(answer.value);
  }
  lines.close();
  return given;
}
