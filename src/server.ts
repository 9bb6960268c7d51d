import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import closeWithGrace from 'close-with-grace';
import { sandboxOffsetMs } from './db/clock.ts';
import { type Embedded, startEmbedded } from './db/embedded.ts';
import { primaryOf, urlsOf } from './db/hosts.ts';
import { migrate } from './db/migrate.ts';
import { loadCalendar } from './db/calendar.ts';
import { loadBacklog } from './db/events/backlog.ts';
import { loadDueCases } from './db/enforcement/cases.ts';
import { LAW_FENCE } from './db/fence.ts';
import { suspectUnreported } from './db/facilities/overdue.ts';
import { inReading, openDatabase } from './db/pool.ts';
import { tellPermitEnds } from './db/permits/expiry.ts';
import { carryOutDue } from './db/permits/silence.ts';
import { eraseDue } from './db/retention.ts';
import { detectOffences } from './db/telemetry/detect.ts';
import { detectSilence } from './db/telemetry/offline.ts';
import { prepareNextDays } from './db/telemetry/points.ts';
import { flawOfLogin, hasTakenRoles } from './db/serving-login.ts';
import { loadSandboxTerm } from './db/terms.ts';
import { buildApp } from './routes/app.ts';
import type { Authentication } from './routes/auth.ts';
import { openCredentials } from './routes/credentials.ts';
import { missingYears } from './domain/calendar.ts';
import { addDays, dayOf } from './domain/time.ts';
import { VERSION } from './routes/openapi.ts';
import { openDocumentStore } from './routes/document-store.ts';
import { uuidv7 } from './routes/ids.ts';
import { openLog } from './routes/log.ts';
import type { Metrics } from './routes/metrics.ts';
import { ownAuthentication } from './routes/own-keys.ts';
import { keysAt } from './routes/provider-keys.ts';
import { openSealSigner, sealing } from './routes/seals.ts';
import { readSettings } from './routes/settings.ts';
import type { Traces } from './routes/traces.ts';
import { openWebhookSecrets } from './routes/webhook-secrets.ts';
import { createDeliverer, webhooksWith } from './routes/webhooks.ts';
import { type Job, startWorker } from './routes/worker.ts';

/** The log names the deadlines of cases that end in so many days, or have ended. */
const CASES_DUE_DAYS = 10;

let embedded: Embedded | null = null;

/** Reads the environment, opens the database, listens, closes gracefully. */
const settings = orExit(() => readSettings(process.env));
const logger = openLog(settings.logLevel);
const dataDir = resolve(settings.dataDir);
orExit(() => mkdirSync(dataDir, { recursive: true, mode: 0o700 }));
const { auth } = settings;
const authentication: Authentication = auth
  ? orExit(() => ({ issuer: auth.issuer, audience: auth.audience, keys: keysAt(auth.jwksUrl) }))
  : await orFail(ownAuthentication(join(dataDir, 'keys', 'tokens')));
const credentials = await orFail(openCredentials(join(dataDir, 'keys', 'credentials')));
const seals = await orFail(openSealSigner(join(dataDir, 'keys', 'audit')));
const webhooks = webhooksWith(
  orExit(() => openWebhookSecrets(join(dataDir, 'keys', 'webhooks'))),
  settings,
);

if (settings.databaseUrl === null) embedded = await orFail(startEmbedded({ dataDir, onExit: fatal }));
const serviceUrl = settings.databaseUrl ?? embedded?.serviceUrl ?? '';
const ownerUrl = settings.migrateDatabaseUrl ?? embedded?.ownerUrl ?? serviceUrl;
const servingUser =
  ownerUrl === serviceUrl ? null : decodeURIComponent(new URL(urlsOf(serviceUrl)[0]).username);
await orFail(migrate(ownerUrl, servingUser));
await orFail(primaryOf(serviceUrl));
const database = openDatabase(serviceUrl, (error) =>
  logger.warn({ reason: error.message }, 'a connection broke'),
);
await orFail(checkLogin());
if (settings.sandbox) await orFail(loadSandboxTerm(database));

// Read only where somebody asks for them: their packages take memory, and time at the start.
const isMeasured = settings.metrics.token !== null || settings.metrics.port !== null;
const metrics = isMeasured ? await orFail(openedMetrics()) : null;
const traces = settings.tracesUrl === null ? null : await orFail(openedTraces());

const publicUrl =
  settings.publicUrl ??
  `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${settings.port}`;
const app = await buildApp({
  dependencies: {
    database,
    settings: { ...settings, publicUrl },
    credentials,
    seals,
    documents: openDocumentStore(join(dataDir, 'documents')),
    webhooks,
  },
  authentication,
  logger,
  ...(metrics && { metrics }),
  ...(traces && { traces }),
});

