import { expect, test } from "vitest";
import { runDrill } from "@/lib/testing/mail/drill";

test("whoever sends may be killed at any moment: nobody is missed, and hardly anybody hears of it twice", async () => {
  const verdict = await runDrill({ recipients: 300, kills: 2, connections: 3 });
  expect(verdict).toMatchObject({ recipients: 300, kills: 2, faults: [] });
}, 120_000);
