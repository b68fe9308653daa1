/** The file of a SQLite database, which others may lock, take away, or put another one in the place of. */
import { statSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { DriverAdapterError, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";

const pauseMs = 20;

/**
 * Does `work`, and does it again for up to `longestMs` where another process has the lock. SQLite's own patience would
 * hold up everything else in this process.
 */
export async function patiently<T>(work: () => Promise<T>, longestMs: number): Promise<T> {
  const last = performance.now() + longestMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isLocked(error) || performance.now() > last) throw error;
    }
    await pause(pauseMs);
  }
}

const isLocked = (error: unknown) =>
  error instanceof DriverAdapterError && error.cause.originalCode?.startsWith("SQLITE_BUSY") === true;

/**
 * A connection to the file at `path`, made by `open`. `get` gives it, and throws where the file was taken away: what is
 * written to that would be acknowledged, and lost. Where another file is in its place, that is opened.
 */
export class FileConnection {
  #connection: Promise<SqlDriverAdapter> | null = null;
  #file: number | null = null;

  constructor(
    private readonly path: string,
    private readonly open: () => Promise<SqlDriverAdapter>,
  ) {}

  get(): Promise<SqlDriverAdapter> {
    const file = fileAt(this.path);
    if (!this.#connection) return this.#reopen();
    if (file === this.#file) return this.#connection;
    if (file === null) throw takenAway(this.path);
    return this.#reopen();
  }

  async dispose() {
    const last = this.#connection;
    this.#connection = null;
    const connection = await last?.catch(() => null);
    await connection?.dispose();
  }

  // In one turn, so that two who ask get the same. The file that is opened is there from the first statement.
  #reopen(): Promise<SqlDriverAdapter> {
    const opening = this.dispose().then(this.open);
    this.#file = fileAt(this.path);
    this.#connection = opening;
    opening.then(
      () => {
        this.#file = fileAt(this.path);
      },
      () => {
        this.#connection = null;
      },
    );
    return opening;
  }
}

const fileAt = (path: string): number | null => statSync(path, { throwIfNoEntry: false })?.ino ?? null;

const takenAway = (path: string) =>
  new DriverAdapterError({
    kind: "sqlite",
    extendedCode: 1032,
    message: `${path} was taken away`,
    originalCode: "SQLITE_READONLY_DBMOVED",
    originalMessage: `${path} was taken away`,
  });