const deliverer = createDeliverer(database, webhooks, {
  logger,
  ...(metrics && { watch: metrics.watchAttempt }),
});
const worker = startWorker(
  [
    {
      name: 'telling what happened',
      everyMs: 500,
      work: async () => {
        await deliverer.begin();
      },
    },
    sealing(database, seals, join(dataDir, 'audit', 'seals.jsonl')),
    ...(metrics ? [measuring(metrics)] : []),
    {
      name: 'carrying out what silence has brought about',
      everyMs: 60_000,
      work: async () => {
        await carryOutDue(database, await lawfulNow());
      },
    },
    {
      name: 'telling of permits that expire',
      everyMs: 3_600_000,
      work: async () => {
        await tellPermitEnds(database, await lawfulNow());
      },
    },
    {
      name: 'looking at what recorders have reported',
      everyMs: 5_000,
      work: async () => {
        await detectOffences(database, { now: await lawfulNow(), newId: uuidv7 }, 20_000);
      },
    },
    {
      name: 'looking for recorders that have fallen silent',
      everyMs: 300_000,
      work: async () => {
        await detectSilence(database, { now: await lawfulNow(), newId: uuidv7 });
      },
    },
    {
      name: 'making room for the points of the next days',
      everyMs: 3_600_000,
      work: async () => {
        await prepareNextDays(database, await lawfulNow());
      },
    },
    {
      name: 'erasing what has been kept long enough',
      everyMs: 3_600_000,
      work: async () => {
        await eraseDue(database, { service: await lawfulNow(), real: Date.now() });
      },
    },
    {
      name: 'looking for monthly reports that nobody has filed',
      everyMs: 3_600_000,
      work: async () => {
        await suspectUnreported(database, { now: await lawfulNow(), newId: uuidv7 });
      },
    },
    {
      name: 'watching the deadlines of cases',
      everyMs: 24 * 3_600_000,
      work: async () => {
        const soon = addDays(dayOf(await lawfulNow()), CASES_DUE_DAYS);
        const due = await inReading(database, LAW_FENCE, async (tx) =>
          loadDueCases(tx, soon, await loadCalendar(tx)),
        );
        if (due.length > 0) logger.warn({ cases: due, by: soon }, 'deadlines of cases end');
      },
    },
    {
      name: 'looking for years without a calendar',
      everyMs: 24 * 3_600_000,
      work: async () => {
        const missing = missingYears(await loadCalendar(database.orm), dayOf(await lawfulNow()));
        if (missing.length > 0)
          logger.warn({ years: missing }, 'deadlines are unknown: an administrator records the calendar');
      },
    },
  ],
  logger,
  metrics?.watchJobs,
);

const metricsPort = settings.metrics.port;
const metricsServer = metrics && metricsPort !== null ? await orFail(metrics.listen(metricsPort)) : undefined;

// The routes answer what is under way before the database goes: no scan is cut in half, and its entry is sealed.
closeWithGrace({ delay: 25_000, logger: false }, async ({ err }) => {
  if (err) logger.fatal({ err }, 'stopping');
  await app.close();
  await worker.stop();
  await deliverer.settled();
  await database.close();
  await embedded?.stop();
  metricsServer?.close();
  await traces?.stop();
});

const address = await orFail(app.listen({ port: settings.port, host: settings.host }));
console.log(
  [
    '',
    `Serving ${address}  (${embedded ? `embedded PostgreSQL in ${dataDir}` : 'PostgreSQL by DATABASE_URL'}${settings.sandbox ? ', sandbox' : ''})`,
    `  Docs page   ${address}/docs`,
    ...(settings.auth
      ? []
      : [
          '  Get a token  npm run token -- --sub me',
          '               npm run token -- --sub officer --role officer --authority 421200',
        ]),
    '',
  ].join('\n'),
);

async function openedMetrics(): Promise<Metrics> {
  const opened = (await import('./routes/metrics.ts')).openMetrics(VERSION);
  opened.watchPool('service', database.pool);
  opened.watchPool('scans', database.hot);
  return opened;
}

/** Looks by itself and not when it is asked, so that metrics are there while the database is away. */
function measuring({ showBacklog }: Metrics): Job {
  return {
    name: 'measuring what waits to be told',
    everyMs: 15_000,
    work: async () => {
      const now = Date.now();
      showBacklog(await loadBacklog(database, now), now);
    },
  };
}

async function openedTraces(): Promise<Traces> {
  return (await import('./routes/traces.ts')).openTraces(VERSION);
}

/** The clock that law and jobs follow: in the sandbox it can be set. */
async function lawfulNow(): Promise<number> {
  return Date.now() + (settings.sandbox ? await sandboxOffsetMs(database.orm) : 0);
}

/** In production the login that serves must not be able to step over the fences; elsewhere it is only said. */
async function checkLogin(): Promise<void> {
  if (!(await hasTakenRoles(database)))
    throw new Error(
      'connections do not run as the roles that serve: a pooler in between drops their options',
    );
  const flaw = await flawOfLogin(database);
  if (flaw === null) return;
  const advice = `${flaw}: serve by a login of its own (DATABASE_URL) and migrate by the owner (MIGRATE_DATABASE_URL)`;
  if (process.env['NODE_ENV'] === 'production') throw new Error(advice);
  logger.warn(advice);
}

function orExit<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/** What cannot start says why in one message and leaves nothing running. */
async function orFail<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    console.error(`The service cannot start: ${reasonOf(error)}`);
    await embedded?.stop().catch(() => undefined);
    process.exit(1);
  }
}

/** What the database said stands behind what the statement was. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message;
}

function fatal(message: string): void {
  logger.fatal(message);
  process.exit(1);
}
