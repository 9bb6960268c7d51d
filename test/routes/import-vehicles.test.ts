import { randomUUID } from 'node:crypto';
import t from 'tap';
import { zipSync } from 'fflate';
import { CSV, XLSX } from '../../src/routes/table.ts';
import { multipart, registerParty } from '../support/parties.ts';
import { ADMIN, type Request, statusesOf, testService } from '../support/service.ts';
import { csvOf, gb18030, tampered, xlsxOf } from '../support/tables.ts';

const service = await testService();
t.teardown(() => service.close());
const carrier = await registerParty(service, 'carrier', 'carrier');
await registerParty(service, 'rival', 'carrier');
await registerParty(service, 'developer', 'developer');

const HEADINGS = ['plate', 'ratedLoadKg', 'equipment.sealedCover', 'equipment.sortedTransport'];
const row = (plate: string, load: number | string = 20_000) => [plate, load, 'yes', 'no'];
const file = (body: string | Buffer, request: Request = {}, type: string = CSV): Request => ({
  ...request,
  body,
  headers: { 'content-type': type, ...request.headers },
});
const send = (body: string | Buffer, request: Request = {}, actor = 'carrier', type: string = CSV) =>
  service.call(actor, 'importVehicles', file(body, request, type));
const plates = async (actor = 'carrier'): Promise<readonly string[]> =>
  (await service.expect(200, actor, 'listVehicles', { query: { limit: '500' } })).items.map(
    ({ plate }: { plate: string }) => plate,
  );

t.test('all rows of a file are registered, whatever language its headings are in', async (t) => {
  const files: readonly (readonly (string | number | null)[])[][] = [
    [
      [
        '车牌号码',
        '车牌颜色',
        '核定载质量（公斤）',
        '总质量',
        '道路运输证号',
        '道路运输证有效期自',
        '道路运输证有效期至',
        '密闭装置',
        '行驶记录仪编号',
        '分类运输设备',
      ],
      ['鄂L00001', '黄', '20,000', '31000', '421200000001', '2026/1/5', '2026年12月31日', '是', 'R-1', '否'],
    ],
    [
      ['車牌', '核定載質量', '密閉裝置', '分類運輸'],
      ['鄂L00002', 18_000, '有', '無'],
    ],
    [
      [
        ' PLATE ',
        'Rated load (KG)',
        'Sealed  cover',
        'Sorted transport',
        'Passage permit number',
        'Passage permit valid from',
        'Passage permit valid to',
      ],
      ['鄂L00003', 15_000, 'TRUE', '1', 'TX-3', '2026-01-01', '2026-12-31'],
    ],
  ];
  for (const rows of files) {
    const reply = await send(csvOf(...rows));
    t.match(reply, {
      status: 200,
      body: { registered: 1, refused: 0, dryRun: false, organisationId: carrier.id },
    });
    t.match(reply.body.rows, [{ row: 2, status: 'registered', errors: [] }]);
    const id = reply.body.rows[0].id;
    t.equal((await service.expect(200, 'carrier', 'getVehicle', { params: { id } })).plate, rows[1]?.[0]);
  }
  const [first] = (await service.expect(200, 'carrier', 'listVehicles', { query: { plate: '鄂L00001' } }))
    .items;
  t.match(first, {
    plateColour: '黄',
    ratedLoadKg: 20_000,
    grossMassKg: 31_000,
    roadTransportCertificate: { number: '421200000001', validFrom: '2026-01-05', validTo: '2026-12-31' },
    passagePermit: null,
    equipment: { sealedCover: true, recorderId: 'R-1', sortedTransport: false },
  });
});

t.test(
  'where a row is wrong none is registered, and all that is wrong is told by row and column',
  async (t) => {
    const before = await plates();
    await service.expect(200, 'rival', 'importVehicles', file(csvOf(HEADINGS, row('鄂L09999'))));
    const reply = await send(
      csvOf(
        ['号牌', '核定载质量', '密闭装置', 'equipment.sortedTransport', 'plate'],
        ['?', 20_000, '是', '否', '鄂L10001'],
        ['?', 0, '是', '也许', '鄂IO001'],
        ['', '', '', '', ''],
        ['?', 20_000, '是', '否', '鄂L10001'],
        ['?', 20_000, '是', '否', '鄂L09999'],
      ),
    );
    t.match(reply, { status: 422, body: { code: 'rows_invalid', detail: /3 rows/ } });
    t.same(
      reply.body.errors.map((each: Record<string, unknown>) => [
        each['row'],
        each['column'],
        each['pointer'],
        each['code'],
      ]),
      [
        [1, '号牌', '', 'column_unknown'],
        [3, 'plate', '/plate', 'invalid'],
        [3, '核定载质量', '/ratedLoadKg', 'invalid'],
        [3, 'equipment.sortedTransport', '/equipment/sortedTransport', 'invalid'],
        [5, 'plate', '/plate', 'twice_in_file'],
        [6, 'plate', '/plate', 'already_registered'],
      ],
    );
    t.ok(reply.body.errors.every(({ message }: { message: string }) => message !== ''));
    t.same(await plates(), before);
  },
);

