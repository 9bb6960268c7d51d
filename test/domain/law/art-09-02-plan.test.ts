import t from 'tap';
import { judgedDays } from '../../../src/domain/law/art-09-02-plan.ts';
import { PROJECT_KINDS } from '../../../src/domain/law/art-03-categories.ts';
import type { Plan } from '../../../src/domain/permits/application.ts';
import { brief, disposal, plan, recyclable, rowOf, spoil, TODAY } from '../../support/applications.ts';

const find = (change: Plan) => rowOf(disposal({ body: { plan: plan(change) } }), '9(2)');

const INCOMPLETE: readonly (readonly [title: string, change: Plan, part: string, pointer: string])[] = [
  ['no list of streams', { streams: undefined }, 'streams', '/plan/streams'],
  ['an empty list of streams', { streams: [] }, 'streams', '/plan/streams'],
  [
    'no category',
    { streams: [spoil(), recyclable({ category: undefined })] },
    'category',
    '/plan/streams/1/category',
  ],
  ['no materials', { streams: [spoil({ materials: undefined })] }, 'materials', '/plan/streams/0/materials'],
  [
    'an empty list of materials',
    { streams: [spoil({ materials: [] })] },
    'materials',
    '/plan/streams/0/materials',
  ],
  ['no quantity', { streams: [spoil({ quantity: undefined })] }, 'quantity', '/plan/streams/0/quantity'],
  [
    'no destination',
    { streams: [spoil({ destinationId: undefined })] },
    'destinationId',
    '/plan/streams/0/destinationId',
  ],
  ['no first day', { period: { to: '2021-06-30' } }, 'period', '/plan/period/from'],
  ['no last day', { period: { from: '2021-03-15' } }, 'period', '/plan/period/to'],
  [
    'a last day before the first',
    { period: { from: '2021-03-15', to: '2021-03-14' } },
    'period',
    '/plan/period/to',
  ],
  ['no start of the daily hours', { dailyHours: { to: '22:00' } }, 'dailyHours', '/plan/dailyHours/from'],
  ['no end of the daily hours', { dailyHours: { from: '18:00' } }, 'dailyHours', '/plan/dailyHours/to'],
  ['no description of the route', { route: { noiseSensitive: false } }, 'route', '/plan/route/description'],
  [
    'a blank description of the route',
    { route: { description: ' ', noiseSensitive: false } },
    'route',
    '/plan/route/description',
  ],
  ['silence on noise', { route: { description: '107國道' } }, 'noiseSensitive', '/plan/route/noiseSensitive'],
];

for (const [title, change, part, pointer] of INCOMPLETE)
  t.test(`9(2) names what a plan with ${title} lacks`, async (t) => {
    const row = find(change);
    t.equal(row.status, 'unmet');
    t.same(brief(row.findings), [`plan_incomplete 9(2) ${pointer}`]);
    t.same(row.findings[0]?.params, { part });
  });

t.test('9(2) names everything at once where there is no plan', async (t) => {
  t.same(
    rowOf(disposal({ body: { plan: undefined } }), '9(2)').findings.map((finding) => finding.params?.part),
    ['streams', 'period', 'period', 'dailyHours', 'dailyHours', 'route', 'noiseSensitive'],
  );
});

t.test('9(2) takes a plan of a single day', async (t) => {
  t.equal(find({ period: { from: '2021-03-15', to: '2021-03-15' } }).status, 'met');
});

t.test('9(2) finds streams that do not fit 第三條 and 第五條', async (t) => {
  t.same(brief(find({ streams: [recyclable({ materials: ['timber'] })] }).findings), [
    'category_mismatch 3 /plan/streams/0/category',
  ]);
  t.same(brief(find({ streams: [recyclable({ materials: ['concrete', 'timber'] })] }).findings), [
    'category_mixed 5 /plan/streams/0/materials',
  ]);
  t.same(brief(find({ streams: [spoil({ materials: ['concrete', 'timber'] })] }).findings), [
    'category_mismatch 3 /plan/streams/0/category',
    'category_mixed 5 /plan/streams/0/materials',
  ]);
});

t.test('9(2) finds spoil in a project in which none arises', async (t) => {
  const arises = ['newBuild', 'reconstruction', 'extension'];
  for (const kind of PROJECT_KINDS) {
    const row = rowOf(disposal({ project: { kind, commencesOn: '2021-03-10' } }), '9(2)');
    if (arises.includes(kind)) {
      t.equal(row.status, 'met', kind);
      continue;
    }
    t.same(brief(row.findings), ['category_mismatch 3 /plan/streams/0/category'], kind);
    t.same(row.findings[0]?.params, { category: 'spoil' });
  }
  t.equal(rowOf(disposal({ project: null }), '9(2)').status, 'met', 'not before the project is known');
});

const HOURS: readonly (readonly [from: string, to: string, lawful: boolean])[] = [
  ['18:00', '22:00', true],
  ['18:01', '21:59', true],
  ['18:00', '18:00', true],
  ['22:00', '22:00', true],
  ['22:00', '18:00', false],
  ['19:30', '21:00', true],
  ['17:59', '22:00', false],
  ['18:00', '22:01', false],
  ['20:00', '19:00', false],
  ['06:00', '12:00', false],
];

t.test('9(2) keeps spoil on a noise-sensitive route to the hours of 第十五條第(七)項', async (t) => {
  for (const [from, to, lawful] of HOURS) {
    const row = find({ dailyHours: { from, to } });
    t.same(brief(row.findings), lawful ? [] : ['outside_hours 15(7) /plan/dailyHours'], `${from}-${to}`);
    if (!lawful) t.same(row.findings[0]?.params, { from: '18:00', to: '22:00' });
  }
});

t.test('9(2) leaves the hours of other routes and other waste free', async (t) => {
  const dailyHours = { from: '06:00', to: '12:00' };
  t.equal(find({ dailyHours, route: { description: '107國道', noiseSensitive: false } }).status, 'met');
  t.equal(find({ dailyHours, streams: [recyclable()] }).status, 'met');
  t.equal(find({ dailyHours, streams: [recyclable(), spoil()] }).status, 'unmet');
});

t.test('9(2) only notes that the treatment plan was not filed', async (t) => {
  for (const planFilingNumber of [undefined, ' ']) {
    const row = rowOf(disposal({ body: { planFilingNumber } }), '9(2)');
    t.equal(row.status, 'met');
    t.same(brief(row.findings), ['plan_not_filed solidWasteLaw:63 /planFilingNumber']);
    t.equal(row.findings[0]?.severity, 'notice');
  }
});

t.test('carriers and sites are judged by the days of the plan, or by today while it has none', async (t) => {
  const period = { from: '2021-03-15', to: '2021-06-30' };
  t.same(judgedDays({ plan: { period } }, TODAY), period);
  const today = { from: TODAY, to: TODAY };
  t.same(judgedDays({}, TODAY), today);
  t.same(judgedDays({ plan: { period: { from: period.to, to: period.from } } }, TODAY), today);
});
