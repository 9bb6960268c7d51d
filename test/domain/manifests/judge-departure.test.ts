import t from 'tap';
import type { Depart, RoadScan } from '../../../src/domain/manifests/scan.ts';
import {
  actKeysOf,
  at,
  backfill,
  charged,
  claimOf,
  depart,
  exempt,
  found,
  isCleared,
  type Known,
  load,
  permit,
  project,
  redirect,
  registers,
  sheetOf,
  site,
  spoilLoad,
  stream,
} from '../../support/manifests.ts';

const withPermits = (...permits: readonly Parameters<typeof permit>[0][]): Known => ({
  registers: registers({ projects: [project({ permits: permits.map((each) => permit(each)) })] }),
});
const leaving = (time: string, change: Partial<Depart> = {}) => depart(change, { at: at(time) });
const early: Known = { ground: { drawnAt: at('00:00') } };
const allDay = { dailyHours: { from: '00:00', to: '23:59' } };

t.test('a lawful departure is cleared and nothing is found', async (t) => {
  const sheet = sheetOf([load(), depart()]);
  t.same(sheet.findings, []);
  t.equal(isCleared(sheet, 'depart'), true);
});

t.test('15(7), 15(8): the windows are compared to the second, both ends included', async (t) => {
  const hours = ['outside_hours'];
  const both = ['outside_hours', 'outside_approved_time'];
  const spoil = (time: string) => [spoilLoad({}, { at: at('06:00') }), leaving(time)];
  const cases: readonly (readonly [string, readonly RoadScan[], readonly string[], Known?])[] = [
    ['17:59:59', spoil('17:59:59'), both],
    ['18:00:00', spoil('18:00:00'), []],
    ['22:00:00', spoil('22:00:00'), []],
    ['22:00:00.999', spoil('22:00:00.999'), []],
    ['22:00:01', spoil('22:00:01'), both],
    ['spoil by day, as approved', spoil('12:00'), hours, withPermits(allDay)],
    [
      'on a route that is not sensitive',
      spoil('12:00'),
      [],
      withPermits({ ...allDay, noiseSensitive: false }),
    ],
    ['recyclables', [load({}, { at: at('06:00') }), leaving('22:00:01')], ['outside_approved_time']],
    [
      'recyclables too early',
      [load({}, { at: at('06:00') }), leaving('17:59:59')],
      ['outside_approved_time'],
    ],
    ['recyclables at the first second', [load({}, { at: at('06:00') }), leaving('18:00:00')], []],
    ['recyclables at the last second', [load({}, { at: at('06:00') }), leaving('22:00:00')], []],
    [
      'before approved hours over midnight',
      [load({}, { at: at('06:00') }), leaving('21:59:59')],
      ['outside_approved_time'],
      withPermits({ dailyHours: { from: '22:00', to: '02:00' } }),
    ],
    [
      'their first second',
      [load({}, { at: at('06:00') }), leaving('22:00:00')],
      [],
      withPermits({ dailyHours: { from: '22:00', to: '02:00' } }),
    ],
    [
      'their last second',
      [load({}, { at: at('06:00') }), leaving('02:00:00')],
      [],
      withPermits({ dailyHours: { from: '22:00', to: '02:00' } }),
    ],
    [
      'at their beginning',
      [load({}, { at: at('06:00') }), leaving('22:00:00')],
      [],
      withPermits({ dailyHours: { from: '22:00', to: '02:00' } }),
    ],
    [
      'before them',
      [load({}, { at: at('06:00') }), leaving('21:59:59')],
      ['outside_approved_time'],
      withPermits({ dailyHours: { from: '22:00', to: '02:00' } }),
    ],
    [
      'after them',
      [load({}, { at: at('00:30') }), leaving('02:00:01')],
      ['outside_approved_time'],
      withPermits({ dailyHours: { from: '22:00', to: '02:00' } }),
    ],
    [
      'an exempt project has no approved hours',
      [load({}, { at: at('06:00') }), leaving('12:00')],
      [],
      { registers: registers({ projects: [exempt()] }) },
    ],
  ];
  for (const [what, scans, expected, known] of cases) {
    const all = { ...early, ...known };
    t.same(
      found(scans, all).filter((code) => code !== 'implausible_time'),
      expected,
      what,
    );
    t.equal(isCleared(sheetOf(scans, all), 'depart'), expected.length === 0, `${what}: clearance`);
  }
});