t.test('a dry run registers nothing, says what would be, and is no entry of the audit', async (t) => {
  const before = await plates();
  const entries = async () =>
    (await service.expect(200, ADMIN, 'listAuditEntries', { query: { operation: 'importVehicles' } })).items
      .length;
  const written = await entries();
  const body = csvOf(HEADINGS, row('鄂L10002'), row('鄂L09999'), row('鄂L1000I'));
  const reply = await send(body, { query: { dryRun: 'true' } });
  t.match(reply, { status: 200, body: { dryRun: true, registered: 0, refused: 2 } });
  t.same(
    reply.body.rows.map(({ row: n, status, id }: Record<string, unknown>) => [n, status, id]),
    [
      [2, 'ready', null],
      [3, 'refused', null],
      [4, 'refused', null],
    ],
  );
  const table = await send(body, { query: { dryRun: 'true' }, headers: { accept: CSV } });
  t.match(table.headers['content-type'], CSV);
  t.same(
    table.raw
      .toString()
      .split('\r\n')
      .map((line) => line.split(',').slice(0, 5).join(',')),
    [
      '\uFEFFRow,Id,Status,Code,Column',
      '2,,ready,,',
      '3,,refused,already_registered,plate',
      '4,,refused,invalid,plate',
      '',
    ],
  );
  t.same(await plates(), before);
  t.equal(await entries(), written);
});

t.test('what is registered is in the audit of the organisation; a key gets its first answer', async (t) => {
  const headers = { 'idempotency-key': randomUUID() };
  const body = csvOf(HEADINGS, row('鄂L10003'), row('鄂L10004'));
  const first = await send(body, { headers });
  t.same((await send(body, { headers })).body, first.body);
  t.match(await send(csvOf(HEADINGS, row('鄂L10005')), { headers }), {
    status: 422,
    body: { code: 'idempotency_key_reused' },
  });
  const { items } = await service.expect(200, ADMIN, 'listAuditEntries', {
    query: { operation: 'importVehicles', organisationId: carrier.id },
  });
  t.match(items[0].chain, `organisation:${carrier.id}`);
  t.match(items[0].payload, '鄂L10004');
});

t.test(
  'of two files at once with a plate in common one is registered whole, the other not at all',
  async (t) => {
    const many = (from: number) =>
      Array.from({ length: 600 }, (_, n) => row(`鄂L${String(from + n).padStart(5, '0')}`));
    const replies = await Promise.all([
      send(csvOf(HEADINGS, ...many(20_000))),
      service.call('rival', 'importVehicles', file(csvOf(HEADINGS, ...many(20_599).toReversed()))),
    ]);
    t.same(statusesOf(replies), [200, 422]);
    const refused = replies.find(({ status }) => status === 422);
    t.match(refused?.body.errors, [{ code: 'already_registered' }]);
    const { rows } = await service.asLaw<{ n: number }>(
      `select count(*)::float8 as n from vehicle where plate between '鄂L20000' and '鄂L21999'`,
    );
    t.equal(rows[0]?.n, 600);
  },
);

t.test(
  'a file is read as spreadsheets write it: by its marks, its characters, its quotes, as XLSX',
  async (t) => {
    const headings = ['车牌号码', '核定载质量', '密闭装置', '分类运输'];
    const body = (plate: string) => csvOf(headings, [plate, 20_000, '是', '否']);
    const workbook = await xlsxOf([
      [...headings, '通行证号', '通行证有效期自', '通行证有效期至'],
      ['鄂L30006', 20_000, '是', '否', 4_212_001, { when: '2026-01-01' }, { when: '2026-12-31' }],
    ]);
    const cases: readonly (readonly [what: string, body: string | Buffer])[] = [
      ['UTF-8 with its mark', `\uFEFF${body('鄂L30001')}`],
      ['GB18030', gb18030(body('鄂L30002'))],
      [
        'UTF-16 with tabs',
        Buffer.concat([
          Buffer.of(0xff, 0xfe),
          Buffer.from(body('鄂L30003').replaceAll(',', '\t'), 'utf16le'),
        ]),
      ],
      ['semicolons', body('鄂L30004').replaceAll(',', ';')],
      [
        'ragged rows, line feeds, a line end in quotes',
        '车牌号码,核定载质量,密闭装置,分类运输,行驶记录仪编号\n鄂L30005,20000,是,否\n\n鄂L30015,"20000",是,否,R-5,,\n',
      ],
      ['XLSX', workbook],
    ];
    for (const [what, content] of cases) {
      const reply = await send(content);
      t.equal(reply.status, 200, `${what} ${JSON.stringify(reply.body)}`);
    }
    const [vehicle] = (await service.expect(200, 'carrier', 'listVehicles', { query: { plate: '鄂L30006' } }))
      .items;
    t.same(vehicle.passagePermit, { number: '4212001', validFrom: '2026-01-01', validTo: '2026-12-31' });
    const form = multipart([
      'file',
      { content: Buffer.from(csvOf(HEADINGS, row('鄂L30007'))), fileName: 'fleet.csv', type: CSV },
    ]);
    t.equal((await service.call('carrier', 'importVehicles', form)).status, 200);
    t.equal((await send(workbook, {}, 'rival', XLSX)).body.errors[0].code, 'already_registered');
  },
);

