import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.ts';
import type { Dependencies } from './route.ts';

/** `/health/ready` asks the database no more often than this; it is for everybody and has no limit. */
const FRESH_MS = 1_000;

/** `/health/live`: the process runs. `/health/ready`: it can serve. */
export function serveHealth(app: FastifyInstance, { database }: Dependencies): void {
  const config = { unlimited: true };
  const isReady = keptFor(FRESH_MS, async () => {
    try {
      await database.pool.query('select 1');
      return true;
    } catch (error) {
      app.log.warn({ reason: error instanceof Error ? error.message : '' }, 'not ready');
      return false;
    }
  });
  app.get('/health/live', { config }, () => ({ status: 'live' }));
  app.get('/health/ready', { config }, async () => {
    if (!(await isReady())) throw new Problem({ refusal: 'unavailable' });
    return { status: 'ready' };
  });
}

/** Asks once at a time; whoever comes meanwhile, or within so many milliseconds after, hears the same. */
function keptFor<T>(ms: number, ask: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | null = null;
  let until = Infinity;
  return () => {
    if (kept && performance.now() < until) return kept;
    until = Infinity;
    kept = ask().finally(() => (until = performance.now() + ms));
    return kept;
  };
}
