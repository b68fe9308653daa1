/** Says that this process is alive, and no more. Where we serve ourselves, the front answers before it comes here. */
export const GET = () => new Response("alive\n", { headers: { "Cache-Control": "no-store" } });
