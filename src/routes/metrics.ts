import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from '@prometheus-io/client';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import type { Backlog } from '../db/events/backlog.ts';
import { ATTEMPT_OUTCOMES } from '../domain/events/delivery.ts';
import type { Instant } from '../domain/time.ts';
import { Problem } from './problem.ts';
import type { AttemptWatch } from './webhooks.ts';
import type { Job, JobWatch } from './worker.ts';

/** In seconds: scans are answered in a few milliseconds, a statement is ended after eight seconds. */
const REQUEST_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const JOB_BUCKETS = [0.01, 0.1, 1, 10, 60, 600];

/** What the process counts and measures of itself. No label says who, what number, or which thing. */
export type Metrics = Readonly<{
  registry: Registry;
  /** Counts the requests of an app. To be called before any other hook. */
  observe(app: FastifyInstance): void;
  /** `/metrics` of the app itself, for whoever has the token. */
  serve(app: FastifyInstance, token: string): void;
  /** `/metrics` alone, on a port of its own that only this machine reaches; port 0 takes a free one. */
  listen(port: number): Promise<Server>;
  /** Shows the connections of a pool by a name of ours. */
  watchPool(pool: string, connections: pg.Pool): void;
  /** Shows how far jobs are behind, from now on; what it answers is told of their runs. */
  watchJobs(jobs: readonly Job[]): JobWatch;
  /** Counts the attempts of webhooks that this process makes. */
  watchAttempt: AttemptWatch;
  /** Shows what waits to be told, as it was when it was last looked at. */
  showBacklog(backlog: Backlog, now: Instant): void;
}>;

/** Metrics of one process, in the text format of Prometheus. */
export function openMetrics(version: string): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'construction_waste_info',
    help: 'Always 1; which version runs.',
    labelNames: ['version'],
    registers,
  }).set({ version }, 1);
  return {
    registry,
    observe: requestsIn(registers),
    serve: (app, token) => serve(app, registry, token),
    listen: (port) => listen(registry, port),
    watchPool: poolsIn(registers),
    watchJobs: jobsIn(registers),
    watchAttempt: attemptsIn(registers),
    showBacklog: backlogIn(registers),
  };
}

function requestsIn(registers: Registry[]): Metrics['observe'] {
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Requests answered, by the pattern of their route; `none` where no route is at their path.',
    labelNames: ['method', 'route', 'status'],
    buckets: REQUEST_BUCKETS,
    registers,
  });
  const underWay = new Gauge({
    name: 'http_requests_in_flight',
    help: 'Requests that have begun and are not answered.',
    registers,
  });
  // What never was a request to the router (a malformed URL) is answered without having begun.
  const begun = new WeakSet<FastifyRequest>();
  return (app) => {
    app.addHook('onRequest', (request, _reply, done) => {
      begun.add(request);
      underWay.inc();
      done();
    });
    app.addHook('onResponse', (request, reply, done) => {
      if (begun.delete(request)) underWay.dec();
      durations.observe(labelsOf(request, reply), reply.elapsedTime / 1_000);
      done();
    });
  };
}

/** The pattern, never the path: numbers, plates, ids and secrets stand in paths. */
function labelsOf({ method, routeOptions }: FastifyRequest, { statusCode }: FastifyReply) {
  return { method, route: routeOptions.url ?? 'none', status: String(statusCode) };
}

function poolsIn(registers: Registry[]): Metrics['watchPool'] {
  const pools = new Map<string, pg.Pool>();
  const gauge = (name: string, help: string, valueOf: (pool: pg.Pool) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['pool'],
      registers,
      collect() {
        for (const [pool, connections] of pools) this.set({ pool }, valueOf(connections));
      },
    });
  gauge(
    'db_pool_connections_in_use',
    'Connections to the database that are borrowed.',
    ({ totalCount, idleCount }) => totalCount - idleCount,
  );
  gauge('db_pool_connections_idle', 'Connections that are open and free.', ({ idleCount }) => idleCount);
  gauge('db_pool_connections_max', 'Connections that may be open.', ({ options }) => options.max);
  gauge(
    'db_pool_waiting',
    'Callers that wait for a connection; after 5 s they are answered by 503.',
    ({ waitingCount }) => waitingCount,
  );
  return (pool, connections) => void pools.set(pool, connections);
}