t.test('a departure is judged by the permit of its own instant', async (t) => {
  const amended = { number: 'permit-2', grantedAt: at('18:25'), dailyHours: { from: '08:00', to: '12:00' } };
  t.same(found([load(), depart()], withPermits({}, amended)), ['outside_approved_time']);
  t.same(found([load(), depart()], withPermits({}, { ...amended, grantedAt: at('18:30:01') })), []);
});

t.test('what was cleared at loading departs though permits end meanwhile', async (t) => {
  t.same(found([load(), depart()], withPermits({ endedAt: at('18:25') })), []);
});

t.test('15(3), 15(5): only what is denied is a violation, and it denies no clearance', async (t) => {
  const cases: readonly (readonly [Partial<Depart>, readonly string[]])[] = [
    [{ washed: false }, ['unwashed violation']],
    [{ covered: false }, ['uncovered violation']],
    [{ washed: undefined, covered: undefined }, []],
    [{ washed: false, covered: false }, ['unwashed violation', 'uncovered violation']],
  ];
  for (const [change, expected] of cases) {
    const sheet = sheetOf([load(), depart(change)]);
    t.same(
      sheet.findings.map(({ code, severity }) => `${code} ${severity}`),
      expected,
    );
    t.equal(isCleared(sheet, 'depart'), true);
  }
});

t.test('15(1): who departs with a load that was refused is charged as it was refused', async (t) => {
  const shortfall = {
    claim: claimOf(0, { wantedMassKg: 15_000, shortfall: true, shortAtLoading: true }),
  };
  const cases: readonly (readonly [string, RoadScan, Known, string])[] = [
    ['no permit', load(), withPermits(), 'disposal_without_permit 15(1) 41'],
    ['beyond its days', load(), withPermits({ planFrom: '2021-03-17' }), 'disposal_beyond_scope 15(1) 41'],
    [
      'beyond its categories',
      spoilLoad(),
      withPermits({ streams: [stream('s', 'recyclable', 'facility')] }),
      'disposal_beyond_scope 15(1) 41',
    ],
    ['beyond its quantity', load(), shortfall, 'disposal_beyond_scope 15(1) 41'],
    ['both', spoilLoad(), withPermits({ endedAt: at('12:00') }), 'disposal_without_permit 15(1) 41'],
    ['another reason', load({ materials: ['timber'] }), {}, 'departed_without_clearance 15(1)'],
  ];
  for (const [what, refused, known, expected] of cases) {
    const sheet = sheetOf([refused, depart()], known);
    const own = charged([refused, depart()], known).at(-1);
    t.equal(own, `carrier carrier: ${expected}`, what);
    t.equal(isCleared(sheet, 'depart'), false, what);
  }
  t.same(found([load({}, { judgedOnce: busy }), depart()]), ['vehicle_busy'], 'a notice refuses nothing');
});

t.test('a settlement beyond the permit does not make the departure one without clearance', async (t) => {
  const known: Known = {
    ground: { settlement: { at: at('20:00'), massKg: 18_000 } },
    claim: claimOf(16_000, { wantedMassKg: 18_000, shortfall: true }),
  };
  t.same(found([load(), depart()], known), ['beyond_scope_quantity']);
  const refused = {
    ...known,
    claim: claimOf(14_000, { wantedMassKg: 18_000, shortfall: true, shortAtLoading: true }),
  };
  t.same(found([load(), depart()], refused), ['beyond_scope_quantity', 'departed_without_clearance']);
});

