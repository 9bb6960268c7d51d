import t from 'tap';
import type { ApplicationFacts } from '../../../src/domain/permits/application.ts';
import { assess } from '../../../src/domain/permits/assessment.ts';
import {
  decide,
  REMEDIES,
  type Decision,
  type Grant,
  type Predecessor,
} from '../../../src/domain/permits/decision.ts';
import { isRefusal, type Refusal } from '../../../src/domain/refusal.ts';
import {
  CARRIER,
  carriageContract,
  carrierPermit,
  concession,
  disposal,
  HAUL_PLATE,
  PLATE,
  plan,
  receiving,
  recyclable,
  RECYCLER,
  recycling,
  recyclingPermit,
  site,
  spoil,
  survey,
  TODAY,
  transport,
} from '../../support/applications.ts';

const decideOn = (
  facts: ApplicationFacts,
  decision: Decision,
  today = TODAY,
  predecessor: Predecessor | null = null,
) =>
  decide({
    kind: facts.kind,
    body: facts.body,
    applicantId: facts.applicant.id,
    conditions: assess(facts, today),
    decision,
    today,
    predecessor,
  });

function grant(
  facts: ApplicationFacts,
  decision: Partial<Decision & { outcome: 'approved' }> = {},
  today = TODAY,
): Grant {
  const result = decideOn(facts, { outcome: 'approved', ...decision }, today);
  if (isRefusal(result) || result.outcome !== 'approved') throw new Error(JSON.stringify(result));
  return result;
}

function refusal(facts: ApplicationFacts, decision: Decision): Refusal {
  const result = decideOn(facts, decision);
  if (!isRefusal(result)) throw new Error(`expected a refusal, found ${result.outcome}`);
  return result;
}

t.test('approval is refused with everything found in the rows that are not met', async (t) => {
  const facts = receiving({ survey: null, attestations: [], body: { site: site({ name: undefined }) } });
  const result = refusal(facts, { outcome: 'approved' });
  t.equal(result.refusal, 'conditions_unmet');
  t.same(result.citations, ['17', '18(1)', '18(2)', '18(3)']);
  t.same(
    result.findings?.map((finding) => finding.code),
    ['survey_missing', 'unverified', 'plan_incomplete', 'unverified'],
  );
});

t.test('a single row that is unverified is enough to refuse approval', async (t) => {
  const result = refusal(transport({ attestations: [] }), { outcome: 'approved', validFrom: '2000-01-01' });
  t.equal(result.refusal, 'conditions_unmet', 'before its days are looked at');
  t.same(result.citations, ['10(4)', '10(5)']);
});

t.test('a notice does not stand in the way of approval', async (t) => {
  t.equal(grant(disposal({ body: { planFilingNumber: undefined } })).outcome, 'approved');
});

t.test('a permit is valid from the day of its decision, or later', async (t) => {
  t.equal(grant(transport()).validFrom, TODAY);
  t.equal(grant(transport(), { validFrom: TODAY }).validFrom, TODAY);
  t.equal(grant(transport(), { validFrom: '2021-03-03' }).validFrom, '2021-03-03');
  t.same(refusal(transport(), { outcome: 'approved', validFrom: '2021-03-01' }), {
    refusal: 'valid_from_before_decision',
    pointer: '/validFrom',
  });
});

t.test('a permit does not end before it begins', async (t) => {
  const validFrom = '2021-03-10';
  t.equal(grant(transport(), { validFrom, validTo: validFrom }).validTo, validFrom);
  const early = { refusal: 'period_invalid', pointer: '/validTo' };
  t.same(refusal(transport(), { outcome: 'approved', validFrom, validTo: '2021-03-09' }), early);
  t.same(refusal(disposal(), { outcome: 'approved', validFrom: '2021-07-01' }), early, 'nor by default');
});

t.test('a disposal permit lasts by default to the last day of the plan', async (t) => {
  t.equal(grant(disposal()).validTo, '2021-06-30');
  t.equal(grant(disposal(), { validTo: '2021-05-31' }).validTo, '2021-05-31');
});

t.test('a transport permit lasts by default a year less a day', async (t) => {
  t.equal(grant(transport()).validTo, '2022-03-01');
  t.equal(grant(transport(), { validFrom: '2021-04-01' }).validTo, '2022-03-31');
  t.equal(grant(transport(), { validFrom: '2023-03-01' }).validTo, '2024-02-29');
});

t.test('a receiving permit lasts by default as long as the site accepts', async (t) => {
  t.equal(grant(receiving()).validTo, '2021-12-31');
});

