/** A process of ours that is told things a line at a time, and answers with lines: a word and what follows it. */
import { EventEmitter } from "node:events";
import { createInterface } from "node:readline";
import { startScript } from "../child";

export type LineProcess = ReturnType<typeof startLineProcess>;

/** Starts a TypeScript file of ours that speaks in lines. Its complaints go to our own standard error. */
export function startLineProcess(file: string, args: string[], env: Record<string, string> = {}) {
  const child = startScript(file, args, { NODE_OPTIONS: "--conditions=react-server", ...env });
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Error("its input and output are not piped");
  const heard = new EventEmitter();
  const ended = new Promise<void>((resolve) => {
    child.once("close", () => resolve());
  });
  createInterface({ input: stdout }).on("line", (line) => {
    const [word = "", ...rest] = line.split(" ");
    heard.emit(word, rest.join(" "));
  });
  child.stderr?.pipe(process.stderr, { end: false });
  // A line to one that was killed meanwhile is lost, as is the answer.
  stdin.on("error", () => undefined);

  /** Settles with what follows the next line that begins with `word`; rejects where the process ends before. */
  const hears = (word: string) =>
    new Promise<string>((resolve, reject) => {
      const fail = () => reject(new Error(`${file} ended before it said "${word}"`));
      child.once("close", fail);
      heard.once(word, (rest: string) => {
        child.off("close", fail);
        resolve(rest);
      });
    });

  return {
    hears,
    onLine: (word: string, listener: (rest: string) => void) => heard.on(word, listener),
    /** Tells it something, and settles with its answer, which begins with `word`. */
    ask: (line: string, word: string) => {
      const answer = hears(word);
      stdin.write(`${line}\n`);
      return answer;
    },
    kill: () => child.kill("SIGKILL"),
    /** Lets it end by itself: there is nothing more to tell. */
    end: () => {
      stdin.end();
      return ended;
    },
  };
}