t.test('each finding of a departure charges whom the measures name', async (t) => {
  const scans = [spoilLoad({}, { at: at('22:10') }), leaving('22:30', { washed: false, covered: false })];
  t.same(charged(scans), [
    'carrier carrier: outside_hours 15(7)',
    'carrier carrier: outside_approved_time 15(8)',
    'contractor contractor: unwashed 15(3) 43',
    'carrier carrier: uncovered 15(5) 43',
  ]);
  t.same(actKeysOf(sheetOf(scans)), [
    'outside_hours depart|carrier',
    'outside_approved_time depart|carrier',
    'unwashed depart|contractor',
    'uncovered depart|carrier',
  ]);
  t.same(charged([load(), depart({ washed: false })], { registers: registers({ projects: [exempt()] }) }), [
    'producer producer: unwashed 15(3) 43',
  ]);
});

t.test('load and departure are two acts', async (t) => {
  t.same(actKeysOf(sheetOf([load(), depart({ covered: false })], withPermits({ copies: [] }))), [
    'vehicle_without_copy load|carrier',
    'departed_without_clearance depart|carrier',
    'uncovered depart|carrier',
  ]);
});

t.test('a departure whose load is not here is neither judged nor cleared', async (t) => {
  const sheet = sheetOf([leaving('23:00', { washed: false })]);
  t.same(sheet.findings, []);
  t.equal(isCleared(sheet, 'depart'), null);
});

t.test('6, 17, 21: of a redirection only kind and approval of the destination are judged', async (t) => {
  const stopped = site({ id: 'stopped', stopsOn: '2021-03-16' });
  const tip = site({ id: 'tip', siteType: 'treatment', permit: null });
  const known: Known = {
    registers: registers({ sites: [site(), backfill(), site({ id: 'facility-2' }), stopped, tip] }),
  };
  const cases: readonly (readonly [string, RoadScan, string, readonly string[]])[] = [
    ['a facility that is none of the permit', load(), 'facility-2', []],
    ['the wrong kind', load(), 'backfill', ['carrier carrier: wrong_destination 24 6']],
    ['one that stopped', load(), 'stopped', ['carrier carrier: destination_not_approved 21']],
    ['one that nobody knows', load(), 'nowhere', ['carrier carrier: destination_not_approved 21']],
    ['spoil to a facility', spoilLoad(), 'facility', ['carrier carrier: wrong_destination 6']],
    [
      'other waste',
      load({ category: 'other', materials: ['timber'], destinationId: 'tip' }),
      'nowhere',
      ['carrier carrier: destination_not_approved 17'],
    ],
  ];
  for (const [what, scan, destinationId, expected] of cases) {
    const scans = [scan, depart(), redirect(destinationId)];
    const ofRedirect = sheetOf(scans, known).suspicions.filter(({ scanId }) => scanId === 'redirect');
    t.same(
      ofRedirect.map(
        ({ party, offence, citations }) => `${party.role} ${party.id}: ${offence} ${citations.join(' ')}`,
      ),
      expected,
      what,
    );
  }
});

t.test('17, 21: the new destination takes waste at the instant of the redirection', async (t) => {
  const { permit: lawful } = site();
  const cases: readonly (readonly [string, Parameters<typeof site>[0], boolean])[] = [
    ['closes that day', { acceptsTo: '2021-03-16' }, true],
    ['closed', { acceptsTo: '2021-03-15' }, false],
    ['stops the next day', { stopsOn: '2021-03-17' }, true],
    ['stopped', { stopsOn: '2021-03-16' }, false],
    ['ends after', { permit: lawful && { ...lawful, endedAt: at('18:50:01') } }, true],
    ['ended that moment', { permit: lawful && { ...lawful, endedAt: at('18:50') } }, false],
    ['approved that second', { permit: lawful && { ...lawful, grantedAt: at('18:50') } }, true],
    ['approved after', { permit: lawful && { ...lawful, grantedAt: at('18:50:01') } }, false],
  ];
  for (const [what, change, isApproved] of cases) {
    const known = { registers: registers({ sites: [site(), site({ id: 'new', ...change })] }) };
    const findings = sheetOf([load(), depart(), redirect('new')], known).findings;
    t.same(
      findings.map(({ code, severity }) => `${code} ${severity}`),
      isApproved ? [] : ['destination_not_approved block'],
      what,
    );
  }
});

const busy = {
  findings: [{ code: 'vehicle_busy', citation: '27.2', severity: 'notice', scanId: 'load' }],
} as const;
