const rowsAtOnce = 200;

/** Rows by ascending id, some hundred at a time. `read` gives the first `take` of them with ids after `after`. */
export async function* pagesById<Row extends { id: number }>(
  read: (after: number, take: number) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let after = 0;
  while (true) {
    const rows = await read(after, rowsAtOnce);
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return;
    after = last.id;
  }
}
