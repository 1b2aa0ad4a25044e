import type { Attributes, Context } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  type ReadableSpan,
  type Span,
  type SpanProcessor,
} from "@opentelemetry/sdk-trace-node";

/** What of a span may leave the house: the shape of a route, never an address, which may hold a key or a code (R35). */
const mayLeave = new Set([
  "http.method",
  "http.route",
  "http.status_code",
  "next.route",
  "next.span_type",
  "portal.role",
]);

/** Hands on spans of which nothing is left that says whose they are. */
class WithoutAddresses implements SpanProcessor {
  readonly #next: SpanProcessor;

  constructor(next: SpanProcessor) {
    this.#next = next;
  }

  onStart(span: Span, parent: Context): void {
    this.#next.onStart(span, parent);
  }

  onEnd(span: ReadableSpan): void {
    const attributes = Object.fromEntries(
      Object.entries(span.attributes).filter(([name]) => mayLeave.has(name)),
    );
    this.#next.onEnd(
      Object.create(span, {
        name: { value: nameOf(span) },
        attributes: { value: attributes },
        events: { value: [] },
      }),
    );
  }

  forceFlush = (): Promise<void> => this.#next.forceFlush();
  shutdown = (): Promise<void> => this.#next.shutdown();
}

/** The framework names spans by route, but those of requests to others by their address. */
const nameOf = ({ name, attributes }: { name: string; attributes: Attributes }): string => {
  if (name.startsWith("fetch ")) return "fetch";
  const method = attributes["http.method"];
  return typeof method === "string" ? `${method} ${attributes["next.route"] ?? ""}`.trim() : name;
};

/**
 * Sends traces of requests, rendering and transactions to the collector of `OTEL_EXPORTER_OTLP_ENDPOINT`, whose headers and the
 * service's name the exporter takes from the usual variables.
 */
export function traceRequests(): void {
  const spans = new BatchSpanProcessor(new OTLPTraceExporter());
  new NodeTracerProvider({
    resource: resourceFromAttributes({ "service.name": process.env.OTEL_SERVICE_NAME ?? "portal" }),
    spanProcessors: [new WithoutAddresses(spans)],
  }).register();
}
