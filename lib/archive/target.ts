/** A database that an archive is brought into: all of it, or nothing. */
import type { Row } from "./columns";
import type { ArchiveFile } from "./files";

export type Target = {
  hasRows: (file: ArchiveFile) => Promise<boolean>;
  /** Throws RowRefused for the first row that the database does not take. */
  insert: (file: ArchiveFile, rows: Row[]) => Promise<void>;
  /** Makes new rows go on after the highest id that is there, or after `lastId` where that is higher. */
  goOnAfterIds: (file: ArchiveFile, lastId?: number) => Promise<void>;
};

export class RowRefused extends Error {
  constructor(
    /** Its place among the rows that were to be inserted, from 0. */
    readonly index: number,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Runs `work` in one transaction, with nobody else writing. */
export type Into = (url: string, work: (target: Target) => Promise<void>) => Promise<void>;
