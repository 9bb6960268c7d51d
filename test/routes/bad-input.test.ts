import t, { type Test } from 'tap';
import { haulage } from '../support/haulage.ts';
import { organisationBody, vehicleBody } from '../support/parties.ts';
import { answered, refused } from '../support/refusals.ts';
import { ADMIN, CITY, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);
const KIB = 1024;
const vehicles = '/v1/vehicles';
const VEHICLE = vehicleBody('鄂L99999');
const post = (t: Test, body: unknown, url = vehicles) => refused(t, service, 'carrier', { url, body });
const scan = (t: Test, change: Readonly<Record<string, unknown>>, url = '/v1/scans') =>
  refused(t, service, 'contractor', { url, body: { ...world.load(world.next()), ...change } });

t.test('what is not JSON is refused, whatever is wrong with it', async (t) => {
  const bodies = [
    '{',
    '{"plate":}',
    "{'plate': 1}",
    '{"plate": 1,}',
    '\u0000',
    '\ufeff{}x',
    'NaN',
    '{"ratedLoadKg": NaN}',
    '{"ratedLoadKg": Infinity}',
    '{"ratedLoadKg": 0x10}',
    '[1,2',
    '{"plate": "\u0001"}',
    Buffer.from([0xff, 0xfe, 0x7b]),
    '['.repeat(10_000),
  ];
  for (const body of bodies) {
    const refusal = await post(t, body);
    t.match(refusal, { status: 400, code: 'invalid_request' }, String(body).slice(0, 20));
    t.equal(refusal.errors.length, 1);
  }
  const said = async (body: string) => (await post(t, body)).errors[0]?.message;
  t.equal(await said('{"plate": 1,, }'), 'The body cannot be read as JSON from position 12 on.');
  t.equal(await said('{"plate": secret'), 'The body cannot be read as JSON.');
  t.equal(
    await said('"secret in JSON at position 9 (line 1'),
    'The body cannot be read as JSON from position 37 on.',
  );
  t.match(await said('{"__proto__": 1}'), /__proto__/);
});

t.test('a body that is no object, or none at all, is refused', async (t) => {
  for (const body of ['null', '[]', '""', '1', 'true', '[{}]', '', '   '])
    t.match(await post(t, body), { status: 400, pointers: [''] }, body);
});

t.test('wrong types, unknown fields and numbers out of range are answered all at once', async (t) => {
  const refusal = await post(t, {
    plate: 1,
    ratedLoadKg: '20000',
    grossMassKg: -1,
    equipment: { sealedCover: 'true', sortedTransport: null, colour: 'red' },
    roadTransportCertificate: [],
    'a/b~c': 1,
  });
  t.equal(refusal.status, 400);
  t.same(refusal.pointers.toSorted(), [
    '/a~1b~0c',
    '/equipment/colour',
    '/equipment/sealedCover',
    '/equipment/sortedTransport',
    '/grossMassKg',
    '/plate',
    '/ratedLoadKg',
    '/roadTransportCertificate',
  ]);
  const parts = await refused(t, service, 'carrier', {
    method: 'PATCH',
    url: `${vehicles}/no-uuid?colour=red`,
    body: { ratedLoadKg: 0 },
  });
  t.same(parts.pointers.toSorted(), ['/colour', '/id', '/ratedLoadKg'], 'in path, query and body');
});

t.test('numbers beyond any vehicle are refused', async (t) => {
  for (const text of ['-1', '0', '1.5', '1e30', '1e400', '-0', '9007199254740993', '1e-7', '2147483648'])
    t.match(
      await post(t, JSON.stringify(VEHICLE).replace('20000', text)),
      { status: 400, pointers: ['/ratedLoadKg'] },
      text,
    );
});

t.test('a quantity is a number above zero that a city can have', async (t) => {
  for (const value of ['0', '-0', '-1', '1e30', '1e400', '0.0001', '"15"', 'null', '1000000.001', '5e-324']) {
    const body = JSON.stringify({ ...world.load(world.next()) }).replace('"value":15', `"value":${value}`);
    const refusal = await refused(t, service, 'contractor', { url: '/v1/scans', body });
    t.equal(refusal.status, 400, value);
    t.ok(refusal.pointers.every((pointer) => pointer.startsWith('/quantity')));
  }
  t.match(await scan(t, { quantity: { value: Number.NaN, unit: 't' } }), { pointers: ['/quantity/value'] });
  t.match(await scan(t, { quantity: { value: 1, unit: 'stone' } }), { pointers: ['/quantity/unit'] });
});

t.test('days and instants that do not exist are refused', async (t) => {
  for (const validFrom of [
    '2021-02-29',
    '2021-13-01',
    '2021-00-10',
    '2021-1-1',
    '0000-00-00',
    '2021-01-01T00:00',
  ])
    t.match(
      await post(t, { ...VEHICLE, passagePermit: { number: '1', validFrom, validTo: '2100-01-01' } }),
      { status: 400, pointers: ['/passagePermit/validFrom'] },
      validFrom,
    );
  for (const at of [
    '2021-02-30T10:00:00+08:00',
    '2021-03-16T25:00:00+08:00',
    '2021-03-16T24:00:00+08:00',
    '2021-03-16T18:20:60+08:00',
    '2021-03-16T18:20:00',
    '2021-03-16',
    '2021-03-16T18:20:00+25:00',
    '9999-12-31T23:59:59Z',
    1_615_890_000,
  ])
    t.match(await scan(t, { at }), { status: 400, pointers: ['/at'] }, String(at));
});

