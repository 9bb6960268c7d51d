import { globSync, readFileSync } from 'node:fs';
import t from 'tap';
import { checkLoad } from '../../../src/domain/manifests/clearance.ts';
import type { Load } from '../../../src/domain/manifests/scan.ts';
import {
  at,
  carrierPermit,
  codes,
  depart,
  exempt,
  load,
  permit,
  PLATE,
  project,
  registers,
  sheetOf,
  site,
  spoilLoad,
  vehicle,
} from '../../support/manifests.ts';

const EVENING = at('18:20');
const FREE = { roomKgOf: () => Infinity, isVehicleBusy: false };
const ORDER = {
  issuedAt: at('08:00'),
  liftedAt: null,
  from: at('12:00'),
  to: at('19:00'),
  authority: null,
  regionCodes: ['421202'],
  boundary: null,
  categories: null,
};
const asked = (change: Partial<Load> = {}) => load(change).content;
const unmet = (
  of: Load,
  when = EVENING,
  known = registers(),
  others: Parameters<typeof checkLoad>[3] = FREE,
) => codes(checkLoad(of, when, known, others).checks.flatMap(({ finding }) => finding ?? []));

t.test('a lawful load passes every check, each with the clause of its category', async (t) => {
  const { checks, findings } = checkLoad(asked(), EVENING, registers(), FREE);
  t.same(findings, []);
  t.equal(checks.length, 18);
  t.same(
    checks.filter(({ code }) => /carrier_not|destination/.test(code)).map(({ citation }) => citation),
    ['24', '24', '21'],
  );
  const spoil = checkLoad(spoilLoad().content, EVENING, registers(), FREE).checks;
  t.same(
    spoil.filter(({ code }) => /carrier_not|destination/.test(code)).map(({ citation }) => citation),
    ['19', '6', '17'],
  );
});

t.test('each check tells, and nothing else does', async (t) => {
  const late = at('22:01');
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['no permit', unmet(asked(), EVENING, registers({ projects: [project({ permits: [] })] }))],
    ['another category', unmet(asked({ category: 'other', materials: ['timber'] }))],
    ['no room', unmet(asked(), EVENING, registers(), { ...FREE, roomKgOf: () => 14_999 })],
    ['just room', unmet(asked(), EVENING, registers(), { ...FREE, roomKgOf: () => 15_000 })],
    ['before the plan', unmet(asked(), at('18:20', '2021-03-14'))],
    [
      'a carrier without permit',
      unmet(asked(), EVENING, registers({ carrierPermit: carrierPermit({ endedAt: at('10:00') }) })),
    ],
    [
      'another carrier',
      unmet(asked(), EVENING, registers({ projects: [project({ permits: [permit({ carriers: [] })] })] })),
    ],
    ['another plate', unmet(asked({ plate: '鄂L99999' }))],
    [
      'papers out of date',
      unmet(asked(), EVENING, registers({ vehicles: [vehicle({ passagePermit: null })] })),
    ],
    ['too heavy', unmet(asked({ quantity: { value: 20_001, unit: 'kg' } }))],
    ['mixed', unmet(asked({ materials: ['concrete', 'timber'] }))],
    ['household waste', unmet(asked({ materials: ['concrete', 'household'] }))],
    ['elsewhere', unmet(asked({ destinationId: 'facility-2' }))],
    ['an unknown destination', unmet(asked({ destinationId: 'nowhere' }))],
    ['busy', unmet(asked(), EVENING, registers(), { ...FREE, isVehicleBusy: true })],
    ['late', unmet(asked(), late)],
    ['under a control order', unmet(asked(), EVENING, registers({ controlOrders: [ORDER] }))],
    ['spoil, late', unmet(spoilLoad().content, late)],
  ];
  t.same(rows, [
    ['no permit', ['disposal_without_permit']],
    ['another category', ['beyond_scope_category', 'wrong_destination']],
    ['no room', ['beyond_scope_quantity']],
    ['just room', []],
    ['before the plan', ['beyond_scope_period']],
    ['a carrier without permit', ['carrier_not_approved', 'vehicle_without_copy']],
    ['another carrier', ['subcontracted']],
    ['another plate', ['vehicle_without_copy']],
    ['papers out of date', ['certificate_expired']],
    ['too heavy', ['overloaded']],
    ['mixed', ['category_mixed']],
    ['household waste', ['mixing']],
    ['elsewhere', ['wrong_destination']],
    ['an unknown destination', ['wrong_destination', 'destination_not_approved']],
    ['busy', ['vehicle_busy']],
    ['late', ['outside_approved_time']],
    ['under a control order', ['control_order']],
    ['spoil, late', ['outside_hours', 'outside_approved_time']],
  ]);
});

t.test('where there is no stream to draw on, nothing is said of its room', async (t) => {
  const none = { ...FREE, roomKgOf: () => 0 };
  const known = registers({ projects: [exempt()] });
  t.same(unmet(asked(), EVENING, known, none), []);
  t.same(unmet(asked({ destinationId: 'facility-2' }), EVENING, registers(), none), ['wrong_destination']);
});

t.test('it says what load and depart say, and no check stands for what they cannot find', async (t) => {
  const cases: readonly (readonly [Load, number, ReturnType<typeof registers>])[] = [
    [asked(), EVENING, registers()],
    [
      asked({ plate: 'X', materials: ['timber', 'household'], quantity: { value: 30, unit: 't' } }),
      EVENING,
      registers(),
    ],
    [spoilLoad().content, at('22:30'), registers()],
    [
      asked({ destinationId: 'backfill' }),
      EVENING,
      registers({ sites: [site({ acceptsTo: '2021-03-15' })] }),
    ],
    [
      asked({ plate: PLATE }),
      EVENING,
      registers({ projects: [project({ permits: [permit({ endedAt: at('09:00') })] })] }),
    ],
  ];
  for (const [of, when, known] of cases) {
    const scanned = sheetOf([load(of, { at: when }), depart({}, { at: when })], {
      registers: known,
      ground: { drawnAt: 0 },
    });
    t.same(
      new Set(unmet(of, when, known)),
      new Set(codes(scanned.findings).filter((code) => code !== 'departed_without_clearance')),
    );
  }
  const made = globSync('src/domain/law/art-*.ts')
    .map((file) => readFileSync(file, 'utf8'))
    .filter((text) => /LoadCase|DepartureCase|Recorded<Load>/.test(text))
    .flatMap((text) => [...text.matchAll(/denial\([\w.]+, '(\w+)'/g)].map(([, code]) => code));
  const checked: readonly string[] = checkLoad(asked(), EVENING, registers(), FREE).checks.map(
    ({ code }) => code,
  );
  t.same(
    new Set([...made, 'vehicle_busy']),
    new Set([...checked, 'departed_without_clearance']),
    'every rule that denies clearance is a check',
  );
});
