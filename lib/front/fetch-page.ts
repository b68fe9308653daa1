import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { type Rendered, unpack } from "@/lib/page-cache/rendered";
import { requestIdHeader } from "@/lib/request/facts";
import { patientAgent } from "./patient-agent";
import { whole } from "./whole";

const longestSilenceMs = 120_000;

/**
 * Gives what has an application that listens at `socketPath` render the public page at a path. It rejects where none
 * does so in two minutes.
 */
export function pageFetcher(socketPath: string) {
  const agent = patientAgent();
  return (path: string): Promise<Rendered> =>
    new Promise((resolve, reject) => {
      // Of the render, not of anybody's request: all who wait for it meet the same error.
      const headers = { [requestIdHeader]: randomUUID() };
      const asked = request({ socketPath, path, agent, headers, timeout: longestSilenceMs }, (answer) => {
        whole(answer).then(unpack).then(resolve, reject);
      });
      asked.once("timeout", () => asked.destroy(new Error(`${path} is not rendered.`)));
      asked.once("error", reject).end();
    });
}
