import fc from "fast-check";
import { askOf } from "./api/ask";
import { attempt } from "./api/attempt";
import { call } from "./api/call";
import { Contract } from "./api/contract";
import { Coverage } from "./api/coverage";
import { type OpenApi, operationsOf } from "./api/document";
import { authorizations } from "./api/hostile-requests";
import { World } from "./api/world";
import { expect, test } from "./fixtures";

const seed = Number(process.env.FUZZ_SEED ?? 20_260_504);
/** How many requests each operation gets. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 40);

test("whatever anybody sends, every operation answers as described, and nobody sees or changes what is not theirs", async ({
  site,
}) => {
  test.setTimeout(numRuns * 20_000);
  const document: OpenApi = JSON.parse((await call(site.url, { method: "GET", path: "/openapi.json" })).text);
  const operations = operationsOf(document);
  const coverage = new Coverage();
  const tools = { world: await World.open(site), contract: new Contract(document), coverage };

  for (const [index, operation] of operations.entries()) {
    await test.step(operation.id, () =>
      fc.assert(
        fc.asyncProperty(askOf(operation, document, tools.world.cast), (ask) =>
          attempt(tools, operation, ask),
        ),
        { seed: seed + index, numRuns },
      ),
    );
  }
  test.info().annotations.push({ type: "answers", description: JSON.stringify(coverage.told()) });
  coverage.check(operations, [200, 201, 204, 400, 401, 403, 404, 409, 410, 412, 413, 415, 422]);
});

test("whatever stands for nobody gets 401", async ({ site }) => {
  for (const Authorization of authorizations) {
    for (const [method, path] of [
      ["GET", "/talks"],
      ["POST", "/tokens"],
    ] as const) {
      const { status } = await call(site.url, { method, path, headers: { Authorization } });
      expect([401, 429], `${method} ${path} with ${Authorization.slice(0, 60)}`).toContain(status);
    }
  }
});
