import t from 'tap';
import type { Load } from '../../../src/domain/manifests/scan.ts';
import {
  at,
  carrierPermit,
  exempt,
  found,
  isCleared,
  type Known,
  load,
  permit,
  project,
  registers,
  sheetOf,
  site,
  spoilLoad,
  vehicle,
  stream,
  carriers,
} from '../../support/manifests.ts';
import { rows, withPermits, withVehicle } from '../../support/load-rows.ts';

const withProject = (change: Parameters<typeof project>[0]): Known => ({
  registers: registers({ projects: [project(change)] }),
});
const withExempt = (
  change: Parameters<typeof exempt>[0],
  more: Parameters<typeof registers>[0] = {},
): Known => ({
  registers: registers({ projects: [exempt(change)], ...more }),
});
const withoutRoom: Known = {
  claim: {
    loadScanId: 'load',
    streamId: 'stream-recyclable',
    massKg: 0,
    wantedMassKg: 15_000,
    shortfall: true,
    shortAtLoading: true,
  },
};
const onDay = (day: string) => load({}, { at: at('18:20', day) });

t.test('a lawful load is cleared and nothing is found', async (t) => {
  const sheet = sheetOf([load()]);
  t.same(sheet.findings, []);
  t.same(sheet.suspicions, []);
  t.equal(isCleared(sheet, 'load'), true);
});

rows('8: without a permit at that instant there is no permit at all', [
  ['granted that second', [], withPermits({ grantedAt: at('18:20') })],
  ['granted a second later', ['disposal_without_permit'], withPermits({ grantedAt: at('18:20:01') })],
  [
    'ended that very moment',
    ['disposal_without_permit', 'vehicle_without_copy'],
    withPermits({ endedAt: at('18:20') }),
  ],
  ['ended a second later', [], withPermits({ endedAt: at('18:20:01') })],
  ['none, of a project that needs one', ['disposal_without_permit'], withPermits()],
  ['none, of one that is exempt', [], { registers: registers({ projects: [exempt()] }) }],
  [
    'none, of sporadic municipal work',
    [],
    { registers: registers({ projects: [exempt({ kind: 'sporadicMunicipal', premises: null })] }) },
  ],
  ['none, of a home', [], { registers: registers({ projects: [exempt({ premises: 'home' })] }) }],
  [
    'none, of a public building',
    [],
    { registers: registers({ projects: [exempt({ premises: 'public' })] }) },
  ],
  ['none, of a repair', ['disposal_without_permit'], withProject({ kind: 'repair', permits: [] })],
]);

rows('41: the days of the permit run from the later first day to the earlier last day', [
  ['the first day of the plan', [], { ground: { drawnAt: 0 } }, onDay('2021-03-15')],
  ['the day before', ['beyond_scope_period'], { ground: { drawnAt: 0 } }, onDay('2021-03-14')],
  ['the last day of both', [], {}, onDay('2021-06-30')],
  ['its last instant', [], {}, load({}, { at: at('23:59:59.999', '2021-06-30') })],
  [
    'the day after both: its copies are over too',
    ['beyond_scope_period', 'vehicle_without_copy'],
    {},
    load({}, { at: at('00:00', '2021-07-01') }),
  ],
  ['first day of a later validFrom', [], withPermits({ validFrom: '2021-03-16' })],
  ['before a later validFrom', ['beyond_scope_period'], withPermits({ validFrom: '2021-03-17' })],
  ['last day of an earlier validTo', [], withPermits({ validTo: '2021-03-16' })],
  [
    'after an earlier validTo: its copies are over too',
    ['beyond_scope_period', 'vehicle_without_copy'],
    withPermits({ validTo: '2021-03-15' }),
  ],
  ['last day of an earlier plan', [], withPermits({ planTo: '2021-03-16' })],
  [
    'after an earlier plan',
    ['beyond_scope_period'],
    withPermits({ planFrom: '2021-03-01', planTo: '2021-03-15' }),
  ],
  ['before a later plan', ['beyond_scope_period'], withPermits({ planFrom: '2021-03-17' })],
  [
    'the day is the one in Shanghai',
    ['beyond_scope_period', 'vehicle_without_copy'],
    withPermits({ validTo: '2021-03-16' }),
    load({}, { at: at('00:00', '2021-03-17') }),
  ],
]);

rows('41: a load stays within the categories and the quantity of the permit', [
  [
    'a category the permit does not name, which has no destination to be wrong',
    ['beyond_scope_category'],
    withPermits({ streams: [stream('s', 'recyclable', 'facility')] }),
    spoilLoad(),
  ],
  ['no room', ['beyond_scope_quantity'], withoutRoom],
]);