t.test('a recycling permit lasts by default to the earlier end of site and concession', async (t) => {
  const facts = (acceptsTo: string, validTo: string) =>
    recycling({
      body: { site: site({ siteType: 'recyclingFacility', acceptsTo }), concession: concession({ validTo }) },
    });
  t.equal(grant(facts('2025-12-31', '2030-12-31')).validTo, '2025-12-31');
  t.equal(grant(facts('2025-12-31', '2024-12-31')).validTo, '2024-12-31');
});

t.test('manifests become a condition of the permit only when the decision says so', async (t) => {
  t.equal(grant(disposal()).manifestRequired, false);
  t.equal(grant(disposal(), { manifestRequired: true }).manifestRequired, true);
});

t.test(
  'a disposal permit grants its streams in kilograms and a copy for each plate of its contracts',
  async (t) => {
    const facts = disposal({
      carrierPermits: [carrierPermit(), recyclingPermit()],
      body: {
        carriageContracts: [
          carriageContract({ plates: [PLATE, PLATE] }),
          carriageContract({ carrierId: RECYCLER, plates: [HAUL_PLATE] }),
          carriageContract({ number: 'YS-3' }),
        ],
      },
    });
    const { streams, plates, site } = grant(facts);
    t.same(streams, [
      {
        category: 'spoil',
        materials: ['engineeringSpoil'],
        destinationId: 'backfill',
        approvedMassKg: 1_000_000,
      },
      {
        category: 'recyclable',
        materials: ['concrete', 'brick'],
        destinationId: 'facility',
        approvedMassKg: 300_000,
      },
    ]);
    t.same(plates, [
      { plate: PLATE, carrierId: CARRIER },
      { plate: HAUL_PLATE, carrierId: RECYCLER },
    ]);
    t.equal(site, null);
  },
);

t.test('streams of one category to one destination are granted as one', async (t) => {
  const streams = [
    recyclable({ materials: ['brick'], quantity: { value: 10, unit: 'm3' } }),
    spoil(),
    recyclable({ materials: ['brick', 'tile'], quantity: { value: 1, unit: 't' } }),
  ];
  t.same(
    grant(disposal({ body: { plan: plan({ streams }) } })).streams.map((one) => [
      one.materials,
      one.approvedMassKg,
    ]),
    [
      [['brick', 'tile'], 15_000],
      [['engineeringSpoil'], 1_000_000],
    ],
  );
});

t.test('a transport permit has a copy for each of its plates and neither streams nor a site', async (t) => {
  const { streams, plates, site } = grant(transport({ body: { plates: [PLATE, PLATE] } }));
  t.same([streams, plates, site], [[], [{ plate: PLATE, carrierId: CARRIER }], null]);
});

t.test('a receiving permit makes a site and has no copies', async (t) => {
  const { plates, site: granted } = grant(receiving());
  t.same(plates, []);
  t.same(granted, {
    name: '渣土受納場',
    siteType: 'receiving',
    regionCode: '421202',
    location: { lat: 29.82, lon: 114.3 },
    boundary: null,
    capacityMassKg: 50_000_000,
    acceptsFrom: '2021-01-01',
    acceptsTo: '2021-12-31',
  });
});

t.test('a recycling permit makes a site and a copy for each plate of its holder', async (t) => {
  const { plates, site: granted } = grant(recycling());
  t.same(plates, [{ plate: PLATE, carrierId: RECYCLER }]);
  t.equal(granted?.siteType, 'recyclingFacility');
});

t.test('the capacity of a site in cubic metres follows what it takes', async (t) => {
  const capacity = { value: 10, unit: 'm3' } as const;
  t.equal(grant(receiving({ body: { site: site({ capacity }) } })).site?.capacityMassKg, 16_000);
  const facility = site({ capacity, siteType: 'recyclingFacility' });
  t.equal(grant(recycling({ body: { site: facility } })).site?.capacityMassKg, 20_000);
});

t.test('a refusal gives its reasons and the remedies', async (t) => {
  const facts = receiving({ attestations: [], survey: survey({ checks: { washBay: false } }) });
  const reasons = [
    { citation: '18(1)', text: '出口無沖洗設施' },
    { citation: '18(3)', text: '邊坡未核實' },
  ];
  t.same(decideOn(facts, { outcome: 'refused', reasons }), {
    outcome: 'refused',
    reasons,
    remedies: REMEDIES,
  });
  t.equal(REMEDIES.reconsideration.days, 60);
  t.equal(REMEDIES.suit.months, 6);
});

