import t from 'tap';
import { ROUTES } from '../src/routes/routes.ts';
import { registerParty } from './support/parties.ts';
import { testService } from './support/service.ts';
const service = await testService();
t.teardown(() => service.close());
await registerParty(service, 'c', 'carrier');
const base = await service.app.listen({ port: 0 });
t.test('x', async (t) => {
  for (const mib of [1, 21, 60]) {
    const form = new FormData();
    form.set('kind', 'x');
    form.set('file', new Blob([Buffer.concat([Buffer.from('%PDF-1'), Buffer.alloc(mib * 1024 * 1024)])]), '營.pdf');
    for (const who of ['c', 'stranger']) {
      const r = await fetch(base + '/v1/documents', { method: 'POST', body: form, headers: { authorization: `Bearer ${await service.token(who)}` } }).then(async (r) => [r.status, (await r.text()).slice(0,200)], (e) => [String(e), String(e.cause)]);
      console.error(mib, who, r);
    }
  }
  for (const r of ROUTES) if (r.body && r.example !== undefined) t.ok(r.body.safeParse(r.example).success, r.operationId); else if (r.body) console.error('no example', r.operationId);
});
