/** An answer that leads from an old address to the one of today; kept for an hour, since titles change. */
export const movedTo = (path: string) =>
  new Response(null, { status: 308, headers: { location: path, "cache-control": "public, max-age=3600" } });
