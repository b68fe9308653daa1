import { lookWhetherReady } from "@/lib/health/ready";

/** Says whether requests can be answered: 200 or 503, with a line for each check. */
export async function GET() {
  const { isReady, checks } = await lookWhetherReady();
  return new Response(`${JSON.stringify(checks, null, 2)}\n`, {
    status: isReady ? 200 : 503,
    headers: { "Content-Type": "application/json", "Cache-Control": "no-store" },
  });
}
