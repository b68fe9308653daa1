import { arch, cpus, totalmem, type } from "node:os";
import { versionOf } from "./installed";
import { loadGenerator } from "./load";

/** What a reader has to know of the machine, as pairs of what and which. */
export function machineFacts(): [what: string, which: string][] {
  const cores = cpus();
  return [
    ["Date", new Date().toISOString().slice(0, 10)],
    ["Cores", `${cores.length} (${cores[0]?.model.trim() || "of an unknown model"})`],
    ["Memory", `${Math.round(totalmem() / 2 ** 30)} GB`],
    ["System", `${type()} ${arch()}`],
    ["Node", process.version],
    ["Load generator", loadGenerator],
    ["nginx", versionOf("nginx", "-v") ?? "not installed"],
  ];
}
