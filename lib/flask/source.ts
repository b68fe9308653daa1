/** A database of the Flask application, wherever it is kept: read, and never written to. */
import "server-only";
import { openPostgres } from "./postgres-source";
import type { Source } from "./source-type";
import { openSqlite } from "./sqlite-source";

/**
 * Opens the SQLite file or PostgreSQL database at `location`: a path, or a URL as the Flask application's own
 * configuration has it. Throws an Error that says why it cannot be read.
 */
export const openSource = (location: string): Promise<Source> =>
  isPostgres.test(location)
    ? openPostgres(location.replace(isPostgres, "postgresql://"))
    : openSqlite(location.replace(/^(sqlite:\/\/\/|file:)/, ""));

// SQLAlchemy may name its driver: postgresql+psycopg2://.
const isPostgres = /^postgres(ql)?(\+\w+)?:\/\//;
