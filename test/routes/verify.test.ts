import { createHash } from 'node:crypto';
import t from 'tap';
import type { Credential } from '../../src/routes/credentials.ts';
import { registerCarrier } from '../support/parties.ts';
import { granted, transportBody } from '../support/permits.ts';
import { CITY, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
await service.setClock('2021-03-02T09:00:00+08:00');

const carrier = await registerCarrier(service, 'carrier', ['鄂LT1001', '鄂LT1002', '鄂LT1003']);
const body = await transportBody(service, carrier, ['鄂LT1001', '鄂LT1002']);
const { permitNumber: no } = await granted(service, 'carrier', body, { validFrom: '2021-03-05' });

const verify = async (credential: Credential | string, headers: Record<string, string> = {}) => {
  const token = typeof credential === 'string' ? credential : await service.credentials.sign(credential);
  return service.call(null, 'verifyCredential', { params: { credential: token }, headers });
};
const ofCopy = (c: number, pl: string): Credential => ({ t: 'copy', no, c, pl });
const first = ofCopy(1, '鄂LT1001');

t.test('a copy tells anybody with which vehicle to compare it', async (t) => {
  t.match((await verify(first)).body, { valid: false, reason: 'notYetValid', status: 'active' });
  await service.setClock('2021-03-05T00:00:00+08:00');
  const reply = await verify(first);
  t.equal(reply.status, 200);
  t.equal(reply.headers['cache-control'], 'no-store');
  t.same(reply.body, {
    valid: true,
    reason: null,
    kind: 'copy',
    permitKind: 'transport',
    number: no,
    copyNumber: 1,
    plate: '鄂LT1001',
    holder: { name: carrier.name },
    authority: '421200',
    validFrom: '2021-03-05',
    validTo: '2022-03-04',
    status: 'active',
    state: null,
    category: null,
  });
  t.match((await verify({ t: 'permit', no })).body, {
    valid: true,
    kind: 'permit',
    plate: null,
    status: 'active',
  });
  const copy = await service.expect(200, 'carrier', 'getPermitCopy', {
    params: { number: no, copyNumber: '2' },
  });
  t.match((await verify(copy.credential)).body, { valid: true, plate: '鄂LT1002' });
});

t.test('what we did not sign, or signed for what is not there, is answered as not valid', async (t) => {
  const signed = await service.credentials.sign(first);
  for (const token of ['x', `${signed}x`, signed.slice(0, 40), 'a.b.c'])
    t.match(await verify(token), {
      status: 200,
      body: { valid: false, reason: 'signature', kind: null, number: null },
    });
  t.match((await verify(ofCopy(9, '鄂LT1001'))).body, {
    valid: false,
    reason: 'unknown',
    kind: 'copy',
    holder: null,
  });
  t.match((await verify(ofCopy(1, '鄂LT1002'))).body, { valid: false, reason: 'unknown' });
  t.match((await verify({ t: 'permit', no: 'X' })).body, { valid: false, reason: 'unknown' });
  t.match((await verify({ t: 'manifest', no: 'X' })).body, {
    valid: false,
    reason: 'unknown',
    kind: 'manifest',
  });
});

t.test('a person gets a page in their language, which runs nothing', async (t) => {
  const reply = await verify(first, { accept: 'text/html,*/*;q=0.8', 'accept-language': 'zh-Hant' });
  t.match(reply.headers['content-type'], /text\/html/);
  t.match(reply.body, /有效/);
  t.match(reply.body, /鄂LT1001/);
  t.match(reply.body, /咸寧市城管執法部門/);
  const simplified = await verify(first, { accept: 'text/html', 'accept-language': 'zh-Hans' });
  t.match(simplified.body, /咸宁市城管执法部门/, 'the authority too is in the script of the page');
  t.ok(simplified.body.includes(carrier.name), 'an organisation is called as it registered');
  const policy = String(reply.headers['content-security-policy']);
  t.match(policy, /^default-src 'none'; style-src 'sha256-/);
  const [, style = ''] = /<style>([^]*)<\/style>/.exec(reply.body) ?? [];
  t.ok(policy.includes(createHash('sha256').update(style).digest('base64')));
  t.equal(reply.headers['cache-control'], 'no-store');
  t.match((await verify('x', { accept: 'text/html' })).body, /did not issue/);
});

t.test('a manifest shows its carrier and load to whoever has it in hand, unless it is voided', async (t) => {
  await service.asLaw(
    `insert into manifest (number, carrier_id, permit_number, authority, drawn_at, drawn_by, updated_at)
     values ('M1', $1, $2, '421200', now(), 'x', now())`,
    [carrier.id, no],
  );
  t.match((await verify({ t: 'manifest', no: 'M1' })).body, {
    valid: true,
    kind: 'manifest',
    number: 'M1',
    state: 'drawn',
    holder: { name: carrier.name },
    plate: null,
    status: null,
  });
  await service.asLaw(
    `update manifest set state = 'voided', voided_at = now(), voided_by = 'x', void_reason = 'x'`,
  );
  t.match((await verify({ t: 'manifest', no: 'M1' })).body, {
    valid: false,
    reason: 'voided',
    state: 'voided',
  });
  t.match((await verify({ t: 'manifest', no: 'M1' }, { accept: 'text/html' })).body, /was voided/);
});

t.test('replaced, expired and ended are told apart', async (t) => {
  await service.expect(201, 'carrier', 'replacePermitCopy', {
    params: { number: no },
    body: { removePlate: '鄂LT1001', addPlate: '鄂LT1003' },
  });
  t.match((await verify(first)).body, { valid: false, reason: 'replaced', status: 'replaced' });
  t.match((await verify(ofCopy(3, '鄂LT1003'))).body, { valid: true });
  await service.setClock('2022-03-05T00:00:00+08:00');
  t.match((await verify(ofCopy(3, '鄂LT1003'))).body, { valid: false, reason: 'expired', status: 'expired' });
  t.match((await verify({ t: 'permit', no })).body, { valid: false, reason: 'expired', status: 'expired' });
  await service.expect(200, CITY, 'endPermit', {
    params: { number: no },
    body: { manner: 'deregistered', reason: '期滿' },
  });
  t.match((await verify(ofCopy(3, '鄂LT1003'))).body, { valid: false, reason: 'ended', status: 'ended' });
  t.match((await verify({ t: 'permit', no })).body, { valid: false, reason: 'ended', status: 'ended' });
});
