import { expect, test, vi } from "vitest";
import { withinReach } from "./within-reach";

test("what is asked says what it says", async () => {
  expect(await withinReach("fine", async () => "ok", "away")).toBe("ok");
});

test("what throws is away", async () => {
  expect(await withinReach("broken", () => Promise.reject(new Error("secret")), "away")).toBe("away");
});

test("what says nothing is away, and is asked again only when it has answered", async () => {
  const answers: ((says: string) => void)[] = [];
  const ask = () => new Promise<string>((resolve) => answers.push(resolve));
  const look = () => withinReach("slow", ask, "away");
  expect(await Promise.all([look(), look()])).toEqual(["away", "away"]);
  expect(answers).toHaveLength(1);
  answers[0]?.("ok");
  await vi.waitFor(() => {
    look();
    expect(answers).toHaveLength(2);
  });
});
