import { strFromU8, unzipSync } from 'fflate';
import t from 'tap';
import { FINDINGS } from '../../src/domain/catalogue.ts';
import type { Row } from '../../src/routes/cells.ts';
import { CSV, tableStream, XLSX } from '../../src/routes/table.ts';
import { workbookOf } from '../../src/routes/workbook.ts';
import { OFFENCE_WORDS } from '../../src/routes/table-words.ts';
import { hauled, haulage, NOW } from '../support/haulage.ts';
import { type Actor, ADMIN, CITY, ECOLOGY, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);
const SVG = 'image/svg+xml';

const get = (
  operationId: string,
  accept: string,
  query: Readonly<Record<string, string>> = {},
  actor: Actor | null = CITY,
  language = 'en',
) => service.call(actor, operationId, { query, headers: { accept, 'accept-language': language } });

/** The cells of a CSV by RFC 4180, header first. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const lines = text.slice(1).split('\r\n').slice(0, -1);
  return lines.map((line) =>
    [...line.matchAll(/(?<=^|,)(?:"((?:[^"]|"")*)"|([^,"]*))(?=,|$)/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    ),
  );
}

/** The cells of a workbook's sheet, header first; of each its column and its text, a date as it is counted. */
function sheetOf(workbook: Buffer, number = 1): readonly Readonly<Record<string, string>>[] {
  const files = unzipSync(workbook);
  const xml = strFromU8(files[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array());
  return [...xml.matchAll(/<row r="\d+">(.*?)<\/row>/gs)].map(([, row = '']) =>
    Object.fromEntries(
      [...row.matchAll(/<c r="([A-Z]+)\d+"[^>]*>(?:<v>(.*?)<\/v>|<is><t[^>]*>(.*?)<\/t><\/is>)<\/c>/gs)].map(
        ([, column, number, text]) => [column, number ?? text ?? ''],
      ),
    ),
  );
}

const manifestNumber = world.next();
await world.record(world.load(manifestNumber, { quantity: { value: 24, unit: 't' }, plate: '=1+1' }));
await world.record(world.depart(manifestNumber, { covered: false, location: { lat: 29.85, lon: 114.33 } }));

t.test(
  'a table lists what the list lists, in the language of the reader, times with their offset',
  async (t) => {
    const query = { manifestNumber };
    const { items } = await service.expect(200, CITY, 'listViolations', { query });
    const reply = await get('listViolations', CSV, query);
    t.match(reply.headers, {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="violations.csv"',
      'cache-control': 'no-store',
    });
    t.same(reply.raw.subarray(0, 3), Buffer.from([0xef, 0xbb, 0xbf]), 'by which Excel knows UTF-8');
    const [header = [], ...rows] = cellsOf(reply.raw.toString());
    const column = (name: string) => rows.map((row) => row[header.indexOf(name)]);
    t.same(
      column('Id'),
      items.map(({ id }: { id: string }) => id),
    );
    t.same(
      column('Occurred at'),
      items.map(({ occurredAt }: { occurredAt: string }) => occurredAt),
    );
    t.ok(column('Occurred at').every((each) => each?.endsWith('+08:00')));
    t.ok(column('Offence').includes('Uncovered'));
    t.ok(column('Plate').every((plate) => plate === "'=1+1" || plate === ''));
    t.same([...new Set(column('Status'))], ['suspected']);
    t.ok(column('Latitude').includes('29.85'));
    for (const [language, title, offence] of [
      ['zh-Hans', '违法行为', '未密闭覆盖'],
      ['zh-Hant', '違法行為', '未密閉覆蓋'],
    ] as const) {
      const text = (await get('listViolations', CSV, query, CITY, language)).raw.toString();
      t.ok(text.includes(title) && text.includes(offence), language);
    }
  },
);

/** What a cell of CSV is in a workbook: a time is a number of days. */
function counted(cell: string): string {
  if (!/^\d{4}-\d\d-\d\dT.*\+08:00$/.test(cell)) return cell;
  const days = Date.parse(cell.replace('+08:00', 'Z')) / 86_400_000 + 25_569;
  return String(Math.round(days * 1e8) / 1e8);
}

t.test('a workbook has the same cells, none of them a formula', async (t) => {
  const query = { manifestNumber };
  const csv = cellsOf((await get('listViolations', CSV, query)).raw.toString());
  const reply = await get('listViolations', XLSX, query);
  t.match(reply.headers, {
    'content-type': XLSX,
    'content-disposition': 'attachment; filename="violations.xlsx"',
  });
  const rows = sheetOf(reply.raw);
  t.same(
    rows.map((row) => Object.values(row)),
    csv.map((row) => row.filter((cell) => cell !== '').map(counted)),
  );
  const [header = []] = csv;
  const occurred = Object.entries(rows[0] ?? {}).find(([, title]) => title === 'Occurred at')?.[0] ?? '';
  const days = Number(rows[1]?.[occurred]);
  t.equal(
    new Date((days - 25_569) * 86_400_000).toISOString().slice(0, 16),
    '2021-03-16T18:40',
    'as clocks show it',
  );
  t.ok(header.includes('Plate'));
  t.same(Object.keys(unzipSync(reply.raw)).toSorted(), [
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ]);
  t.notOk(strFromU8(unzipSync(reply.raw)['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).includes('<f>'));
});

t.test('no cell begins a formula, breaks a file, or reads as another', async (t) => {
  const row: Row = [
    '=1',
    '+1',
    '-1',
    '@a',
    '\tx',
    '＝1',
    -1,
    1.5,
    null,
    'a,"b"',
    'x\r\ny',
    '<&>',
    '\u0000\u0007z',
    '_x0041_',
  ];
  const streamed = async (type: typeof CSV | typeof XLSX) =>
    Buffer.concat((await tableStream({ header: ['a'], pages: [[row]] }, type).toArray()) as Buffer[]);
  const [, line = ''] = (await streamed(CSV)).toString().split('a\r\n');
  t.ok(line.startsWith('\'=1,\'+1,\'-1,\'@a,\'\tx,\'＝1,-1,1.5,,"a,""b""","x\r\ny",<&>,'), line);
  const [, cells] = sheetOf(await streamed(XLSX));
  t.same(Object.values(cells ?? {}), [
    "'=1",
    "'+1",
    "'-1",
    "'@a",
    "'\tx",
    "'＝1",
    '-1',
    '1.5',
    'a,"b"',
    'x\r\ny',
    '&lt;&amp;&gt;',
    'z',
    '_x005F_x0041_',
  ]);
});

t.test('the subject exports its own, others nothing, by the same filters', async (t) => {
  const idsTo = async (actor: Actor, query: Readonly<Record<string, string>> = {}) =>
    cellsOf((await get('listViolations', CSV, query, actor)).raw.toString()).length - 1;
  const { items } = await service.expect(200, 'carrier', 'listViolations');
  t.ok(items.length > 0);
  t.equal(await idsTo('carrier'), items.length);
  t.equal(await idsTo('stranger'), 0);
  t.equal(await idsTo(CITY, { offence: 'uncovered', manifestNumber }), 1);
  t.equal(await idsTo(ECOLOGY, { from: '2021-03-17' }), 0);
  t.equal((await get('listViolations', CSV, { colour: 'red' })).status, 400);
  t.equal((await get('listViolations', CSV, {}, null)).status, 401);
  t.match((await get('listViolations', '*/*')).headers['content-type'], /json/);
});

t.test('all pages are in it, each once', async (t) => {
  await service.asLaw(
    `insert into violation (id, key, act_key, act_id, finding, offence, citations, subject_kind, subject_role,
       subject_name, occurred_at, region_code, authority, status, plate, evidence, created_at, updated_at)
     select gen_random_uuid(), n, n, gen_random_uuid(), 'uncovered', 'uncovered', '{15(5)}', 'individual', 'carrier', '王建國',
       '2021-03-10T09:00:00+08:00'::timestamptz + (n / 10) * interval '1 second', '421200', '421200', 'suspected', '鄂LE0001',
       jsonb_build_array(jsonb_build_object('kind', 'note', 'id', gen_random_uuid(), 'at', 0)), $1, $1
     from generate_series(1, 1203) as n`,
    [NOW],
  );
  const query = { plate: '鄂LE0001', from: '2021-03-10', to: '2021-03-10', limit: '7' };
  const [header = [], ...rows] = cellsOf((await get('listViolations', CSV, query)).raw.toString());
  const ids = rows.map(([id]) => id);
  t.equal(ids.length, 1_203);
  t.equal(new Set(ids).size, 1_203);
  t.same([...new Set(rows.map((row) => row[header.indexOf('Subject')]))], ['王**'], 'as lists show people');
  t.equal(sheetOf((await get('listViolations', XLSX, query)).raw).length, 1_204);
});

t.test('what does not fit into a sheet goes on in the next one, under the same header', async (t) => {
  const rows = Array.from({ length: 7 }, (_, n): Row => [n, { when: '2021-03-16' }]);
  const pages = [rows.slice(0, 2), [], rows.slice(2, 7)];
  const read = async (mostRows: number) =>
    Buffer.concat((await workbookOf({ header: ['n', 'day'], pages }, mostRows).toArray()) as Buffer[]);
  const workbook = await read(4);
  const numbers = [1, 2, 3].map((sheet) => sheetOf(workbook, sheet).map(({ A }) => A));
  t.same(numbers, [
    ['n', '0', '1', '2'],
    ['n', '3', '4', '5'],
    ['n', '6'],
  ]);
  t.equal(sheetOf(workbook)[1]?.['B'], '44271', 'a day is a whole number of days');
  const files = unzipSync(workbook);
  t.match(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array()), /name="Sheet3"/);
  t.equal(
    Object.keys(unzipSync(await read(8))).filter((name) => name.includes('sheet')).length,
    1,
    'just full',
  );
});

t.test('permits and manifests are registers too, with names beside ids and codes', async (t) => {
  const { items } = await service.expect(200, CITY, 'listPermits');
  const [header = [], ...rows] = cellsOf((await get('listPermits', CSV)).raw.toString());
  const of = (row: readonly string[] | undefined, name: string) => row?.[header.indexOf(name)];
  t.same(
    rows.map((row) => of(row, 'Permit number')),
    items.map(({ number }: { number: string }) => number),
  );
  const transport = rows.find((row) => of(row, 'Permit number') === world.transportPermit);
  t.equal(of(transport, 'USCC'), world.carrier.uscc);
  t.same([of(transport, 'Kind'), of(transport, 'Status')], ['transport', 'active']);
  t.match(of(transport, 'Valid to'), /^2022-\d\d-\d\d$/);
  const own = cellsOf((await get('listPermits', CSV, {}, 'recycler')).raw.toString()).slice(1);
  const mine = await service.expect(200, 'recycler', 'listPermits');
  t.same(
    own.map((row) => of(row, 'Permit number')),
    mine.items.map(({ number }: { number: string }) => number),
    'as far as one sees',
  );

  const query = { plate: '=1+1' };
  const [titles = [], line, ...others] = cellsOf((await get('listManifests', CSV, query)).raw.toString());
  const cell = (name: string) => line?.[titles.indexOf(name)];
  t.equal(others.length, 0);
  t.same(
    ['Manifest number', 'State', 'State code', 'Carrier', 'Emitter', 'Declared (kg)', 'Plate'].map(cell),
    [manifestNumber, 'in transit', 'inTransit', world.carrier.name, world.contractor.name, '24000', "'=1+1"],
  );
  t.match(cell('Destination'), '資源化利用場');
  t.match(cell('Copy of the emitter completed at'), /^2021-03-16T18:/);
  const table = sheetOf((await get('listManifests', XLSX, query, CITY, 'zh-Hans')).raw);
  t.ok(
    Object.values(table[0] ?? {}).includes('联单编号') && Object.values(table[1] ?? {}).includes('运输中'),
  );
  t.equal(cellsOf((await get('listManifests', CSV, {}, 'stranger')).raw.toString()).length, 1);
  t.equal((await get('listManifests', CSV, { colour: 'red' })).status, 400);
});

t.test('that a register was taken away is on record, with who took it', async (t) => {
  await get('listManifests', CSV, {}, 'carrier');
  await get('listPermits', XLSX);
  const readBy = async (query: Readonly<Record<string, string>>) => {
    const [entry] = (await service.expect(200, ADMIN, 'listAuditEntries', { query })).items;
    const { actor, read } = JSON.parse(entry.payload);
    return [actor.sub, read];
  };
  const own = `organisation:${world.carrier.id}`;
  t.same(await readBy({ operation: 'listManifests', organisationId: world.carrier.id }), [
    'carrier',
    [{ chain: own, what: 'register:manifests' }],
  ]);
  t.same(await readBy({ operation: 'listPermits' }), [
    'city',
    [{ chain: 'service', what: 'register:permits' }],
  ]);
});

t.test('every finding that becomes a violation has a name', async (t) => {
  const { rows } = await service.asLaw<{ offence: string }>(`select distinct offence from violation`);
  for (const { offence } of rows) t.ok(OFFENCE_WORDS[offence], offence);
  t.ok(Object.keys(FINDINGS).length > 0);
});

const DAYS = { from: '2021-03-01', to: '2021-03-31' };

t.test('flows as a table: what was loaded, and streams without a load with no mass', async (t) => {
  await hauled(world, { quantity: { value: 12, unit: 't' } });
  const other = await haulage(service, { name: 'other ', numbers: 1 });
  const { items, unmeasured } = await service.expect(200, CITY, 'getFlows', { query: DAYS });
  const reply = await get('getFlows', CSV, DAYS);
  t.match(reply.headers['content-disposition'], 'flows.csv');
  const [header = [], ...rows] = cellsOf(reply.raw.toString());
  const of = (row: readonly string[] | undefined, name: string) => row?.[header.indexOf(name)];
  t.equal(rows.length, items.length + unmeasured.length);
  t.match(rows[0], ['2021-03']);
  t.equal(of(rows[0], 'Category code'), 'recyclable');
  t.equal(of(rows[0], 'Mass (kg)'), String(items[0].massKg));
  t.ok(of(rows[0], 'Destination'), 'named');
  const stream = rows.find((row) => of(row, 'Permit') === other.disposalPermit);
  t.equal(of(stream, 'Measured'), 'unmeasured');
  t.same([of(stream, 'Mass (kg)'), of(stream, 'Loads')], ['', ''], 'which is not zero');
  t.equal(of(stream, 'Approved mass (kg)'), '1000000');
  t.equal((await get('getFlows', CSV, DAYS, 'carrier')).status, 403);
});

t.test('flows as a chart that stands in a report: title, axis, legend, no script', async (t) => {
  const reply = await get('getFlows', SVG, { ...DAYS, groupBy: 'day' });
  t.equal(reply.headers['content-type'], 'image/svg+xml; charset=utf-8');
  const svg = reply.raw.toString();
  for (const said of [
    'Flows of construction waste',
    '1 March 2021 to 31 March 2021',
    'tonnes',
    'Spoil',
    'Recyclables',
    'unmeasured',
  ])
    t.ok(svg.includes(said), said);
  t.notMatch(svg, /<script|<style|href|\son\w+=|style=/);
  t.ok(svg.includes('>2021-03-01<'), 'days without a load have their place too');
  t.equal([...svg.matchAll(/<rect [^>]*fill="#35978f"/g)].length, 2, 'a bar, and the legend');
  const simplified = (await get('getFlows', SVG, DAYS, CITY, 'zh-Hans')).raw.toString();
  t.ok(simplified.includes('建筑垃圾流量') && simplified.includes('其他废弃物') && simplified.includes('吨'));
  const empty = (await get('getFlows', SVG, { from: '2019-01-01', to: '2019-01-31' })).raw.toString();
  t.match(empty, 'No load was scanned');
});
