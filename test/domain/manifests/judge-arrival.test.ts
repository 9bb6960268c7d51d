import t from 'tap';
import { compareWithSheet } from '../../../src/domain/law/art-27-02-comparison.ts';
import {
  REFUSAL_GROUNDS,
  type Receive,
  type RefusalGround,
  type RoadScan,
} from '../../../src/domain/manifests/scan.ts';
import {
  at,
  backfill,
  charged,
  depart,
  exempt,
  found,
  type Known,
  load,
  receive,
  redirect,
  refuseAt,
  registers,
  sheetOf,
  site,
  spoilLoad,
  UNCHANGED,
} from '../../support/manifests.ts';

const trip = (change: Partial<Receive> = {}, siteRoomKg = 1_000_000) => [
  load(),
  depart(),
  receive(change, { judgedOnce: { findings: [], siteRoomKg } }),
];

t.test('27.2: a weight differs when it is off by more than 5 % of what was declared', async (t) => {
  const cases: readonly (readonly [number, boolean])[] = [
    [15_000, false],
    [15_750, false],
    [15_751, true],
    [14_250, false],
    [14_249, true],
  ];
  for (const [value, differs] of cases) {
    const sheet = sheetOf(trip({ quantity: { value, unit: 'kg' } }));
    t.same(sheet.open, differs ? ['weight'] : [], `${value}`);
    t.equal(sheet.state, differs ? 'received' : 'filed', `${value}`);
    t.same(sheet.suspicions, [], `${value} charges nobody`);
  }
});

t.test('27.2: the tolerance is a setting, and half a kilogram of it is none', async (t) => {
  const cases: readonly (readonly [declared: number, percent: number, weighed: number, differs: boolean])[] =
    [
      [15_010, 5, 15_760, false],
      [15_010, 5, 15_761, true],
      [15_010, 5, 14_260, false],
      [15_010, 5, 14_259, true],
      [15_000, 0, 15_000, false],
      [15_000, 0, 15_001, true],
      [15_000, 10, 16_500, false],
      [15_000, 10, 16_501, true],
    ];
  for (const [declared, percent, weighed, differs] of cases) {
    const judged = compareWithSheet(
      receive({ quantity: { value: weighed, unit: 'kg' } }),
      load({ quantity: { value: declared, unit: 'kg' } }),
      percent,
    );
    const found = judged.map(({ finding }) => `${finding.code} ${finding.severity}`);
    t.same(found, differs ? ['quantity_mismatch notice'] : [], `${weighed} of ${declared} by ${percent} %`);
  }
});

t.test('what each finding of an arrival weighs', async (t) => {
  const severities = (scans: readonly RoadScan[]) =>
    sheetOf(scans).findings.map(({ code, severity }) => `${code} ${severity}`);
  t.same(severities(trip({ materials: ['concrete', 'household'] })), ['mixing block']);
  t.same(severities(trip({ siteId: 'facility-2' })), ['wrong_place violation']);
  t.same(severities(trip({}, 14_999)), ['received_beyond_approval violation']);
  t.same(severities(trip({ plate: '鄂L99999' })), ['vehicle_mismatch notice']);
  t.same(severities(trip({ materials: ['timber'] })), ['category_mismatch notice']);
  t.same(severities([load(), depart(), refuseAt({ ground: 'other' })]), ['unlawful_refusal violation']);
});

t.test('a volume is weighed by what the site saw, else by what was declared', async (t) => {
  const quantity = { value: 10, unit: 'm3' } as const;
  t.equal(sheetOf(trip({ quantity })).receipt?.massKg, 15_000);
  t.equal(sheetOf(trip({ quantity, materials: ['stone'] })).receipt?.massKg, 16_000);
});

t.test('27.2: what arrives is compared with its sheet', async (t) => {
  const cases: readonly (readonly [string, Partial<Receive>, readonly string[], readonly string[]])[] = [
    ['the same', { category: 'recyclable', plate: '鄂l·12345', materials: ['brick'] }, [], []],
    [
      'another category',
      { category: 'other' },
      ['category_mismatch', 'received_beyond_approval'],
      ['category'],
    ],
    ['only materials of another', { materials: ['timber', 'gypsum'] }, ['category_mismatch'], ['category']],
    ['some of another', { materials: ['timber', 'brick'] }, [], []],
    ['another vehicle', { plate: '鄂L99999' }, ['vehicle_mismatch'], ['vehicle']],
    [
      'everything',
      { plate: '鄂L99999', materials: ['timber'], quantity: { value: 1, unit: 't' } },
      ['quantity_mismatch', 'category_mismatch', 'vehicle_mismatch'],
      ['weight', 'category', 'vehicle'],
    ],
  ];
  for (const [what, change, findings, open] of cases) {
    t.same(found(trip(change)), findings, what);
    t.same(sheetOf(trip(change)).open, open, what);
  }
});

t.test('14(5): household or hazardous waste that arrives charges who built', async (t) => {
  for (const material of ['household', 'hazardous'] as const) {
    const scans = trip({ materials: ['concrete', material] });
    t.same(charged(scans), ['contractor contractor: mixing 14(5) 36.2']);
    t.equal(sheetOf(scans).suspicions[0]?.place.regionCode, '4212GX', 'where the site lies');
    t.equal(sheetOf(scans).state, 'filed', 'it does not hold filing');
  }
  t.same(charged(trip({ materials: ['household'] }), { registers: registers({ projects: [exempt()] }) }), [
    'producer producer: mixing 14(5) 36.2',
  ]);
});

