import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { operation } from "@/lib/api/operation";
import { Forbidden } from "@/lib/errors";
import { requestFacts } from "@/lib/request/facts";
import { apiRoutes } from "./api-routes";

const what = { id: "x", path: "/x", tag: "Account", summary: "X", access: "everybody" } as const;
const routes = apiRoutes(
  { operation: operation({ ...what, method: "GET" }), handler: async () => Response.json({}) },
  {
    operation: operation({ ...what, method: "DELETE" }),
    handler: async () => {
      throw new Forbidden();
    },
  },
);
const ask = (method: keyof typeof routes) =>
  routes[method](new NextRequest("http://localhost/x", { method }), { params: Promise.resolve({}) });

test("every answer may be read from anywhere, also a refusal", async () => {
  for (const method of ["GET", "DELETE", "PUT", "OPTIONS"] as const) {
    const { headers } = await ask(method);
    expect(headers.get("access-control-allow-origin"), method).toBe("*");
    expect(headers.get("access-control-allow-credentials"), method).toBeNull();
    expect(headers.get("access-control-expose-headers"), method).toContain("ETag");
  }
});

test("who comes with a token comes through the API, our own pages do not", async () => {
  const door = operation({ ...what, method: "GET" });
  const { GET } = apiRoutes({ operation: door, handler: async () => Response.json(requestFacts()?.door) });
  const askWith = async (headers: HeadersInit) =>
    (await GET(new NextRequest("http://localhost/x", { headers }), { params: Promise.resolve({}) })).json();
  expect(await askWith({ authorization: "Bearer talks_x" })).toBe("api");
  expect(await askWith({ cookie: "session=x" })).toBe("page");
});

test("what is thrown becomes a problem", async () => {
  expect(await (await ask("DELETE")).json()).toMatchObject({ status: 403, code: "forbidden" });
});

test("a method that is not served gets 405, and hears which are", async () => {
  for (const method of ["POST", "PUT", "PATCH"] as const) {
    const answer = await ask(method);
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, DELETE, HEAD, OPTIONS"]);
  }
});

test("a preflight hears what it may send", async () => {
  const { status, headers } = await ask("OPTIONS");
  expect(status).toBe(204);
  expect(headers.get("access-control-allow-methods")).toBe("GET, DELETE, HEAD, OPTIONS");
  for (const name of ["Authorization", "Content-Type", "If-Match", "If-None-Match", "Idempotency-Key"])
    expect(headers.get("access-control-allow-headers")).toContain(name);
});