rows('19, 24, 33: the permit of the carrier is active at that instant', [
  ['its last day', [], { registers: registers({ carrierPermit: carrierPermit({ validTo: '2021-03-16' }) }) }],
  [
    'the day after',
    ['carrier_not_approved', 'vehicle_without_copy'],
    { registers: registers({ carrierPermit: carrierPermit({ validTo: '2021-03-15' }) }) },
  ],
  [
    'ended that very moment',
    ['carrier_not_approved', 'vehicle_without_copy'],
    { registers: registers({ carrierPermit: carrierPermit({ endedAt: at('18:20') }) }) },
  ],
  [
    'ended after',
    [],
    { registers: registers({ carrierPermit: carrierPermit({ endedAt: at('18:20:01') }) }) },
  ],
]);

rows('15(2): both who drew and who owns the vehicle are carriers of the contracts', [
  ['neither named', ['subcontracted'], withPermits({ carriers: carriers('other') })],
  [
    'who drew is not, the owner is',
    ['subcontracted'],
    {
      registers: registers({
        projects: [project({ permits: [permit({ carriers: carriers('other') })] })],
        vehicles: [vehicle({ ownerId: 'other' })],
      }),
    },
  ],
  [
    'who drew is, and nobody knows the vehicle',
    ['vehicle_without_copy'],
    { registers: registers({ vehicles: [] }), ground: { drawnAt: 0 } },
    load({ plate: '鄂L00000' }),
  ],
  ['the owner is not', ['subcontracted'], withVehicle({ ownerId: 'other' })],
  [
    'who drew is not',
    ['subcontracted'],
    {
      registers: registers({
        projects: [project({ permits: [permit({ carriers: carriers('other') })] })],
        vehicles: [vehicle({ ownerId: 'other' })],
      }),
    },
  ],
  [
    'both named',
    [],
    {
      registers: registers({
        projects: [project({ permits: [permit({ carriers: carriers('carrier', 'other') })] })],
        vehicles: [vehicle({ ownerId: 'other' })],
      }),
    },
  ],
  [
    'a project without a permit has no contracts',
    ['disposal_without_permit'],
    {
      registers: registers({
        projects: [project({ permits: [] })],
        vehicles: [vehicle({ ownerId: 'other' })],
      }),
    },
  ],
  [
    'an exempt one neither',
    [],
    { registers: registers({ projects: [exempt()], vehicles: [vehicle({ ownerId: 'other' })] }) },
  ],
]);

rows('3, 5, 14(5): a load is one category, its own, and clean', [
  ['two categories', ['category_mixed'], {}, load({ materials: ['concrete', 'timber'] })],
  ['two materials of one', [], {}, load({ materials: ['concrete', 'brick'] })],
  ['none of the category', ['category_mismatch'], {}, load({ materials: ['timber'] })],
  ['spoil of a new building', [], withProject({ kind: 'newBuild' }), spoilLoad()],
  ['spoil of a reconstruction', [], withProject({ kind: 'reconstruction' }), spoilLoad()],
  ['spoil of an extension', [], withProject({ kind: 'extension' }), spoilLoad()],
  ['spoil of a demolition', ['category_mismatch'], withProject({ kind: 'demolition' }), spoilLoad()],
  ['spoil of a repair', ['category_mismatch'], withProject({ kind: 'repair' }), spoilLoad()],
  ['spoil of a decoration', ['category_mismatch'], withExempt({}), spoilLoad()],
  ['spoil of municipal work', ['category_mismatch'], withExempt({ kind: 'sporadicMunicipal' }), spoilLoad()],
  ['household waste in it', ['mixing'], {}, load({ materials: ['concrete', 'household'] })],
  ['hazardous waste in it', ['mixing'], {}, load({ materials: ['concrete', 'hazardous'] })],
  ['nothing else', ['category_mismatch', 'mixing'], {}, load({ materials: ['household'] })],
  [
    'two categories of an exempt project (12)',
    ['category_mixed'],
    { registers: registers({ projects: [exempt()] }) },
    load({ materials: ['concrete', 'timber'] }),
  ],
  [
    'spoil of an exempt project (12)',
    ['category_mismatch'],
    { registers: registers({ projects: [exempt()] }) },
    spoilLoad(),
  ],
]);

const HOME = { premises: 'home' } as const;
const ended = carrierPermit({ endedAt: at('18:20') });

