/** One of the two kinds of process that serve. */
export type Kind = "front" | "application";

type Environment = Record<string, string | undefined>;

// Stored pages live outside the heap; what is left of a front is the list of them. Next and a render of the largest page
// need about half of what an application has. Without a limit, Node lets garbage grow to a part of the machine's memory.
const heapMb = { front: 128, application: 192 };

// Most of what answering takes is garbage at once. With a small space for it the pauses to clear it are short.
const youngMb = 4;

/** What Node runs a process with: a limited heap where NODE_OPTIONS names no limit. */
export function processArguments(kind: Kind, { NODE_OPTIONS = "" }: Environment): string[] {
  const isLimited = /--max[-_]old[-_]space[-_]size/.test(NODE_OPTIONS);
  return [`--max-semi-space-size=${youngMb}`, ...(isLimited ? [] : [`--max-old-space-size=${heapMb[kind]}`])];
}

/** What a process finds in its environment beside everything of ours. The first application sends email. */
export const processEnvironment = (
  kind: Kind,
  number: number,
  { MALLOC_ARENA_MAX, MALLOC_MMAP_THRESHOLD_ }: Environment,
) => ({
  TALKS_PROCESS: `${kind} ${number}`,
  TALKS_FLUSHER: number === 1 ? "1" : "0",
  // glibc keeps freed memory apart for up to eight arenas per core, and what was freed between other things for good:
  // buffers of the size of a page are better given back at once.
  MALLOC_ARENA_MAX: MALLOC_ARENA_MAX ?? "2",
  MALLOC_MMAP_THRESHOLD_: MALLOC_MMAP_THRESHOLD_ ?? "65536",
});
