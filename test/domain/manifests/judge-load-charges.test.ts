import t from 'tap';
import { actKeysOf, stream, carriers } from '../../support/manifests.ts';
import {
  at,
  backfill,
  carrierPermit,
  charged,
  claimOf,
  exempt,
  isCleared,
  type Known,
  load,
  permit,
  project,
  registers,
  sheetOf,
  site,
  vehicle,
} from '../../support/manifests.ts';
import type { Load } from '../../../src/domain/manifests/scan.ts';

type Row = readonly [what: string, charged: readonly string[], known?: Known, load?: Partial<Load>];

const rows = (title: string, cases: readonly Row[]) =>
  t.test(title, async (t) => {
    for (const [what, expected, known, change] of cases) {
      t.same(charged([load(change)], known), expected, what);
      // All of them deny clearance but one.
      const isDenied = !expected.some((each) => each.includes('not_removed_same_day'));
      t.equal(isCleared(sheetOf([load(change)], known), 'load'), !isDenied, `${what}: clearance`);
    }
  });

const withProject = (change: Parameters<typeof project>[0]): Known => ({
  registers: registers({ projects: [project(change)] }),
});
const withExempt = (change: Parameters<typeof exempt>[0] = {}): Known => ({
  registers: registers({ projects: [exempt(change)] }),
});
const withPermit = (change: Parameters<typeof permit>[0]): Known =>
  withProject({ permits: [permit(change)] });

const SPOIL: Partial<Load> = {
  category: 'spoil',
  materials: ['engineeringSpoil'],
  destinationId: 'backfill',
};

rows('each finding of a load charges whom the measures name', [
  ['8', ['contractor contractor: disposal_without_permit 8 41'], withProject({ permits: [] })],
  ['41, period', ['contractor contractor: disposal_beyond_scope 41'], withPermit({ planFrom: '2021-03-17' })],
  [
    '41, category',
    ['contractor contractor: disposal_beyond_scope 41'],
    withPermit({ streams: [stream('s', 'spoil', 'backfill')] }),
  ],
  [
    '41, quantity',
    ['contractor contractor: disposal_beyond_scope 41'],
    { claim: claimOf(0, { wantedMassKg: 15_000, shortfall: true }) },
  ],
  [
    '24, 19: who handed over, and who carried',
    [
      'contractor contractor: handed_to_unapproved_carrier 24 19 38.2',
      'carrier carrier: disposal_without_permit 24 19 41',
      'carrier carrier: vehicle_without_copy 11',
    ],
    { registers: registers({ carrierPermit: carrierPermit({ endedAt: at('18:20') }) }) },
  ],
  [
    '19, 24: of spoil the other way round',
    [
      'contractor contractor: handed_to_unapproved_carrier 19 24 38.2',
      'carrier carrier: disposal_without_permit 19 24 41',
      'carrier carrier: vehicle_without_copy 11',
    ],
    { registers: registers({ carrierPermit: carrierPermit({ endedAt: at('18:20') }) }) },
    SPOIL,
  ],
  ['15(2)', ['carrier carrier: subcontracted 15(2)'], withPermit({ carriers: carriers() })],
  ['11', ['carrier carrier: vehicle_without_copy 11'], withPermit({ copies: [] })],
  [
    '15(6)',
    ['carrier carrier: certificate_expired 15(6)'],
    { registers: registers({ vehicles: [vehicle({ passagePermit: null })] }) },
  ],
  [
    '15(4)',
    ['carrier carrier: overloaded 15(4)'],
    { registers: registers({ vehicles: [vehicle({ ratedLoadKg: 1 })] }) },
  ],
  ['5', ['contractor contractor: category_mixed 5'], {}, { materials: ['concrete', 'timber'] }],
  ['3', ['contractor contractor: category_mismatch 3'], {}, { materials: ['timber'] }],
  ['14(5)', ['contractor contractor: mixing 14(5) 36.2'], {}, { materials: ['concrete', 'hazardous'] }],
  ['6', ['contractor contractor: wrong_destination 6'], {}, { ...SPOIL, destinationId: 'facility' }],
  ['24, 6', ['contractor contractor: wrong_destination 24 6'], {}, { destinationId: 'facility-2' }],
  [
    '21',
    ['contractor contractor: destination_not_approved 21'],
    { registers: registers({ sites: [site({ stopsOn: '2021-03-16' })] }) },
  ],
  [
    '17',
    ['contractor contractor: destination_not_approved 17'],
    { registers: registers({ sites: [backfill({ stopsOn: '2021-03-16' })] }) },
    SPOIL,
  ],
]);

