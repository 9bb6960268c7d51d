import t from 'tap';
import {
  CATEGORIES,
  categoriesOf,
  isCategoryMismatch,
  materialsOf,
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
