import t, { type Test } from 'tap';
import { multipart, PDF, registerCarrier, vehicleBody } from '../support/parties.ts';
import { type RawRequest, refused } from '../support/refusals.ts';
import { type Actor, CITY, ECOLOGY, testService } from '../support/service.ts';
import { gb18030 } from '../support/tables.ts';

const service = await testService();
t.teardown(() => service.close());
await registerCarrier(service, 'carrier', ['鄂L10001']);
const { items } = await service.expect(200, 'carrier', 'listVehicles');
const vehicle = `/v1/vehicles/${items[0].id}`;
const MIB = 1024 * 1024;
const get = (t: Test, url: string, actor: Actor | null = CITY) =>
  refused(t, service, actor, { method: 'GET', url });
const post = (t: Test, request: Partial<RawRequest>) =>
  refused(t, service, 'carrier', { url: '/v1/vehicles', body: vehicleBody('鄂L10002'), ...request });

t.test('a filter twice, empty, unknown or out of range is refused', async (t) => {
  const wrong: Readonly<Record<string, readonly string[]>> = {
    'limit=1&limit=2': ['/limit'],
    'limit=0': ['/limit'],
    'limit=501': ['/limit'],
    'limit=99999999999999999999': ['/limit'],
    'limit=-1': ['/limit'],
    'limit=1.5': ['/limit'],
    'limit=NaN': ['/limit'],
    'limit=': ['/limit'],
    'plate=a&plate=b': ['/plate'],
    'colour=red&size=1': ['/colour', '/size'],
    'updatedSince=yesterday&organisationId=1&limit=x': ['/limit', '/organisationId', '/updatedSince'],
    'limit[]=1': ['/limit[]'],
    '__proto__=1': ['/__proto__'],
    'constructor=1': ['/constructor'],
    '__proto__[polluted]=1': ['/__proto__[polluted]'],
    'plate=%00': ['/plate'],
  };
  for (const [query, pointers] of Object.entries(wrong)) {
    const refusal = await get(t, `/v1/vehicles?${query}`);
    t.equal(refusal.status, 400, query);
    t.same([...new Set(refusal.pointers)].toSorted(), pointers, query);
  }
});

t.test('a cursor is told with whatever else is wrong, and how to go on', async (t) => {
  for (const url of ['/v1/vehicles?cursor=x&limit=0', '/v1/events?after=x&limit=0']) {
    const { errors, pointers } = await get(t, url);
    t.same(pointers.toSorted(), [/cursor/.test(url) ? '/cursor' : '/after', '/limit'], url);
    const told = errors.find(({ pointer }) => pointer !== '/limit');
    t.match(told, { code: 'invalid', message: 'Not a cursor of this list. Begin without it.' });
  }
});

t.test('a body is UTF-8 or refused: no name becomes another', async (t) => {
  const token = await service.token('carrier');
  const send = (payload: Buffer, headers: Readonly<Record<string, string>>) =>
    service.app.inject({
      method: 'POST',
      url: '/v1/organisations',
      payload,
      headers: { authorization: `Bearer ${token}`, ...headers },
    });
  const json = { 'content-type': 'application/json' };
  const body = JSON.stringify({ name: '咸宁' });
  for (const [what, payload, headers, code] of [
    ['GBK', gb18030(body), json, 'invalid_request'],
    ['a byte cut', Buffer.from(body).subarray(0, -4), json, 'invalid_request'],
    [
      'said to be GBK',
      gb18030(body),
      { 'content-type': 'application/json; charset=gbk' },
      'unsupported_media_type',
    ],
    [
      'UTF-16',
      Buffer.from(body, 'utf16le'),
      { 'content-type': 'application/json; charset=utf-16' },
      'unsupported_media_type',
    ],
    ['packed', Buffer.from(body), { ...json, 'content-encoding': 'gzip' }, 'unsupported_media_type'],
  ] as const) {
    const reply = await send(payload, headers);
    t.match(reply.json(), { code }, what);
  }
  t.match((await send(gb18030(body), json)).json(), { errors: [{ message: '请求体不是 UTF-8 编码。' }] });
  for (const type of ['application/json; charset=utf-8', 'application/json;charset="UTF-8"'])
    t.match((await send(Buffer.from(body), { 'content-type': type })).json(), {
      errors: [{ pointer: '/uscc' }],
    });
});

