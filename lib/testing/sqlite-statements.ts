import Database from "better-sqlite3";
import { vi } from "vitest";

type Statement = Database.Statement<unknown[]>;

/** Runs `work` and gives the SQL of the statements that SQLite carried out meanwhile: reads first, then writes. */
export async function sqliteStatements(work: () => Promise<unknown>): Promise<string[]> {
  // A statement may have been prepared before, so its preparation tells nothing.
  const statement = new Database(":memory:").prepare("SELECT 1");
  const prototype: Statement = Object.getPrototypeOf(statement);
  const spies = [vi.spyOn(prototype, "all"), vi.spyOn(prototype, "run")];
  try {
    await work();
    return spies.flatMap(({ mock }) => (mock.contexts as Statement[]).map(({ source }) => source));
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
