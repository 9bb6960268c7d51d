import t from 'tap';
import { MATERIALS } from '../../src/domain/law/art-03-categories.ts';
import { massOf, type Unit } from '../../src/domain/quantity.ts';

const CASES: readonly (readonly [value: number, unit: Unit, massKg: number])[] = [
  [12.5, 't', 12_500],
  [2.675, 't', 2675],
  [1.005, 't', 1005],
  [1.0005, 't', 1001],
  [1.00049999, 't', 1000],
  [0.0005, 't', 1],
  [0.000499, 't', 0],
  [1e-7, 't', 0],
  [5e-7, 'kg', 0],
  [1_000_000, 't', 1_000_000_000],
  [0.5, 'kg', 1],
  [0.49999999999999994, 'kg', 0],
  [2.5, 'kg', 3],
  [8.115, 't', 8115],
  [4.35, 't', 4350],
  [1e21, 'kg', 1e21],
];

t.test('mass is in whole kilograms, rounded half up from the number as it is written', async (t) => {
  for (const [value, unit, massKg] of CASES) t.equal(massOf({ value, unit }), massKg, `${value} ${unit}`);
});

t.test('cubic metres are converted by the densest of the materials', async (t) => {
  const mass = (value: number, ...materials: readonly string[]) => massOf({ value, unit: 'm3' }, materials);
  t.equal(mass(1, 'engineeringSpoil'), 1600);
  t.equal(mass(1, 'concrete', 'brick'), 1500);
  t.equal(mass(1, 'brick', 'stone', 'plastic'), 1600);
  t.equal(mass(0.0003125, 'engineeringSpoil'), 1);
  t.equal(mass(0.00031, 'engineeringSpoil'), 0);
  t.equal(mass(1, 'household', 'plastic'), 200, 'what has no density does not count');
});

t.test('cubic metres of nothing known are converted by the highest density of all', async (t) => {
  t.equal(massOf({ value: 1, unit: 'm3' }), 2000);
  t.equal(massOf({ value: 1, unit: 'm3' }, ['household']), 2000);
});

t.test('each material has its density', async (t) => {
  t.same(
    Object.fromEntries(MATERIALS.map((material) => [material, massOf({ value: 1, unit: 'm3' }, [material])])),
    {
      engineeringSpoil: 1600,
      stone: 1600,
      concrete: 1500,
      brick: 1400,
      tile: 1300,
      metal: 2000,
      timber: 400,
      plastic: 200,
      gypsum: 900,
      asphalt: 1500,
    },
  );
});