t.test('a plate with the letter O is refused in the register and kept as read in a scan', async (t) => {
  for (const plate of [
    '鄂LO2345',
    '鄂L1234I',
    '鄂l12345',
    '鄂L1234',
    'L12345',
    '鄂L12345\n',
    '鄂L１２３４５',
    '鄂L 12345',
  ])
    t.match(await post(t, { ...VEHICLE, plate }), { status: 400, pointers: ['/plate'] }, plate);
  const number = world.next();
  const answer = await world.record(world.load(number, { plate: '鄂LO000A' }));
  t.equal(answer.outcome, 'recorded');
  t.equal((await world.manifest(number)).plate, '鄂LO000A');
});

t.test(
  'a USCC with a wrong check character is refused by a code of its own, beside what else is wrong',
  async (t) => {
    const good = organisationBody('somebody');
    const uscc = `${good.uscc.slice(0, 17)}${good.uscc.endsWith('0') ? '1' : '0'}`;
    const url = '/v1/organisations';
    t.match(await refused(t, service, 'somebody', { url, body: { ...good, uscc } }), {
      status: 400,
      errors: [{ pointer: '/uscc', code: 'check_character_invalid' }],
    });
    const both = await refused(t, service, 'somebody', { url, body: { ...good, uscc, kinds: [], x: 1 } });
    t.same(both.pointers.toSorted(), ['/kinds', '/uscc', '/x']);
    t.ok(both.errors.some(({ code }) => code === 'check_character_invalid'));
    const misshapen = await refused(t, service, 'somebody', { url, body: { ...good, uscc: 'I'.repeat(18) } });
    t.match(misshapen.errors, [{ pointer: '/uscc', code: 'invalid' }]);
  },
);

t.test('a body of more than 1 MiB is too large', async (t) => {
  const name = 'x'.repeat(2 * KIB * KIB);
  t.match(await post(t, { ...VEHICLE, plateColour: name }), { status: 413, code: 'payload_too_large' });
  t.match(await post(t, { ...VEHICLE, plateColour: name.slice(0, KIB * KIB - 1_000) }), { status: 400 });
  t.equal((await refused(t, service, null, { url: vehicles, body: name })).status, 401);
});

t.test('keys of prototypes are fields like any other, and unknown', async (t) => {
  const text = JSON.stringify(VEHICLE);
  for (const key of [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '\\u005f_proto__',
  ])
    for (const value of ['1', '{"plate":"x"}', '{"prototype":{"polluted":true}}'])
      t.equal((await post(t, `{"${key}":${value},${text.slice(1)}`)).status, 400, `${key} ${value}`);
  const nested = text.replace('"sealedCover"', '"__proto__":{"polluted":true},"sealedCover"');
  t.equal((await post(t, nested)).status, 400);
  t.notOk('polluted' in {}, 'no prototype is touched');
});

t.test('text that Postgres cannot keep is refused where text is asked for', async (t) => {
  for (const name of ['a\u0000b', '\ud800', 'x\udfffy', '\u0000', ' ', '\t\n', ''])
    t.match(
      await refused(t, service, 'somebody', {
        url: '/v1/organisations',
        body: organisationBody('s', { name }),
      }),
      { status: 400, pointers: ['/name'] },
      JSON.stringify(name),
    );
  t.match(await scan(t, { plate: '\ud800' }), { pointers: ['/plate'] });
  t.match(await scan(t, { driverName: 'x\u0000' }), { pointers: ['/driverName'] });
});

t.test('nesting of 10,000 and of 200,000 levels is refused without effort', async (t) => {
  for (const depth of [10_000, 200_000]) {
    const arrays = '['.repeat(depth) + ']'.repeat(depth);
    const objects = '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);
    for (const deep of depth > 10_000 ? [arrays] : [arrays, objects]) {
      t.equal((await post(t, deep)).status, 400);
      t.equal((await post(t, `{"plate":${deep}}`)).status, 400);
      t.equal((await post(t, `{"scans":[${deep}]}`, '/v1/permit-applications')).status, 400);
    }
  }
  const deep = '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000);
  const batch = await service.expect(200, 'contractor', 'recordScans', { body: `{"scans":[${deep}]}` });
  t.match(batch.results, [{ status: 400 }]);
});

t.test('eighty thousand unknown fields are answered within bounds', async (t) => {
  const keys = Array.from({ length: 80_000 }, (_, index) => `"k${index}":1`).join(',');
  const started = performance.now();
  const refusal = await post(t, `{${keys}}`);
  t.equal(refusal.status, 400);
  t.ok(refusal.text.length < 200_000, `an answer of ${refusal.text.length} characters`);
  t.same(refusal.pointers, [''], 'an object as wide is not looked at');
  t.ok(performance.now() - started < 5_000);
  const inner = await post(t, `{"equipment":[{"a":{${keys}}}]}`);
  t.match(inner, { status: 400, pointers: ['/equipment/0/a'] });
  const few = Array.from({ length: 1_000 }, (_, index) => `"k${index}":1`).join(',');
  t.ok((await post(t, `{${few}}`)).pointers.includes('/k0'), 'a thousand are');
  const wide = await post(t, `{"${'k'.repeat(500_000)}":1}`);
  t.ok(
    wide.errors.every(({ message }) => message.length < 1_000),
    'a key is not repeated at length',
  );
  const materials = Array.from({ length: 90_000 }, () => 'glass');
  const many = await scan(t, { materials });
  t.ok(many.text.length < 500_000 && many.errors.length <= 500, `${many.errors.length} errors`);
});

t.test('only the administrator of a sandbox sets its clock, and only to an instant', async (t) => {
  const url = '/v1/sandbox/clock';
  for (const now of ['1899-12-31T00:00:00Z', '2200-01-01T00:00:00Z', '', null, 0, '2021-03-01'])
    t.match(await refused(t, service, ADMIN, { url, body: { now } }), { status: 400, pointers: ['/now'] });
  t.equal((await answered(t, service, CITY, { url, body: '{' })).status, 403);
});
