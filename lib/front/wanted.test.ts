import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { wantedBy } from "./wanted";

const wanted = (...rawHeaders: string[]) => wantedBy({ rawHeaders } as IncomingMessage);

test("headers are known in whatever case, and lists in several lines are one", () => {
  expect(wanted("Host", "x", "ACCEPT-ENCODING", "gzip", "accept-encoding", "br")).toMatchObject({
    encodings: "gzip, br",
    condition: null,
  });
  expect(wanted("If-None-Match", '"a"', "If-None-Match", '"b"').condition).toBe('"a", "b"');
  expect(wanted("RSC", "1", "Next-Router-Segment-Prefetch", "/_tree")).toMatchObject({
    isForRouter: true,
    segment: "/_tree",
  });
  expect(wanted()).toEqual({ encodings: "", condition: null, isForRouter: false, segment: null });
});
