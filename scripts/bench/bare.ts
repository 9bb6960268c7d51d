// What Fastify does by itself, in a process of its own (`fork`): a route that answers a constant as JSON.
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';

const app = Fastify({ routerOptions: { maxParamLength: 2_000 } });
app.get('/v1/verify/:credential', async () => ({
  valid: true,
  reason: null,
  kind: 'manifest',
  permitKind: null,
  number: 'BENCH1',
  copyNumber: null,
  plate: null,
  holder: { name: 'bench carrier 有限公司' },
  authority: '421200',
  validFrom: null,
  validTo: null,
  status: null,
  state: 'drawn',
  category: null,
}));
await app.listen({ port: 0, host: '127.0.0.1' });
process.send?.((app.server.address() as AddressInfo).port);
process.once('disconnect', () => process.exit());
