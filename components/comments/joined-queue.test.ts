import { expect, test } from "vitest";
import type { ModeratedComment } from "@/lib/comments/dto";
import { joined } from "./joined-queue";

const comment = (id: number, status: ModeratedComment["status"] = "held"): ModeratedComment => ({
  ...{ id, status, number: null, authorName: "Ann", authorEmail: null, speaker: null, bodyHtml: "" },
  ...{ at: "2026-01-01T00:00:00.000Z", talk: { id: 1, title: "A talk", path: "/talks/1-a-talk" } },
});

test("what was decided stays in its place, and the page ends where it ended", () => {
  const kept = { comments: [comment(1, "published"), comment(2)], next: 2 };
  expect(joined(kept, { comments: [comment(2), comment(3)], next: 3 })).toBe(kept);
});

test("what came back to the page's stretch of the queue stands in its order", () => {
  const kept = { comments: [comment(1), comment(4)], next: 4 };
  const { comments, next } = joined(kept, { comments: [1, 2, 4, 5].map((id) => comment(id)), next: 5 });
  expect(comments.map(({ id }) => id)).toEqual([1, 2, 4]);
  expect(next).toBe(4);
});

test("the last page takes whatever is new", () => {
  const kept = { comments: [comment(1)], next: null };
  expect(joined(kept, { comments: [comment(1), comment(9)], next: null }).comments).toHaveLength(2);
});