t.test('a reason that cites a row that is met or foreign is no reason', async (t) => {
  const facts = receiving({ attestations: [] });
  for (const citation of ['17', '18(2)', '10(1)', '18'])
    t.same(
      refusal(facts, {
        outcome: 'refused',
        reasons: [
          { citation: '18(1)', text: '未核實' },
          { citation, text: '無' },
        ],
      }),
      { refusal: 'reason_not_found', params: { citation }, pointer: '/reasons/1/citation' },
    );
});

t.test('an approval of what is incomplete is a bug and not an answer', async (t) => {
  const input = {
    kind: 'disposal',
    body: {},
    applicantId: 'x',
    conditions: [],
    decision: { outcome: 'approved' },
    today: TODAY,
    predecessor: null,
  } as const;
  t.throws(() => decide(input), { message: /the last day of the plan/ });
});

const before = (change: Partial<Predecessor> = {}): Predecessor => ({
  asked: 'renewal',
  validFrom: '2020-03-03',
  validTo: '2021-03-10',
  periodFrom: '2020-03-03',
  scopeTo: null,
  isEnded: false,
  manifestRequired: true,
  ...change,
});
const renewedOn = (
  today: string,
  decision: Partial<Decision & { outcome: 'approved' }> = {},
  change: Partial<Predecessor> = {},
  facts = transport(),
) => decideOn(facts, { outcome: 'approved', ...decision }, today, before(change));

const DAYS: readonly (readonly [string, ReturnType<typeof renewedOn>, object])[] = [
  [
    'a renewal joins on to the days of the permit',
    renewedOn('2021-03-02'),
    { validFrom: '2020-03-03', periodFrom: '2021-03-11', validTo: '2022-03-10', manifestRequired: true },
  ],
  [
    'one of the last day too',
    renewedOn('2021-03-10'),
    { validFrom: '2020-03-03', periodFrom: '2021-03-11', validTo: '2022-03-10' },
  ],
  [
    'one that comes after it counts from its decision',
    renewedOn('2021-03-11'),
    { validFrom: '2021-03-11', periodFrom: '2021-03-11', validTo: '2022-03-10' },
  ],
  ['it may begin earlier', renewedOn('2021-03-02', { validFrom: '2021-03-05' }), { validTo: '2022-03-04' }],
  ['but leaves no gap', renewedOn('2021-03-02', { validFrom: '2021-03-12' }), { pointer: '/validFrom' }],
  [
    'not before today',
    renewedOn('2021-03-02', { validFrom: '2021-03-01' }),
    { refusal: 'valid_from_before_decision' },
  ],
  ['it makes the permit longer', renewedOn('2021-03-02', { validTo: '2021-03-10' }), { pointer: '/validTo' }],
  ['by a day at least', renewedOn('2021-03-02', { validTo: '2021-03-11' }), { validTo: '2021-03-11' }],
  [
    'an ended permit is not renewed',
    renewedOn('2021-03-02', {}, { isEnded: true }),
    { refusal: 'wrong_state' },
  ],
  [
    'an amendment of a fleet keeps the days',
    renewedOn('2021-03-02', {}, { asked: 'amendment' }),
    { validFrom: '2020-03-03', periodFrom: '2020-03-03', validTo: '2021-03-10' },
  ],
  [
    'or has others',
    renewedOn('2021-03-02', { validTo: '2021-03-02' }, { asked: 'amendment' }),
    { validTo: '2021-03-02' },
  ],
  [
    'none that are over',
    renewedOn('2021-03-02', { validTo: '2021-03-01' }, { asked: 'amendment' }),
    { refusal: 'period_invalid', pointer: '/validTo' },
  ],
  [
    'and counts from its decision',
    renewedOn('2021-03-02', { validFrom: '2021-03-03' }, { asked: 'amendment' }),
    { refusal: 'period_invalid', pointer: '/validFrom' },
  ],
  [
    'an amendment of a plan that ends when it ended keeps the days',
    renewedOn('2021-03-02', {}, { asked: 'amendment', scopeTo: '2021-06-30' }, disposal()),
    { validTo: '2021-03-10' },
  ],
  [
    'one that ends otherwise has the days of its plan',
    renewedOn('2021-03-02', {}, { asked: 'amendment', scopeTo: '2021-05-31' }, disposal()),
    { validTo: '2021-06-30' },
  ],
];
for (const [title, decided, expected] of DAYS)
  t.test(`the days of a renewal or an amendment: ${title}`, async (t) => {
    t.match(decided, expected);
  });
