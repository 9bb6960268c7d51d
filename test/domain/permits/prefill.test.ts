import t from 'tap';
import type { ApplicationBody } from '../../../src/domain/permits/application.ts';
import { changedFoundations, prefilled, withReplaced } from '../../../src/domain/permits/prefill.ts';

const copy = (plate: string, carrierId = 'carrier') => ({ plate, carrierId });

t.test('a fleet begins with the vehicles that have copies now', async (t) => {
  const granted: ApplicationBody = { regionCode: '421202', plates: ['A', 'B'], tripsPerDay: 6 };
  t.same(prefilled('transport', granted, [copy('B'), copy('C')], null), { ...granted, plates: ['B', 'C'] });
});

t.test(
  'a vehicle of a contract stays in it; one that took a place stands in its carrier’s first',
  async (t) => {
    const carriageContracts = [
      { carrierId: 'carrier', number: '1', plates: ['A', 'B'] },
      { carrierId: 'other', number: '2', plates: ['X'] },
      { carrierId: 'carrier', number: '3', plates: ['C'] },
    ];
    const copies = [copy('B'), copy('C'), copy('D'), copy('X', 'other'), copy('Y', 'other')];
    const { carriageContracts: begun } = prefilled('disposal', { carriageContracts }, copies, null);
    t.same(
      begun?.map(({ plates }) => plates),
      [['B', 'D'], ['X', 'Y'], ['C']],
    );
  },
);

t.test(
  'a renewal asks for a later end of the plan or of the site, an amendment for the one there is',
  async (t) => {
    const plan = { period: { from: '2021-03-15', to: '2021-06-30' }, streams: [] };
    t.match(prefilled('disposal', { plan }, [], '2021-10-29'), {
      plan: { period: { from: '2021-03-15', to: '2021-10-29' }, streams: [] },
    });
    t.same(prefilled('disposal', { plan }, [], null), { plan });
    const site = { name: '場', acceptsFrom: '2021-01-01', acceptsTo: '2021-12-31' };
    t.same(prefilled('receiving', { site }, [], '2022-12-31'), {
      site: { ...site, acceptsTo: '2022-12-31' },
    });
  },
);

t.test('a vehicle that is replaced is replaced wherever it stands, and stands there once', async (t) => {
  t.same(withReplaced({ plates: ['A', 'B'] }, 'A', 'C'), { plates: ['C', 'B'] });
  t.same(withReplaced({ plates: ['A', 'C'] }, 'A', 'C'), { plates: ['C'] });
  t.same(withReplaced({ plates: ['B'] }, 'A', 'C'), { plates: ['B'] });
  t.same(withReplaced({ carriageContracts: [{ number: '1', plates: ['A'] }, { number: '2' }] }, 'A', 'C'), {
    carriageContracts: [{ number: '1', plates: ['C'] }, { number: '2' }],
  });
  t.same(withReplaced({}, 'A', 'C'), {});
});

t.test('what an amendment cannot change is named, all of it', async (t) => {
  const before: ApplicationBody = {
    projectId: 'p',
    regionCode: '421202',
    site: { regionCode: '421202', siteType: 'receiving', name: '場' },
  };
  t.same(changedFoundations(before, { ...before, plates: ['A'] }), []);
  t.same(changedFoundations(before, { ...before, site: { ...before.site, name: '新場' } }), []);
  t.same(changedFoundations(before, {}), ['/projectId', '/regionCode', '/site/regionCode', '/site/siteType']);
});
