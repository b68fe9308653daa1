/** The files that SQLite keeps beside one. What they hold it plays over whatever has that name by then. */
export const journalsOf = (path: string) => ["-wal", "-shm", "-journal"].map((suffix) => path + suffix);
