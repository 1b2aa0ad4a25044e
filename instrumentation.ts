/** Runs once before the first request: a configuration that is not complete stops the start with its reason; requests are counted from then on. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/lib/env");
  env();
  if (env().OTEL_EXPORTER_OTLP_ENDPOINT) (await import("@/lib/health/tracing")).traceRequests();
  const { countRequests } = await import("@/lib/health/in-flight");
  countRequests();
  const { drainBeforeEnd } = await import("@/lib/health/drain");
  drainBeforeEnd(env().SHUTDOWN_DELAY_MS);
}

/** One log line for an error that no page caught, with the id that the page shows (R36); the route, not the path, which may hold a key. */
export async function onRequestError(
  error: unknown,
  request: { method: string },
  context: { routePath: string },
): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("@/lib/log");
  const { faultText } = await import("@/lib/fault-text");
  const { digest } = error as { digest?: string };
  log.error({
    event: "request.failed",
    id: digest,
    method: request.method,
    route: context.routePath,
    error: faultText(error),
  });
}
