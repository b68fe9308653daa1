/** A database of the Flask application, wherever it is kept: read, and never written to. */
import "server-only";
import { isPostgresUrl, postgresUrl, sqlitePath } from "./location";
import { openPostgres } from "./postgres-source";
import type { Source } from "./source-type";
import { openSqlite } from "./sqlite-source";

/**
 * Opens the SQLite file or PostgreSQL database at `location`: a path, or a URL as the Flask application's own
 * configuration has it. Throws an Error that says why it cannot be read.
 */
export const openSource = (location: string): Promise<Source> =>
  isPostgresUrl(location) ? openPostgres(postgresUrl(location)) : openSqlite(sqlitePath(location));
