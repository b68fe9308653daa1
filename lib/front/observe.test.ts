import { afterEach, expect, test, vi } from "vitest";
import { pages } from "@/lib/page-cache/pages";
import { renderedPage, storedPage } from "@/lib/testing/factories/stored-page";
import { ask, serveOnPort, startAsking } from "@/lib/testing/http";
import { answerPages } from "./answer-page";
import { type Answered, observer } from "./observe";

const path = "/talks/7-flask";
const placeOf = (told: string) => ({ route: "/talks/[ref]", path: told });

afterEach(() => pages.forget(["talk:7"]));

/** A front whose applications are `fetchPage`, and who hands other requests on to nobody. */
async function observed(fetchPage: Parameters<typeof answerPages>[0]) {
  const told: Answered[] = [];
  const hears = observer(placeOf, (answered) => void told.push(answered));
  const answer = answerPages(fetchPage, (_request, response) => response.writeHead(404).end("no"), hears);
  return { told, ...(await serveOnPort(answer)) };
}

const neverAsked = () => Promise.reject(new Error("nobody is asked"));

test("a page from memory is told of with its status, and what was sent of it", async () => {
  await using front = await observed(neverAsked);
  pages.set(path, storedPage("<p>kept</p>", ["talk:7"]), pages.now());
  const { headers } = await ask({ ...front, path: `${path}?utm_source=x` });
  await ask({ ...front, path, headers: { "if-none-match": headers.etag } });
  await ask({ ...front, path, method: "HEAD" });
  const one = { place: placeOf(path), source: "stored", isPage: true, isComplete: true, requestId: null };
  expect(front.told).toMatchObject([
    { ...one, method: "GET", status: 200, bytes: 11 },
    { ...one, method: "GET", status: 304, bytes: 0 },
    { ...one, method: "HEAD", status: 200, bytes: 0 },
  ]);
});

test("a page that has to be rendered, and what is none, are told of once, when they are answered", async () => {
  await using front = await observed(async () => renderedPage("<p>new</p>", ["talk:7"]));
  await ask({ ...front, path });
  await ask({ ...front, path: "/elsewhere?secret=canary", method: "POST" }, "");
  await vi.waitFor(() => expect(front.told).toHaveLength(2));
  expect(front.told).toMatchObject([
    { method: "GET", place: placeOf(path), status: 200, isPage: true, isComplete: true },
    { method: "POST", place: placeOf("/elsewhere"), status: 404, isPage: false, isComplete: true },
  ]);
  expect(JSON.stringify(front.told)).not.toContain("canary");
});

test("whoever goes away before is told of as gone", async () => {
  await using front = await observed(() => new Promise(() => undefined));
  const { asked } = startAsking({ ...front, path });
  asked.end();
  await vi.waitFor(
    () => new Promise<void>((done, fail) => front.server.getConnections((_, n) => (n ? done() : fail()))),
  );
  asked.destroy();
  await vi.waitFor(() => expect(front.told).toMatchObject([{ isComplete: false, place: placeOf(path) }]));
});
