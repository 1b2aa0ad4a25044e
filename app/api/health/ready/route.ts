import { isReady } from "@/lib/health/readiness";

export const dynamic = "force-dynamic";

/** Ready to serve customers, or 503 so that a balancer asks elsewhere (R46). */
export async function GET(): Promise<Response> {
  const ready = await isReady();
  return Response.json({ ready }, ready ? {} : { status: 503, headers: { "retry-after": "5" } });
}