t.test('15(9): a load arrives where it is bound for', async (t) => {
  const wrong = ['carrier carrier: wrong_place 15(9)'];
  const elsewhere = receive({ siteId: 'facility-2' });
  const cases: readonly (readonly [string, readonly RoadScan[], readonly string[]])[] = [
    ['the destination of the load', [load(), depart(), receive()], []],
    ['another site', [load(), depart(), elsewhere], wrong],
    ['that of a redirection', [load(), depart(), redirect('facility-2'), elsewhere], []],
    ['not the old one then', [load(), depart(), redirect('facility-2'), receive()], wrong],
    ['refused and redirected', [load(), depart(), refuseAt(), redirect('facility-2'), elsewhere], []],
    [
      'refused, redirected, and back',
      [load(), depart(), refuseAt(), redirect('facility-2'), receive()],
      wrong,
    ],
    ['refused and taken elsewhere without a word', [load(), depart(), refuseAt(), elsewhere], wrong],
    [
      'the last redirection decides',
      [
        load(),
        depart(),
        redirect('facility-2', { id: 'r1' }),
        redirect('facility', { id: 'r2', at: at('18:55') }),
        elsewhere,
      ],
      wrong,
    ],
    [
      'by its own time, whichever counted last',
      [
        load(),
        depart(),
        redirect('backfill', { id: 'r1', at: at('18:15') }),
        redirect('facility-2', { id: 'r2' }),
        elsewhere,
      ],
      [],
    ],
  ];
  for (const [what, scans, expected] of cases) {
    const known = { registers: registers() };
    t.same(
      charged(scans, known).filter((each) => each.includes('wrong_place')),
      expected,
      what,
    );
  }
  t.equal(sheetOf([load(), depart(), elsewhere]).suspicions[0]?.place.regionCode, '4212GX');
});

t.test('18(2): a site takes no more than its room, and nothing but its category', async (t) => {
  const over = ['recycler recycler: received_beyond_approval 18(2)'];
  t.same(charged(trip({}, 15_000)), []);
  t.same(charged(trip({}, 14_999)), over);
  t.same(charged(trip({ category: 'other' })), over);
  const toBackfill = (category?: 'spoil' | 'recyclable') => [
    spoilLoad(),
    depart(),
    receive({ siteId: 'backfill', ...(category && { category }) }),
  ];
  t.same(charged(toBackfill()), []);
  t.same(charged(toBackfill('recyclable')), ['siteOperator backfiller: received_beyond_approval 18(2)']);
});

t.test('18(2): a category that only the sheet tells is found whenever the sheet comes', async (t) => {
  const astray = [load({ destinationId: 'backfill' }), depart(), receive({ siteId: 'backfill' })];
  t.ok(found(astray).includes('received_beyond_approval'));
  t.same(found(astray.slice(2)), [], 'it waits for the load');
});

t.test('18(2): a receipt over the room is found before its load is here', async (t) => {
  t.same(found(trip({}, 14_999).slice(2)), ['received_beyond_approval']);
});

t.test('26(1): a facility refuses on a lawful ground only', async (t) => {
  const lawful: readonly (readonly [RefusalGround, boolean])[] = [
    ['prohibitedWaste', true],
    ['goodsMismatch', true],
    ['manifestMissing', true],
    ['categoryNotAccepted', false],
    ['capacityReached', false],
    ['controlOrder', false],
    ['closureNotified', false],
    ['other', false],
  ];
  t.same(lawful.map(([ground]) => ground).toSorted(), [...REFUSAL_GROUNDS].toSorted());
  for (const [ground, isLawful] of lawful) {
    const scans = [load(), depart(), refuseAt({ ground })];
    t.same(charged(scans), isLawful ? [] : ['recycler recycler: unlawful_refusal 26(1)'], ground);
    t.equal(sheetOf(scans).state, 'refused', ground);
  }
});

t.test('26(1): grounds that the data can tell are checked against it', async (t) => {
  const refused = (ground: RefusalGround, siteRoomKg: number, known: Known = {}, scan: RoadScan = load()) =>
    found(
      [scan, depart(), refuseAt({ ground }, { judgedOnce: { findings: [], siteRoomKg } })],
      known,
    ).includes('unlawful_refusal');
  t.equal(refused('capacityReached', 15_000), true);
  t.equal(refused('capacityReached', 14_999), false);
  const spoil = spoilLoad({ destinationId: 'facility' });
  t.equal(refused('categoryNotAccepted', 1e6, {}, spoil), false);
  t.equal(refused('categoryNotAccepted', 1e6), true);
  const stops = (stopsOn: string) => ({ registers: registers({ sites: [site({ stopsOn })] }) });
  t.equal(refused('closureNotified', 1e6, stops('2021-03-16')), false);
  t.equal(refused('closureNotified', 1e6, stops('2021-03-17')), true);
});

t.test('26(1) binds recycling facilities only', async (t) => {
  const scans = [spoilLoad(), depart(), refuseAt({ siteId: 'backfill', ground: 'other' })];
  t.same(charged(scans, { registers: registers({ sites: [backfill()] }) }), []);
});

t.test('26(1): a refusal lies where its site lies, and is judged once its load is here', async (t) => {
  const refusal = refuseAt({ ground: 'other' });
  t.equal(sheetOf([load(), depart(), refusal]).suspicions[0]?.place.regionCode, '4212GX');
  t.same(found([depart(), refusal]), []);
});

t.test('what was cleared at loading is received though permits ended meanwhile', async (t) => {
  const stopped = site({
    permit: {
      grantedAt: 0,
      endedAt: at('18:40'),
      validFrom: '2021-01-01',
      validTo: '2021-12-31',
      ...UNCHANGED,
    },
  });
  const sheet = sheetOf(trip(), { registers: registers({ sites: [stopped] }) });
  t.same(sheet.findings, []);
  t.equal(sheet.state, 'filed');
});
