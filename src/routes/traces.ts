import fastifyOtel from '@fastify/otel';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  type ReadableSpan,
  type SpanExporter,
} from '@opentelemetry/sdk-trace-node';
import type { FastifyInstance } from 'fastify';

/** Spans of requests, sent where `OTEL_EXPORTER_OTLP_ENDPOINT` says; the packages read the other `OTEL_…` themselves. */
export type Traces = Readonly<{
  /** Traces the requests of an app. To be called before routes and other hooks. */
  observe(app: FastifyInstance): void;
  /** Sends what is left. */
  stop(): Promise<void>;
}>;

const SERVICE = 'construction-waste';

/** What a span may say: all else is dropped, whatever a package comes to add. Paths and errors are people's. */
const SAID = ['http.request.method', 'http.response.status_code', 'http.route', 'fastify.type', 'error.type'];

export function openTraces(version: string): Traces {
  const exporter = new OTLPTraceExporter();
  const named = resourceFromAttributes({
    'service.name': process.env['OTEL_SERVICE_NAME'] || SERVICE,
    'service.version': version,
  });
  const provider = new NodeTracerProvider({
    resource: defaultResource().merge(named),
    spanProcessors: [new BatchSpanProcessor(discreet(exporter))],
  });
  provider.register();
  const instrumentation = new fastifyOtel.FastifyOtelInstrumentation({
    instrumentHooks: false,
    recordExceptions: false,
    ignorePaths: ({ url }) => /^\/(health|metrics)\b/.test(url),
  });
  instrumentation.setTracerProvider(provider);
  return {
    observe: (app) => instrumentation.plugin()(app, {}, () => undefined),
    stop: () => provider.shutdown(),
  };
}

/** Sends of each span what may be said. */
function discreet(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => exporter.export(spans.map(withoutPeople), done),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}

function withoutPeople(span: ReadableSpan): ReadableSpan {
  const attributes = Object.fromEntries(
    Object.entries(span.attributes).filter(([name]) => SAID.includes(name)),
  );
  const { 'http.request.method': method, 'http.route': route } = attributes;
  const { traceId, spanId, traceFlags } = span.spanContext();
  return {
    name: method === undefined ? span.name : `${String(method)} ${String(route ?? 'none')}`,
    kind: span.kind,
    spanContext: () => ({ traceId, spanId, traceFlags }),
    ...(span.parentSpanContext && { parentSpanContext: span.parentSpanContext }),
    startTime: span.startTime,
    endTime: span.endTime,
    // Without the message of the error.
    status: { code: span.status.code },
    attributes,
    links: [],
    events: [],
    duration: span.duration,
    ended: span.ended,
    resource: span.resource,
    instrumentationScope: span.instrumentationScope,
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  };
}