rows('the contractor answers; the developer where there is none, else the producer', [
  [
    'no contractor',
    ['developer developer: disposal_without_permit 8 41'],
    withProject({ permits: [], contractor: null }),
  ],
  [
    'only a producer',
    ['producer builder: disposal_without_permit 8 41'],
    withProject({
      permits: [],
      contractor: null,
      developer: null,
      producer: { id: 'builder', name: 'builder', kind: 'unit' },
    }),
  ],
  [
    'an individual who built without leave',
    ['producer 王某: disposal_without_permit 8 41'],
    withProject({
      kind: 'demolition',
      permits: [],
      contractor: null,
      developer: null,
      producer: { id: null, name: '王某', kind: 'individual' },
    }),
  ],
  [
    'a producer beside a contractor',
    ['contractor contractor: disposal_without_permit 8 41'],
    withProject({ permits: [], producer: { id: 'builder', name: 'builder', kind: 'unit' } }),
  ],
]);

rows('12: where exempt, the producer stands where the contractor stands', [
  [
    'a contractor decorates for it',
    ['producer producer: mixing 14(5) 36.2'],
    withExempt({ contractor: { id: 'contractor', name: 'contractor' } }),
    { materials: ['concrete', 'household'] },
  ],
  [
    'no producer is named',
    ['contractor contractor: mixing 14(5) 36.2'],
    withExempt({ producer: null, contractor: { id: 'contractor', name: 'contractor' } }),
    { materials: ['concrete', 'household'] },
  ],
  [
    'a home owner',
    ['producer 李某: mixing 14(5) 36.2'],
    withExempt({ premises: 'home', producer: { id: null, name: '李某', kind: 'individual' } }),
    { materials: ['concrete', 'household'] },
  ],
  [
    'only a property manager',
    ['producer manager: mixing 14(5) 36.2'],
    withExempt({ producer: null, propertyManager: { id: 'manager', name: 'manager' } }),
    { materials: ['concrete', 'household'] },
  ],
  [
    'a home by a carrier that is not approved',
    [
      'producer 李某: handed_to_unapproved_carrier 24 19 38.2',
      'carrier carrier: disposal_without_permit 24 19 41',
      'carrier carrier: vehicle_without_copy 11',
    ],
    {
      registers: registers({
        projects: [exempt({ premises: 'home', producer: { id: null, name: '李某', kind: 'individual' } })],
        carrierPermit: carrierPermit({ endedAt: at('18:20') }),
      }),
    },
  ],
  ['25.1', ['producer producer: not_removed_same_day 25.1'], withExempt(), { producedOn: '2021-03-15' }],
]);

t.test('23.3: an individual is charged as an individual', async (t) => {
  const known = withExempt({ producer: { id: null, name: '李某', kind: 'individual' } });
  const [suspicion] = sheetOf([load({ materials: ['concrete', 'household'] })], known).suspicions;
  t.match(suspicion?.party, { kind: 'individual', role: 'producer', id: null, name: '李某' });
});

t.test('one finding twice against one party on one load is one violation', async (t) => {
  const known = {
    registers: registers({ vehicles: [vehicle({ passagePermit: null, roadTransportCertificate: null })] }),
  };
  t.same(charged([load()], known), ['carrier carrier: certificate_expired 15(6)']);
});

t.test('violations of one load by one party are one act, and of two parties two', async (t) => {
  const known = {
    registers: registers({
      projects: [project({ permits: [] })],
      carrierPermit: carrierPermit({ endedAt: at('18:20') }),
    }),
  };
  t.same(actKeysOf(sheetOf([load()], known)), [
    'disposal_without_permit load|contractor',
    'handed_to_unapproved_carrier load|contractor',
    'disposal_without_permit load|carrier',
    'vehicle_without_copy load|carrier',
  ]);
});

t.test('a party that builds and carries commits one act by one load', async (t) => {
  const both = { id: 'carrier', name: 'carrier' };
  const known = {
    registers: registers({
      projects: [project({ contractor: both })],
      carrierPermit: carrierPermit({ endedAt: at('18:20') }),
    }),
  };
  const sheet = sheetOf([load()], known);
  t.equal(new Set(sheet.suspicions.map(({ actKey }) => actKey)).size, 1);
  t.same(charged([load()], known).slice(0, 2), [
    'contractor carrier: handed_to_unapproved_carrier 24 19 38.2',
    'carrier carrier: disposal_without_permit 24 19 41',
  ]);
});

t.test('a violation of a load lies where its project lies, and keeps plate and instant', async (t) => {
  const scan = load({ materials: ['timber'] }, { location: { lat: 29.8, lon: 114.3 } });
  t.match(sheetOf([scan]).suspicions, [
    {
      place: { regionCode: '421202', location: { lat: 29.8, lon: 114.3 }, occurredAt: at('18:20') },
      plate: '鄂L12345',
      scanId: 'load',
    },
  ]);
  t.match(sheetOf([load({ materials: ['timber'] })]).suspicions[0]?.place.location, {
    lat: 29.84,
    lon: 114.32,
  });
});
