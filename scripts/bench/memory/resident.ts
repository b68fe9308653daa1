import { readdirSync, readFileSync } from "node:fs";

/** Resident memory in megabytes (10^6 bytes): of the largest process, and of all together. */
export type Resident = { largest: number; total: number };

/** Of a process and all that it has started. From Linux's /proc; throws where there is none. */
export function residentMemory(pid: number): Resident {
  const sizes = familyOf(pid).map(megabytesOf);
  return { largest: Math.max(...sizes), total: sizes.reduce((sum, size) => sum + size, 0) };
}

function familyOf(pid: number): number[] {
  const parents = new Map(processes().map((id) => [id, parentOf(id)]));
  const belongs = (id: number): boolean => id === pid || (parents.has(id) && belongs(parents.get(id) ?? 0));
  return [...parents.keys()].filter(belongs);
}

const processes = () =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

const parentOf = (pid: number) => Number(/^PPid:\s+(\d+)/m.exec(statusOf(pid))?.[1] ?? 0);

const megabytesOf = (pid: number) =>
  (Number(/^VmRSS:\s+(\d+) kB/m.exec(statusOf(pid))?.[1] ?? 0) * 1024) / 1_000_000;

// It may have ended since it was listed.
function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return "";
  }
}
