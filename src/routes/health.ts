import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.ts';
import type { Dependencies } from './route.ts';

/** `/health/live`: the process runs. `/health/ready`: it can serve. And the keys by which credentials and the seals of the audit are verified. */
export function serveHealth(app: FastifyInstance, { database, credentials, seals }: Dependencies): void {
  const config = { unlimited: true };
  app.get('/health/live', { config }, () => ({ status: 'live' }));
  app.get('/health/ready', { config }, async () => {
    try {
      await database.pool.query('select 1');
    } catch (error) {
      app.log.warn({ reason: error instanceof Error ? error.message : '' }, 'not ready');
      throw new Problem({ refusal: 'unavailable' });
    }
    return { status: 'ready' };
  });
  app.get('/.well-known/jwks.json', () => credentials.publicKeys);
  app.get('/.well-known/audit-keys.json', () => seals.publicKeys);
}
