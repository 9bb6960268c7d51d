import { randomUUID } from 'node:crypto';
import t from 'tap';
import { CSV, XLSX } from '../../src/routes/table.ts';
import { at, codesOf, haulage } from '../support/haulage.ts';
import { CITY, type Request, testService } from '../support/service.ts';
import { csvOf, xlsxOf } from '../support/tables.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);

type Line = readonly (string | number | boolean | null)[];
const HEADINGS = [
  'manifestNumber',
  'kind',
  'at',
  'plate',
  'projectId',
  'category',
  'materials',
  'quantity.value',
  'quantity.unit',
  'destinationId',
  'washed',
  'covered',
  'siteId',
];
const load = (number: string, time = at('18:20')): Line => [
  number,
  'load',
  time,
  world.plates[0],
  world.projectId,
  'recyclable',
  'concrete; brick',
  15,
  't',
  world.siteId,
  '',
  '',
  '',
];
const depart = (number: string, covered = 'yes', time = at('18:40')): Line => [
  number,
  'depart',
  time,
  ...Array<null>(7).fill(null),
  'yes',
  covered,
  '',
];
const receive = (number: string, tonnes = 15, time = at('19:40')): Line => [
  number,
  'receive',
  time,
  ...Array<null>(4).fill(null),
  tonnes,
  't',
  null,
  null,
  null,
  world.siteId,
];
const send = (actor: string | typeof CITY, body: string | Buffer, headers: Request['headers'] = {}) =>
  service.call(actor, 'importScans', { body, headers: { 'content-type': CSV, ...headers } });
const statuses = (body: { rows: readonly { row: number; status: number }[] }) =>
  body.rows.map(({ row, status }) => [row, status]);

t.test('each row is recorded by itself, with the status it would have had alone', async (t) => {
  const [first, second] = [world.next(), world.next()];
  const reply = await send(
    'contractor',
    csvOf(
      [...HEADINGS, '備註說明'],
      load(first),
      load('421200210316999999X'),
      ['', '', '', '', '', '', '', '', '', '', '', '', ''],
      load(second, 'yesterday'),
      depart(first),
      load(first),
    ),
  );
  t.equal(reply.status, 200);
  t.same(statuses(reply.body), [
    [2, 201],
    [3, 404],
    [5, 400],
    [6, 404],
    [7, 200],
  ]);
  t.same(reply.body.counts, { 200: 1, 201: 1, 400: 1, 404: 2 });
  t.same(reply.body.unknownColumns, ['備註說明']);
  const [recorded, , malformed, , again] = reply.body.rows;
  t.match(recorded.scan, { outcome: 'recorded', clearance: { granted: true }, manifest: { number: first } });
  t.equal(recorded.outcome, 'recorded');
  t.equal(malformed.outcome, 'refused');
  t.match(malformed.problem, { code: 'invalid_request', errors: [{ pointer: '/at', column: 'at' }] });
  t.same([again.id, again.scan.outcome], [recorded.id, 'duplicate'], 'the same row is the same scan');
  t.equal((await world.manifest(first)).state, 'loaded');
});

t.test(
  'what the law makes of it is the same as of a scan of its own, in whatever order rows stand',
  async (t) => {
    const number = world.next();
    await send('recycler', csvOf(HEADINGS, receive(number, 13)));
    await send('carrier', csvOf(HEADINGS, depart(number, 'no')));
    await send('contractor', csvOf(HEADINGS, load(number)));
    const one = world.next();
    await world.record(world.receive(one, { quantity: { value: 13, unit: 't' } }));
    await world.record(world.depart(one, { covered: false }));
    await world.record(world.load(one, { materials: ['concrete', 'brick'] }));
    const [sheet, alone] = [await world.manifest(number), await world.manifest(one)];
    t.match(sheet, { state: 'received', open: ['weight'] });
    t.ok(codesOf(sheet.findings).includes('uncovered'));
    t.same(codesOf(sheet.findings), codesOf(alone.findings));
  },
);

t.test('two columns of one field are refused: nobody knows which of them is meant', async (t) => {
  const number = world.next();
  const line = [...receive(number), 13];
  const reply = await send('recycler', csvOf([...HEADINGS, '重量'], line));
  t.match(reply, { status: 400, body: { code: 'invalid_request', errors: [{ message: /重量/ }] } });
  t.equal((await world.manifest(number)).state, 'drawn', 'nothing is recorded');
});

t.test('the same file twice doubles nothing, nor in another format, order, language or hand', async (t) => {
  const number = world.next();
  const lines = [load(number), depart(number), receive(number)];
  const first = await send('contractor', csvOf(HEADINGS, ...lines));
  const { id } = first.body.rows[0];
  const before = await world.manifest(number);
  const day = (cell: string) => ({ when: cell });
  const workbook = await xlsxOf([
    ['種類', '时间', '联单编号', ...HEADINGS.slice(3)],
    ...lines
      .toReversed()
      .map(([n, kind, time, ...rest]) => [
        { load: '装载', depart: '駛離', receive: 'receive' }[String(kind)] ?? '',
        day(String(time)),
        String(n),
        ...rest.map((cell) => (typeof cell === 'boolean' ? String(cell) : cell)),
      ]),
  ]);
  const again = await send('contractor', workbook, { 'content-type': XLSX });
  t.same(again.body.rows.map((row: { id: string; status: number }) => [row.id, row.status]).at(-1), [
    id,
    200,
  ]);
  await service.expect(201, 'contractor', 'addMember', {
    params: { id: world.contractor.id },
    body: { sub: 'gatekeeper', duties: ['gate'] },
  });
  const other = await send('gatekeeper', csvOf(HEADINGS, lines[0] ?? []));
  t.match(other.body.rows, [{ id, status: 200, scan: { outcome: 'duplicate' } }]);
  t.same((await world.manifest(number)).scans, before.scans);
  t.match(
    (await world.manifest(number)).scans,
    [{ at: at('18:20') }],
    'dates of a workbook are those of Shanghai',
  );
});

