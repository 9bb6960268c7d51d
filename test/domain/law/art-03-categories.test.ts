import t from 'tap';
import {
  CATEGORIES,
  categoriesOf,
  isCategoryMismatch,
  materialsOf,
  NATIONAL_CLASSES,
  nationalClassOf,
  MATERIALS,
  PROJECT_KINDS,
} from '../../../src/domain/law/art-03-categories.ts';

const OF = {
  spoil: ['engineeringSpoil'],
  recyclable: ['stone', 'concrete', 'brick', 'tile', 'metal'],
  other: ['timber', 'plastic', 'gypsum', 'asphalt'],
} as const;

t.test('3: each material belongs to one category', async (t) => {
  for (const category of CATEGORIES) {
    t.same(materialsOf(category), OF[category]);
    t.same([...categoriesOf(OF[category])], [category]);
  }
  t.equal(CATEGORIES.flatMap(materialsOf).length, MATERIALS.length);
});

t.test('3: household and hazardous waste are of no category', async (t) => {
  t.equal(categoriesOf(['household', 'hazardous']).size, 0);
});

t.test('3: a category fits when a material of it is named', async (t) => {
  for (const category of CATEGORIES)
    for (const material of MATERIALS) {
      const fits = (OF[category] as readonly string[]).includes(material);
      t.equal(isCategoryMismatch(category, [material], 'newBuild'), !fits, `${material} as ${category}`);
    }
  t.notOk(isCategoryMismatch('recyclable', ['timber', 'brick'], 'repair'));
  t.ok(isCategoryMismatch('recyclable', ['household'], 'repair'));
  t.notOk(isCategoryMismatch('recyclable', [], 'repair'), 'nothing named contradicts nothing');
});

t.test('3: spoil arises in new building, reconstruction and extension only', async (t) => {
  const arises = PROJECT_KINDS.filter((kind) => !isCategoryMismatch('spoil', ['engineeringSpoil'], kind));
  t.same(arises, ['newBuild', 'reconstruction', 'extension']);
  t.ok(isCategoryMismatch('spoil', [], 'demolition'));
  for (const kind of PROJECT_KINDS) {
    t.notOk(isCategoryMismatch('recyclable', ['brick'], kind));
    t.notOk(isCategoryMismatch('other', ['timber'], kind));
  }
});

t.test('the national class goes by the work, but spoil is spoil', async (t) => {
  const classes = {
    newBuild: 'engineeringWaste',
    reconstruction: 'engineeringWaste',
    extension: 'engineeringWaste',
    repair: 'engineeringWaste',
    sporadicMunicipal: 'engineeringWaste',
    demolition: 'demolitionWaste',
    decoration: 'decorationWaste',
  } as const;
  for (const kind of PROJECT_KINDS)
    for (const material of MATERIALS)
      t.equal(
        nationalClassOf(material, kind),
        material === 'engineeringSpoil' ? 'engineeringSpoil' : classes[kind],
        `${material} of ${kind}`,
      );
  for (const { code } of Object.values(NATIONAL_CLASSES)) t.match(code, /^900-001-S7[0-4]$/);
});
