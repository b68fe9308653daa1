import pg from "pg";

const applicationName = "talks-listen";

/** Ends the connections by which instances hear of each other's writes, every so often, until it is stopped. */
export async function startCutting(databaseUrl: string, everyMs: number) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  let cut = 0;
  const timer = setInterval(async () => {
    cut += await cutAll(client);
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await client.end();
    return cut;
  };
}

async function cutAll(client: pg.Client): Promise<number> {
  const { rowCount } = await client.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1",
    [applicationName],
  );
  return rowCount ?? 0;
}
