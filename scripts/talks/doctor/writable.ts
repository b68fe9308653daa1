import { fail, lastLine, ok, type Verdict } from "./verdict";

const mend = "Let the account in DATABASE_URL write, and see that nothing else keeps the database locked.";

/** Whether the database takes what is written. */
export async function lookWhetherWritable(): Promise<Verdict> {
  const { tryToWrite } = await import("@/lib/db/health");
  return tryToWrite().then(
    () => ok("the database can be written to"),
    (error: Error) => fail(`the database cannot be written to: ${lastLine(error.message)}`, mend),
  );
}
