import t from 'tap';
import { PROJECT_KINDS } from '../../../src/domain/law/art-03-categories.ts';
import { refusalsOfAdmission, refuseOutsidePermit } from '../../../src/domain/permits/admissibility.ts';

type Admission = Parameters<typeof refusalsOfAdmission>[0];
const lawful: Admission = {
  kind: 'disposal',
  projectKind: 'newBuild',
  regionCode: '421202',
  optedIn: new Set(),
  terms: [{ documentNumber: '咸政規〔2020〕2號', from: '2020-07-02', to: '2022-07-02' }],
  today: '2021-03-02',
};
const refusal = (change: Partial<Admission>) => refusalsOfAdmission({ ...lawful, ...change })[0] ?? null;

t.test('an application is taken in the planning area while the measures are in force', async (t) => {
  t.equal(refusal({}), null);
  t.equal(refusal({ projectKind: null, regionCode: null }), null, 'what is not known yet refuses nothing');
  t.equal(refusal({ kind: 'transport', projectKind: null, regionCode: '421200' }), null);
});

t.test('exempt work needs no permit (12)', async (t) => {
  const refused = { refusal: 'permit_not_required', citations: ['12'], pointer: '/projectId' };
  for (const projectKind of PROJECT_KINDS) {
    const isWithout = projectKind === 'decoration' || projectKind === 'sporadicMunicipal';
    t.same(refusal({ projectKind }), isWithout ? refused : null, projectKind);
  }
});

t.test('a region outside the planning area is refused, pointing to what names it (2, 47)', async (t) => {
  t.same(refusal({ regionCode: '420106' }), {
    refusal: 'outside_planning_area',
    params: { regionCode: '420106' },
    citations: ['2'],
    pointer: '/projectId',
  });
  t.equal(refusal({ kind: 'transport', projectKind: null, regionCode: '420106' })?.pointer, '/regionCode');
  t.equal(
    refusal({ kind: 'receiving', projectKind: null, regionCode: '420106' })?.pointer,
    '/site/regionCode',
  );
  t.equal(
    refusal({ kind: 'recycling', projectKind: null, regionCode: '420106' })?.pointer,
    '/site/regionCode',
  );
  t.equal(refusal({ regionCode: '421281' })?.refusal, 'outside_planning_area');
  t.equal(refusal({ regionCode: '421281', optedIn: new Set(['421281']) }), null);
});

t.test('on a day no term covers, nothing is applied for (48)', async (t) => {
  t.equal(refusal({ today: '2020-07-01' })?.refusal, 'regulation_lapsed');
  t.equal(refusal({ today: '2020-07-02' }), null);
  t.equal(refusal({ today: '2022-07-02' }), null);
  const lapsed = refusal({ today: '2022-07-03' });
  t.equal(lapsed?.refusal, 'regulation_lapsed');
  t.same(lapsed?.params, { day: '2022-07-03' });
  t.same(lapsed?.citations, ['48', 'order139:7']);
});

t.test('48: a permit is recorded as one from outside only where no term covers its first day', async (t) => {
  const terms = [
    { documentNumber: '1', from: '2020-07-02', to: '2022-07-02' },
    { documentNumber: '2', from: '2023-01-01', to: '2023-12-31' },
  ];
  const days = {
    '2020-07-01': true,
    '2020-07-02': false,
    '2022-07-02': false,
    '2022-07-03': true,
    '2022-12-31': true,
    '2023-01-01': false,
  };
  for (const [day, isOutside] of Object.entries(days))
    t.equal(refuseOutsidePermit(terms, day)?.refusal, isOutside ? undefined : 'term_in_force', day);
});

t.test('every reason is told, whichever comes first', async (t) => {
  const all = refusalsOfAdmission({
    ...lawful,
    projectKind: 'decoration',
    regionCode: '420100',
    terms: [],
  });
  t.same(
    all.map(({ refusal: code, citations }) => [code, citations]),
    [
      ['permit_not_required', ['12']],
      ['outside_planning_area', ['2']],
      ['regulation_lapsed', ['48', 'order139:7']],
    ],
  );
});