function jobsIn(registers: Registry[]): Metrics['watchJobs'] {
  const durations = new Histogram({
    name: 'worker_run_duration_seconds',
    help: 'Runs of the jobs that the process does by itself.',
    labelNames: ['task', 'outcome'],
    buckets: JOB_BUCKETS,
    registers,
  });
  const failures = new Counter({
    name: 'worker_failures_total',
    help: 'Runs that failed; they come again.',
    labelNames: ['task'],
    registers,
  });
  const lastSuccess = new Gauge({
    name: 'worker_last_success_timestamp_seconds',
    help: 'When a run last ended well; 0 where none has since the start.',
    labelNames: ['task'],
    registers,
  });
  /** By job: when a run is due to have ended well, in seconds. */
  const due = new Map<string, number>();
  new Gauge({
    name: 'worker_lag_seconds',
    help: 'For how long a run that ends well has been due; 0 where it is not.',
    labelNames: ['task'],
    registers,
    collect() {
      for (const [task, at] of due) this.set({ task }, Math.max(0, Date.now() / 1_000 - at));
    },
  });
  return (jobs) => {
    for (const { name } of jobs) {
      due.set(name, Date.now() / 1_000);
      failures.inc({ task: name }, 0);
      lastSuccess.set({ task: name }, 0);
    }
    return ({ name, everyMs }, { seconds, failed }) => {
      durations.observe({ task: name, outcome: failed ? 'failed' : 'done' }, seconds);
      if (failed) return failures.inc({ task: name });
      due.set(name, (Date.now() + everyMs) / 1_000);
      lastSuccess.set({ task: name }, Date.now() / 1_000);
    };
  };
}

function attemptsIn(registers: Registry[]): AttemptWatch {
  const attempts = new Counter({
    name: 'webhook_attempts_total',
    help: 'Attempts to deliver a webhook; `failed` is tried again, of `late` the lease had ended.',
    labelNames: ['outcome'],
    registers,
  });
  for (const outcome of ATTEMPT_OUTCOMES) attempts.inc({ outcome }, 0);
  const disabled = new Counter({
    name: 'webhook_disabled_total',
    help: 'Subscriptions that the service itself has disabled.',
    registers,
  });
  return (outcome, isDisabled) => {
    attempts.inc({ outcome });
    if (isDisabled) disabled.inc();
  };
}

/** Each process shows the same of the one database: take the highest, not the sum. */
function backlogIn(registers: Registry[]): Metrics['showBacklog'] {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const unnumbered = gauge('event_unnumbered', 'Events that have no place in the feed yet.');
  const lag = gauge('event_lag_seconds', 'For how long the oldest event has had no place in the feed.');
  const deliveries = new Gauge({
    name: 'webhook_deliveries',
    help: 'Deliveries of active subscriptions that wait, and all that are dead.',
    labelNames: ['state'],
    registers,
  });
  const due = gauge(
    'webhook_due_seconds',
    'For how long the delivery that is due longest has been; of subscriptions that do not fail.',
  );
  const subscriptions = new Gauge({
    name: 'webhook_subscriptions',
    help: 'Subscriptions by how they are; `failing` are active, and nothing arrives.',
    labelNames: ['status'],
    registers,
  });
  return (backlog, now) => {
    const since = (at: Instant | null) => (at === null ? 0 : Math.max(0, (now - at) / 1_000));
    unnumbered.set(backlog.unnumbered);
    lag.set(since(backlog.oldestMadeAt));
    deliveries.set({ state: 'waiting' }, backlog.waiting);
    deliveries.set({ state: 'dead' }, backlog.dead);
    due.set(since(backlog.oldestDueAt));
    for (const [status, count] of Object.entries(backlog.subscriptions)) subscriptions.set({ status }, count);
  };
}

function serve(app: FastifyInstance, registry: Registry, token: string): void {
  const wanted = digestOf(`Bearer ${token}`);
  app.get('/metrics', async (request, reply) => {
    if (!timingSafeEqual(digestOf(request.headers.authorization ?? ''), wanted))
      throw new Problem({ refusal: 'unauthenticated' });
    reply.header('cache-control', 'no-store').type(registry.contentType);
    return registry.metrics();
  });
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

async function listen(registry: Registry, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
