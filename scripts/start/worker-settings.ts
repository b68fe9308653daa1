type Environment = Record<string, string | undefined>;

// Stored pages live outside the heap. What is left, Next and a render of the largest page, needs about half of this;
// without a limit, Node lets garbage grow to a part of the machine's memory, once for each worker.
const heapMb = 192;

// Most of what answering takes is garbage at once. With a small space for it the pauses to clear it are short: tried
// side by side, one answer in a hundred took 3.5 times the median with 4 MB, 4.2 times with Node's 16 MB, and 50 times
// with 32 MB.
const youngMb = 4;

/** What Node runs a worker with: a limited heap where NODE_OPTIONS names no limit. */
export function workerArguments({ NODE_OPTIONS = "" }: Environment): string[] {
  const isLimited = /--max[-_]old[-_]space[-_]size/.test(NODE_OPTIONS);
  return [`--max-semi-space-size=${youngMb}`, ...(isLimited ? [] : [`--max-old-space-size=${heapMb}`])];
}

/** What a worker finds in its environment beside everything of ours. The first one sends email. */
export const workerEnvironment = (
  number: number,
  { MALLOC_ARENA_MAX, MALLOC_MMAP_THRESHOLD_ }: Environment,
) => ({
  TALKS_FLUSHER: number === 1 ? "1" : "0",
  // glibc keeps freed memory apart for up to eight arenas per core, and what was freed between other things for good:
  // buffers of the size of a page are better given back at once.
  MALLOC_ARENA_MAX: MALLOC_ARENA_MAX ?? "2",
  MALLOC_MMAP_THRESHOLD_: MALLOC_MMAP_THRESHOLD_ ?? "65536",
});
