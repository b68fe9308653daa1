import { readdirSync } from "node:fs";
import { functionsIn } from "./functions";
import { isWrite, leadsTo, names } from "./leads-to";

/** What moves whole databases, and what carries out requests and keeps pages, whoever's they are. */
const machinery = ["archive", "flask", "testing", "db", "idempotency", "page-cache", "web"];

/**
 * Every exported function under `lib/` that leads to a write in a transaction of its own, by its name (`decideComment`),
 * with its file, and with whether it leads to an audit entry as well.
 */
export function commandsByName() {
  const folders = readdirSync("lib", { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !machinery.includes(entry.name))
    .map(({ name }) => `lib/${name}`);
  const functions = functionsIn(folders);
  const commands = [...functions.values()].filter(
    (one) => one.isExported && !one.takesTransaction && leadsTo(functions, one, isWrite),
  );
  return commands.map((one) => {
    const [file = "", name = ""] = one.name.split(" ");
    return { file, name, isAudited: leadsTo(functions, one, names("recordAudit")) };
  });
}
