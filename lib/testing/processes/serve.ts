/** `npm start` for tests: ends as if told to when standard input does, so that it does not outlive whoever started it. */
process.stdin.resume().once("end", () => process.kill(process.pid, "SIGTERM"));
await import("@/scripts/start");

export {};