t.test('what is no table, or means no good, is refused before anything is read of it', async (t) => {
  const workbook = await xlsxOf([HEADINGS, row('鄂L40001')]);
  const sheet = 'xl/worksheets/sheet1.xml';
  const zeros = new Uint8Array(80 * 1024 * 1024);
  const cell = (at: string) =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="${at}"><v>1</v></c></row></sheetData></worksheet>`;
  const told = (length: number) =>
    cell('A1').replace('r="A1"><v>1', `r="A1" t="str"><v>${'a'.repeat(length)}`);
  const lol = `<!DOCTYPE w [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>${cell('A1').replace('<v>1', '<v>&b;')}`;
  const cases: readonly (readonly [what: string, body: string | Buffer, status: number, code: string])[] = [
    ['nothing', '', 400, 'file_unreadable'],
    ['empty rows', '\r\n,,\r\n', 400, 'file_unreadable'],
    ['a quote that never closes', 'plate\n"鄂L', 400, 'file_unreadable'],
    ['no text of any encoding', Buffer.of(0xff, 0x80, 0x80, 0xff), 400, 'file_unreadable'],
    ['a zip of other things', Buffer.from(zipSync({ 'a.txt': Uint8Array.of(1) })), 400, 'file_unreadable'],
    ['a zip cut short', workbook.subarray(0, workbook.length / 2), 400, 'file_unreadable'],
    ['a bomb', tampered(workbook, { [sheet]: zeros }), 413, 'payload_too_large'],
    ['entities that grow', tampered(workbook, { [sheet]: lol }), 400, 'file_unreadable'],
    [
      'a cell that says more than any',
      tampered(workbook, { [sheet]: told(32_768) }),
      413,
      'payload_too_large',
    ],
    ['a cell far to the right', tampered(workbook, { [sheet]: cell('XFD1') }), 400, 'file_unreadable'],
    ['a cell far down', tampered(workbook, { [sheet]: cell('A1048576') }), 422, 'too_many_rows'],
    ['a row of commas', ','.repeat(200_000), 400, 'file_unreadable'],
    ['too many rows', `plate\n${'鄂L12345\n'.repeat(5_001)}`, 422, 'too_many_rows'],
    ['more than 20 MiB', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), 413, 'payload_too_large'],
  ];
  for (const [what, content, status, code] of cases) {
    const reply = await send(content);
    t.match(reply, { status, body: { code } }, what);
  }
  const json = await service.call('carrier', 'importVehicles', { body: { plate: '鄂L40001' } });
  t.match(json, { status: 400 }, 'JSON is no table');
  const other = await service.call('carrier', 'registerVehicle', file(csvOf(HEADINGS, row('鄂L40001'))));
  t.equal(other.status, 415, 'nor is a table taken where none is');
  const stray = multipart(['file', { content: workbook, fileName: 'a.xlsx' }], ['kind', 'fleet']);
  t.match(await service.call('carrier', 'importVehicles', stray), {
    status: 400,
    body: { errors: [{ pointer: '/kind' }] },
  });
  t.match(await service.call('carrier', 'importVehicles', multipart(['kind', 'x'])), { status: 400 });
  t.equal((await send(csvOf(HEADINGS, row('鄂L40002')), {}, 'developer')).status, 403, 'who has no fleet');
  t.equal((await send(csvOf(HEADINGS), {})).body.registered, 0, 'a heading alone is no harm');
});

t.test('files that come at once are read two by two, and none is lost', async (t) => {
  const big = csvOf(HEADINGS, ...Array.from({ length: 4_000 }, () => row('鄂L1000I')));
  const replies = await Promise.all(
    ['carrier', 'carrier', 'rival', 'carrier', 'rival'].map((who) => send(big, {}, who)),
  );
  t.same(
    replies.map(({ status }) => status),
    [422, 422, 422, 422, 422],
  );
});