t.test('a query that is no UTF-8 or very long does no harm', async (t) => {
  t.equal((await get(t, `/v1/vehicles?plate=${'x'.repeat(10_000)}`)).status, 400);
  t.equal((await get(t, `/v1/vehicles?${'a&'.repeat(5_000)}`)).status, 400);
  t.equal((await get(t, `/v1/vehicles?updatedSince=%ff%fe`)).status, 400);
});

t.test('a cursor this service never gave is refused by every list', async (t) => {
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const id = '01890a5d-ac96-774b-bcce-b302099a8057';
  const cursors = [
    'x',
    '%00',
    encoded(null),
    encoded({}),
    encoded([]),
    encoded([null]),
    encoded([id, id, id, id]),
    encoded(['x\u0000']),
    encoded([[id]]),
    encoded([{ toString: 1 }]),
    'x'.repeat(501),
    Buffer.from('[1e400,"a"]').toString('base64url'),
    encoded([1e300, 'x']),
    encoded(['x', 1e300]),
    encoded([-1, id, 'x']),
    encoded([-8e15, id]),
    encoded([1.5]),
    encoded([2e14]),
    encoded([1.5, 1.5]),
    encoded([-2e14, 1]),
  ];
  const lists = [
    '/v1/organisations',
    '/v1/api-keys',
    '/v1/vehicles',
    '/v1/projects',
    '/v1/permit-applications',
    '/v1/permits',
    '/v1/grants',
    '/v1/sites',
    '/v1/manifests',
    '/v1/violations',
    '/v1/audit',
    '/v1/audit/seals',
  ];
  for (const url of lists)
    for (const cursor of cursors)
      t.equal(
        (await get(t, `${url}?cursor=${cursor}`, url === '/v1/api-keys' ? 'carrier' : CITY)).status,
        400,
        `${url} ${cursor.slice(0, 40)}`,
      );
});

t.test('a path with what is no id is refused, or leads to nothing', async (t) => {
  const long = 'x'.repeat(3_000);
  for (const id of [
    '1',
    'null',
    '01890a5d',
    '%00',
    '..%2f..%2fetc',
    '%F0%9F%98%80',
    "'%20or%201=1--",
    '%E5%92%B8',
  ])
    t.match(await get(t, `/v1/vehicles/${id}`), { status: 400, pointers: ['/id'] }, id);
  for (const url of ['permits', 'manifests', 'vehicles', 'permit-applications', 'violations'])
    for (const id of [long, '%00', '%E5%92%B8%00', '%0d%0aset-cookie:a=b', '*', '%25', 'a'.repeat(1_999)]) {
      const { status } = await get(t, `/v1/${url}/${id}`);
      t.ok(status === 400 || status === 404, `${url} ${id.slice(0, 20)}: ${status}`);
    }
  for (const url of ['/v1/vehicles/%', '/v1/%ff', '/v1/nothing', '/', '//v1/vehicles', '/v1/vehicles/'])
    t.ok([400, 404].includes((await get(t, url)).status), url);
  t.equal((await get(t, '/v1/manifests/x%00/copies/emitter')).status, 404);
  t.equal((await get(t, '/v1/manifests/1/copies/nobody')).status, 400);
});

t.test('a body of another media type, or a form where JSON is asked for, is refused', async (t) => {
  for (const type of [
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'x',
    'application/json-seq',
  ])
    t.match(
      await post(t, { headers: { 'content-type': type } }),
      { status: 415, code: 'unsupported_media_type' },
      type,
    );
  const form = multipart(['plate', '鄂L10002']);
  const refusal = await post(t, form);
  t.ok([400, 415].includes(refusal.status), `a form: ${refusal.status}`);
});