t.test('a row may bring its own id; another content under it is a conflict', async (t) => {
  const number = world.next();
  const id = randomUUID();
  const headings = ['id', ...HEADINGS];
  const sent = await send('contractor', csvOf(headings, [id, ...load(number)]));
  t.match(sent.body.rows, [{ id, status: 201 }]);
  const other = await send('contractor', csvOf(headings, [id, ...load(number, at('18:25'))]));
  t.match(other.body.rows, [{ id, status: 409, problem: { code: 'scan_conflict' } }]);
  const bad = await send('contractor', csvOf(headings, ['A-1', ...load(number)]));
  t.match(bad.body.rows, [
    { id: 'A-1', status: 400, problem: { errors: [{ column: 'id', pointer: '/id' }] } },
  ]);
});

t.test('a time without an offset is one of Shanghai; codes may be called by their names', async (t) => {
  const number = world.next();
  const reply = await send(
    'contractor',
    csvOf(
      ['联单号', '类型', '时间', '车牌', '项目编号', '类别', '材料', '净重', '单位', '去向场地'],
      [
        number,
        '装载',
        '2021/3/16 18:20',
        world.plates[0],
        world.projectId,
        '建筑可再生废弃物',
        '混凝土、砖',
        '15.0',
        '吨',
        world.siteId,
      ],
    ),
    { 'accept-language': 'zh-Hans' },
  );
  t.match(reply.body.rows, [{ status: 201 }], JSON.stringify(reply.body));
  t.match(await world.manifest(number), { materials: ['concrete', 'brick'], scans: [{ at: at('18:20') }] });
});

t.test(
  'officers send inspections; the report by Accept as a table, a line for each thing to be told',
  async (t) => {
    const rows = csvOf(
      ['kind', 'at', 'plate', 'regionCode'],
      ['檢查', at('19:00'), world.plates[1], '421202'],
      ['inspect', '', '', ''],
    );
    const reply = await send(CITY, rows, { accept: CSV });
    t.match(reply.headers, {
      'content-type': CSV,
      'content-disposition': 'attachment; filename="scans-report.csv"',
    });
    const lines = reply.raw.toString().slice(1).split('\r\n');
    t.equal(lines[0], 'Row,Id,Status,Code,Column,Pointer,Message');
    t.match(lines[1], /^2,[\w-]{36},201,/);
    t.same(
      lines.slice(2, -1).map((line) => line.split(',').filter((_, n) => n === 0 || n === 4)),
      [
        ['3', 'at'],
        ['3', 'plate'],
      ],
    );
  },
);

t.test('a file waits for room in the budget of scans, which it takes', async (t) => {
  const slow = await testService({ RATE_LIMIT_SCANS: '100', RATE_LIMIT_CALLER: '100' });
  t.teardown(() => slow.close());
  const rows = Array.from({ length: 1_040 }, (_, n): Line => [`X${n}`, 'return', at('20:30')]);
  const from = performance.now();
  const body = csvOf(['manifestNumber', 'kind', 'at'], ...rows.map((row) => row));
  const { body: report } = await slow.call('anybody', 'importScans', {
    body,
    headers: { 'content-type': CSV },
  });
  t.same(report.counts, { 404: 1_040 });
  t.ok(performance.now() - from > 5_000, 'it waited, and no row was answered by 429');
});

t.test('the columns of files are told, in the language of the reader; an empty file by Accept', async (t) => {
  const template = (of: string, headers: Request['headers'] = {}) =>
    service.call(null, 'getImportTemplate', { params: { of }, headers });
  const { columns } = (await template('scans')).body;
  t.match(columns[2], { heading: 'Kind', field: 'kind', required: true, reading: 'code' });
  t.match(columns[2].values[0], { code: 'load', name: 'load' });
  t.ok((await template('vehicles', { 'accept-language': 'zh-Hans' })).body.columns[0].heading === '车牌号码');
  const csv = await template('vehicles', { accept: CSV, 'accept-language': 'zh-Hant' });
  t.match(csv.headers['content-disposition'], 'vehicles.csv');
  t.match(csv.raw.toString(), '\uFEFF車牌號碼,車牌顏色,核定載質量（公斤）');
  for (const what of ['vehicles', 'scans'])
    for (const accept of [CSV, XLSX])
      for (const language of ['en', 'zh-Hans', 'zh-Hant']) {
        const empty = (await template(what, { accept, 'accept-language': language })).raw;
        const operation = what === 'scans' ? 'importScans' : 'importVehicles';
        const reply = await service.call('carrier', operation, {
          body: empty,
          headers: { 'content-type': accept },
        });
        t.match(reply, { status: 200, body: { rows: [] } }, `${what} ${accept} ${language}`);
        t.same(reply.body.unknownColumns ?? [], []);
      }
  t.equal((await template('permits')).status, 400);
});
