import { isBearer } from "@/lib/auth/bearer";
import { env } from "@/lib/env";
import { metricsText } from "@/lib/health/metrics";
import { log } from "@/lib/log";

export const dynamic = "force-dynamic";

/** Figures for Prometheus, for who knows METRICS_TOKEN. Without that variable the route does not exist. */
export async function GET(request: Request): Promise<Response> {
  const { METRICS_TOKEN } = env();
  if (!METRICS_TOKEN) return new Response(null, { status: 404 });
  if (!isBearer(request.headers.get("authorization"), METRICS_TOKEN)) {
    log.warn({ event: "metrics.unauthorised" });
    return new Response(null, { status: 401, headers: { "www-authenticate": "Bearer" } });
  }
  return new Response(await metricsText(), {
    headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8", "cache-control": "no-store" },
  });
}
