/** Takes SQLite's write lock, says so, and keeps it until standard input ends. */
import Database from "better-sqlite3";

const [, , path = ""] = process.argv;
const database = new Database(path);
database.exec("BEGIN IMMEDIATE");
console.log("locked");
process.stdin.resume().once("end", () => {
  database.exec("COMMIT");
  database.close();
});
