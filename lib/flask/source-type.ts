/** Every value as the text that the database makes of it: both kinds then read the same. */
export type SourceRow = Record<string, string | null>;

export type Source = {
  /** The columns of a table; none where there is no such table. */
  columnsOf(table: string): Promise<string[]>;
  query(sql: string): Promise<SourceRow[]>;
  close(): Promise<void>;
};
