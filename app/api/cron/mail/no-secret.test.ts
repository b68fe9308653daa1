import { expect, test } from "vitest";
import { GET } from "./route";

test("without a secret there is nothing at this address, whatever is sent along", async () => {
  for (const authorization of ["", "Bearer", "Bearer ", "Bearer undefined"]) {
    const answer = await GET(new Request("http://localhost/api/cron/mail", { headers: { authorization } }));
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  }
});
