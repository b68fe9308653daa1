import type { Answered } from "@/lib/front/observe";

/** An answer of a front: a page from memory, where nothing else is said. */
export const answeredFactory = (traits: Partial<Answered> = {}): Answered => ({
  method: "GET",
  place: { route: "/talks/[ref]", path: "/talks/7-flask" },
  source: "stored",
  at: Date.now(),
  status: 200,
  milliseconds: 0.1234,
  bytes: 11,
  requestId: null,
  isPage: true,
  isComplete: true,
  ...traits,
});
