/** How somebody names a database of the Flask application: a path, or a URL as SQLAlchemy takes it. */

// SQLAlchemy may name its driver: postgresql+psycopg2://.
const postgres = /^postgres(ql)?(\+\w+)?:\/\//;

/** Whether a PostgreSQL database is meant, and not a file. */
export const isPostgresUrl = (location: string) => postgres.test(location);

/** The URL that PostgreSQL's own programs take. */
export const postgresUrl = (location: string) => location.replace(postgres, "postgresql://");

/** The path of a SQLite file: relative in `sqlite:///one.sqlite`, absolute in `sqlite:////var/one.sqlite`. */
export const sqlitePath = (location: string) => location.replace(/^(sqlite:\/\/\/|file:)/, "");
