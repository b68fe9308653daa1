import { expect, test, vi } from "vitest";
import { ended, saysLine, startScript } from "@/lib/testing/child";
import { ask, startAsking } from "@/lib/testing/http";

vi.setConfig({ testTimeout: 30_000 });

test.each([
  ["thrown", "/throw", "uncaughtException"],
  ["rejected", "/reject", "unhandledRejection"],
])(
  "an error that is %s and that nobody catches is logged, and ends the process when it has answered",
  async (verb, path, event) => {
    const child = startScript("lib/testing/processes/break-down.ts", [], { TALKS_SERVER: "1" });
    const end = ended(child);
    const port = Number(/port (\d+)/.exec(await saysLine(child, /port \d+/))?.[1]);
    const where = { host: "127.0.0.1", port };
    const { asked, answer } = startAsking({ ...where, path: "/slow" });
    asked.end();
    await ask({ ...where, path });
    expect(await answer).toMatchObject({ status: 200, body: "answered" });

    const { code, output } = await end;
    expect(code).toBe(1);
    const fatal = output.split("\n").filter((line) => line.includes('"fatal"'));
    expect(fatal.map((line) => JSON.parse(line))).toMatchObject([
      {
        err: { message: `${verb} for [email]` },
        msg: `Nobody caught an error (${event}): this process ends.`,
      },
    ]);
  },
);
