import { readdirSync } from "node:fs";
import { functionsIn } from "./functions";
import { isWrite, leadsTo, names } from "./leads-to";

/** What moves whole databases, and what carries out requests and keeps pages, whoever's they are. */
const machinery = ["archive", "flask", "testing", "db", "idempotency", "page-cache", "web"];

/**
 * Every exported function under `lib/` that leads to a write in a transaction of its own, by its name (`decideComment`),
 * with its file, and with whether it leads to an audit entry as well. Whoever leads to a write by one of those that are
 * `excused`, and by nothing else, is left out.
 */
export function commandsByName(excused: string[]) {
  const folders = readdirSync("lib", { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !machinery.includes(entry.name))
    .map(({ name }) => `lib/${name}`);
  const all = functionsIn(folders);
  const unexcused = new Map([...all].filter(([name]) => !excused.includes(name.split(" ")[1] ?? "")));
  const commands = [...all.values()].filter(
    (one) => one.isExported && !one.takesTransaction && leadsTo(unexcused, one, isWrite),
  );
  return commands.map((one) => {
    const [file = "", name = ""] = one.name.split(" ");
    return { file, name, isAudited: leadsTo(all, one, names("recordAudit")) };
  });
}