t.test('headers that are garbage are refused or ignored, and never come back', async (t) => {
  for (const language of [
    '',
    ',',
    'x'.repeat(8_000),
    ';q=',
    '*;q=0',
    'constructor',
    'ÿÿ',
    'a,'.repeat(4_000),
  ])
    t.equal((await post(t, { body: '{', headers: { 'accept-language': language } })).status, 400);
  for (const key of ['', 'k'.repeat(256), 'k'.repeat(8_000)])
    t.match(
      await post(t, { headers: { 'idempotency-key': key } }),
      { status: 400, pointers: ['/Idempotency-Key'] },
      key.slice(0, 20),
    );
  for (const accept of ['x', '/', 'application/pdf;q=x', '*/*;q=0', 'ÿ'])
    t.equal((await post(t, { body: '{}', headers: { accept } })).status, 400);
  const injected = await get(t, '/v1/vehicles/a%0d%0aset-cookie:%20a=b');
  t.notOk('set-cookie' in injected.headers);
});

t.test('a change meant for another version, or for none, changes nothing', async (t) => {
  for (const tag of ['"0"', '"2"', 'W/"1"', '1', '', '"', '""', 'x'.repeat(5_000)])
    t.match(
      await refused(t, service, 'carrier', {
        method: 'PATCH',
        url: vehicle,
        body: { ratedLoadKg: 10 },
        headers: { 'if-match': tag },
      }),
      { status: 412, code: 'precondition_failed' },
      tag,
    );
});

t.test('an organisation that is not the caller’s is not acted for', async (t) => {
  const other = (await service.expect(200, CITY, 'listOrganisations')).items[0].id;
  const as = (named: string) => post(t, { headers: { 'acting-organisation': named } });
  const foreign = await as('01890a5d-ac96-774b-bcce-b302099a8057');
  t.match(foreign, { status: 403, code: 'forbidden', errors: [] });
  for (const named of ['x', '', `${other},${other}`])
    t.match(
      await as(named),
      {
        status: 400,
        code: 'invalid_request',
        errors: [{ pointer: '/Acting-Organisation', code: 'invalid', message: 'Has to be a UUID.' }],
      },
      named,
    );
});

t.test('an upload too large, of another type, or that is no form leaves nothing', async (t) => {
  const upload = (content: Buffer, fileName = 'x.pdf') =>
    post(t, { url: '/v1/documents', ...multipart(['kind', 'sitePlan'], ['file', { content, fileName }]) });
  t.match(await upload(Buffer.concat([PDF, Buffer.alloc(21 * MIB)])), {
    status: 413,
    code: 'payload_too_large',
  });
  for (const content of [
    Buffer.from('MZ\u0090\u0000'),
    Buffer.from('\u007fELF'),
    Buffer.from('#!/bin/sh'),
    Buffer.alloc(0),
  ])
    t.match(await upload(content), { status: 415, code: 'unsupported_media_type' });
  const { body, headers } = multipart(['kind', 'sitePlan'], ['file', { content: PDF, fileName: 'x.pdf' }]);
  const url = '/v1/documents';
  t.equal((await post(t, { url, body: body.subarray(0, 90), headers })).status, 400);
  t.equal((await post(t, { url, body: Buffer.alloc(0), headers })).status, 400);
  t.equal(
    (await post(t, { url, body: 'x', headers: { 'content-type': 'multipart/form-data' } })).status,
    400,
  );
  t.equal((await refused(t, service, ECOLOGY, { url, body, headers })).status, 403);
});

t.test('methods that an address does not have lead to nothing', async (t) => {
  for (const method of ['PUT', 'DELETE', 'PATCH'] as const)
    t.equal((await refused(t, service, 'carrier', { method, url: '/v1/vehicles', body: {} })).status, 404);
});
