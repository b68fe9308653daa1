import { expect, test } from "vitest";
import { encodingFor } from "./encodings";

test("Brotli is preferred to gzip, gzip to nothing, and what the client refuses is not sent", () => {
  expect(encodingFor("gzip, deflate, br, zstd")).toBe("br");
  expect(encodingFor("gzip, deflate")).toBe("gzip");
  expect(encodingFor("br;q=0, gzip;q=0.5")).toBe("gzip");
  expect(encodingFor("gzip;q=1.0, br;q=0.2")).toBe("gzip");
  expect(encodingFor("deflate")).toBe("identity");
  expect(encodingFor("")).toBe("identity");
  expect(encodingFor("*;q=0")).toBe("identity");
});