rows('12, 25.2: where no permit is needed, sorting, the place and an approved carrier still are', [
  ['a home, by an approved carrier', [], withExempt(HOME)],
  [
    'by one whose permit has ended',
    ['carrier_not_approved', 'vehicle_without_copy'],
    withExempt(HOME, { carrierPermit: ended }),
  ],
  [
    'in a vehicle without a copy of the fleet',
    ['vehicle_without_copy'],
    withExempt(HOME, { carrierPermit: carrierPermit({ copies: [] }) }),
  ],
  ['two categories', ['category_mixed'], withExempt(HOME), load({ materials: ['concrete', 'timber'] })],
  ['none of the category', ['category_mismatch'], withExempt(HOME), load({ materials: ['timber'] })],
  ['household waste in it', ['mixing'], withExempt(HOME), load({ materials: ['concrete', 'household'] })],
  ['to the backfill', ['wrong_destination'], withExempt(HOME), load({ destinationId: 'backfill' })],
  [
    'to a facility that stopped',
    ['destination_not_approved'],
    withExempt(HOME, { sites: [site({ stopsOn: '2021-03-16' })] }),
  ],
  [
    'above the rated load',
    ['overloaded'],
    withExempt(HOME, { vehicles: [vehicle({ ratedLoadKg: 14_999 })] }),
  ],
  [
    'without a passage permit',
    ['certificate_expired'],
    withExempt(HOME, { vehicles: [vehicle({ passagePermit: null })] }),
  ],
  ['of public premises', [], withExempt({ premises: 'public' })],
]);

t.test('25.1: what must go the same day does', async (t) => {
  const of = (change: Parameters<typeof exempt>[0]) => ({
    registers: registers({ projects: [exempt(change)] }),
  });
  const municipal = { kind: 'sporadicMunicipal', premises: null } as const;
  const cases: readonly (readonly [string, Known, Partial<Load>, boolean])[] = [
    ['business premises, the same day', of({}), { producedOn: '2021-03-16' }, true],
    ['the day before', of({}), { producedOn: '2021-03-15' }, false],
    ['a day to come', of({}), { producedOn: '2021-03-17' }, false],
    ['no day given', of({}), {}, true],
    ['a home', of({ premises: 'home' }), { producedOn: '2021-03-15' }, true],
    ['a public building', of({ premises: 'public' }), { producedOn: '2021-03-15' }, true],
    ['municipal work, the same day', of(municipal), { producedOn: '2021-03-16' }, true],
    ['municipal work, the day before', of(municipal), { producedOn: '2021-03-15' }, false],
    ['a building site', {}, { producedOn: '2021-03-15' }, true],
  ];
  for (const [what, known, change, lawful] of cases) {
    const sheet = sheetOf([load(change)], known);
    t.same(
      sheet.findings.map(({ code, severity }) => `${code} ${severity}`),
      lawful ? [] : ['not_removed_same_day violation'],
      what,
    );
    t.equal(isCleared(sheet, 'load'), true, `${what}: it denies no clearance`);
  }
  const midnight = load({ producedOn: '2021-03-16' }, { at: at('23:59:59') });
  t.same(found([midnight], of({})), []);
  const after = load({ producedOn: '2021-03-16' }, { at: at('00:00', '2021-03-17') });
  t.same(found([after], of({})), ['not_removed_same_day']);
  const other = load({
    category: 'other',
    materials: ['timber'],
    destinationId: 'tip',
    producedOn: '2021-03-15',
  });
  const tip = site({ id: 'tip', siteType: 'treatment', permit: null });
  t.same(found([other], { registers: registers({ projects: [exempt()], sites: [tip] }) }), []);
});

t.test('a block denies clearance', async (t) => {
  t.equal(isCleared(sheetOf([load()], withPermits()), 'load'), false);
  t.equal(isCleared(sheetOf([load()], withoutRoom), 'load'), false);
});

t.test('27.2: a vehicle that is busy elsewhere is noticed and cleared', async (t) => {
  const busy = load(
    {},
    {
      judgedOnce: {
        findings: [{ code: 'vehicle_busy', citation: '27.2', severity: 'notice', scanId: 'load' }],
      },
    },
  );
  const sheet = sheetOf([busy]);
  t.same(found([busy]), ['vehicle_busy']);
  t.same(sheet.suspicions, []);
  t.equal(isCleared(sheet, 'load'), true);
});

t.test(
  "8: of two permits the one in force that day is the project's, also once its renewal is granted",
  async (t) => {
    const running = { number: 'permit-1', validTo: '2021-03-31', planTo: '2021-03-31' };
    const renewal = { number: 'permit-2', grantedAt: at('09:00', '2021-03-15'), validFrom: '2021-04-01' };
    t.same(found([load()], withPermits(running, renewal)), []);
    t.same(found([load({}, { at: at('18:20', '2021-04-01') })], withPermits(running, renewal)), []);
  },
);
