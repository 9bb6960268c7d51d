import type { Readable } from 'node:stream';
import { strFromU8, unzipSync } from 'fflate';
import t from 'tap';
import { FINDINGS } from '../../src/domain/catalogue.ts';
import { MOST_EXPORTED } from '../../src/routes/violation-export.ts';
import { CSV, type Row, tableAnswer, XLSX } from '../../src/routes/table.ts';
import { OFFENCE_WORDS } from '../../src/routes/table-words.ts';
import { hauled, haulage, NOW } from '../support/haulage.ts';
import { type Actor, CITY, ECOLOGY, testService } from '../support/service.ts';

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

/** The cells of a workbook's sheet, header first; of each its column and its text. */
function sheetOf(workbook: Buffer): readonly Readonly<Record<string, string>>[] {
  const files = unzipSync(workbook);
  const xml = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
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
    csv.map((row) => row.filter((cell) => cell !== '')),
  );
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
  const streamed = async (type: typeof CSV | typeof XLSX) => {
    const reply = { header: () => undefined } as never;
    const { media } = tableAnswer(reply, { name: 'x', header: ['a'], rows: [row] }, type);
    const stream = media?.content as Readable;
    return Buffer.concat((await stream.toArray()) as Buffer[]);
  };
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

t.test('all pages are in it, each once, and more than one may have are refused', async (t) => {
  const insert = (plate: string, count: number) =>
    service.asLaw(
      `insert into violation (id, key, act_key, act_id, finding, offence, citations, subject_kind, subject_role,
         subject_name, occurred_at, region_code, authority, status, plate, evidence, created_at, updated_at)
       select gen_random_uuid(), n, n, gen_random_uuid(), 'uncovered', 'uncovered', '{15(5)}', 'individual', 'carrier', '王建國',
         '2021-03-10T09:00:00+08:00'::timestamptz + (n / 10) * interval '1 second', '421200', '421200', 'suspected', $2,
         jsonb_build_array(jsonb_build_object('kind', 'note', 'id', gen_random_uuid(), 'at', 0)), $1, $1
       from generate_series(1, $3::int) as n`,
      [NOW, plate, count],
    );
  await insert('鄂LE0001', 1_203);
  const query = { plate: '鄂LE0001', from: '2021-03-10', to: '2021-03-10', limit: '7' };
  const [header = [], ...rows] = cellsOf((await get('listViolations', CSV, query)).raw.toString());
  const ids = rows.map(([id]) => id);
  t.equal(ids.length, 1_203);
  t.equal(new Set(ids).size, 1_203);
  t.same([...new Set(rows.map((row) => row[header.indexOf('Subject')]))], ['王**'], 'as lists show people');
  t.equal(sheetOf((await get('listViolations', XLSX, query)).raw).length, 1_204);
  t.equal(MOST_EXPORTED, 50_000);
  for (let part = 0; part < 10; part++) await insert('鄂LE0002', MOST_EXPORTED / 10);
  await insert('鄂LE0002', 1);
  const refused = await get('listViolations', CSV, { plate: '鄂LE0002' });
  t.match(refused, { status: 422, body: { code: 'too_many_rows' } });
  await service.asLaw(
    `delete from violation where id = (select id from violation where plate = '鄂LE0002' limit 1)`,
  );
  const most = await get('listViolations', CSV, { plate: '鄂LE0002' });
  t.equal(most.raw.toString().split('\r\n').length, MOST_EXPORTED + 2);
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
    '2021-03-01 to 2021-03-31',
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
