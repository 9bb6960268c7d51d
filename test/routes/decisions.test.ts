import t from 'tap';
import type { Condition } from '../../src/domain/permits/condition.ts';
import { type Judged, judgeAgain } from '../../src/domain/permits/judged.ts';
import { hasValidCheckCharacter } from '../../src/domain/check-character.ts';
import {
  registerCarrier,
  registerParty,
  registerProjectOf,
  registerRecycler,
  usccOf,
} from '../support/parties.ts';
import {
  accepted,
  attested,
  disposalBody,
  documentsOf,
  granted,
  planOf,
  recyclingBody,
  siteBody,
  submitted,
  surveyBody,
  transportBody,
} from '../support/permits.ts';
import { CITY, ECOLOGY, HITECH, testService, XIANAN } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const MARCH_2 = '2021-03-02T09:00:00+08:00';
await service.setClock(MARCH_2);

const carrier = await registerCarrier(service, 'carrier', ['鄂LT1001', '鄂LT1002']);
const recycler = await registerRecycler(service, 'recycler', ['鄂LR1001']);
const developer = await registerParty(service, 'developer', 'developer');
const contractor = await registerParty(service, 'contractor', 'contractor');
const operator = await registerParty(service, 'operator', 'siteOperator');
await registerParty(service, 'stranger', 'carrier');
const plates = ['鄂LT1001', '鄂LT1002'];
const transport = await transportBody(service, carrier, plates);
const fleet = await granted(service, 'carrier', transport);
const facility = await granted(service, 'recycler', await recyclingBody(service, recycler, ['鄂LR1001']));
const siteId = String(facility.siteId);

const decide = (id: string, body: unknown, officer: Parameters<typeof service.call>[0] = CITY) =>
  service.call(officer, 'decidePermitApplication', { params: { id }, body });
const disposal = async (change = {}, site = siteId) => {
  const projectId = await registerProjectOf(service, developer, contractor);
  const parties = { projectId, carrierId: carrier.id, plates, siteId: site };
  return disposalBody(service, contractor, parties, change);
};
const APPROVED = { outcome: 'approved' };
type Row = { citation: string; status: string };
const codesOf = (body: { errors: { code: string }[] }) => [...new Set(body.errors.map(({ code }) => code))];

t.test(
  'the published journey: a carrier without papers is refused, with every reason and its remedies',
  async (t) => {
    const documents = transport.documents.slice(0, 5);
    const id = await accepted(service, 'carrier', { ...transport, documents });
    const unmet = await decide(id, APPROVED);
    t.match(unmet, { status: 409, body: { code: 'conditions_unmet', citations: ['10(4)', '10(5)'] } });
    t.same(codesOf(unmet.body), ['document_missing', 'unverified']);
    const reasons = [{ citation: '10(4)', text: '缺少質量與保養制度' }];
    t.match(await decide(id, { outcome: 'refused', reasons }, XIANAN), {
      status: 403,
      body: { code: 'not_competent', citations: ['7'], detail: /the city's authority \(421200\)/ },
    });
    t.equal((await decide(id, { outcome: 'refused', reasons: [] })).status, 400);
    t.match(
      await decide(id, { outcome: 'refused', reasons: [...reasons, { citation: '10(1)', text: '無' }] }),
      {
        status: 422,
        body: { code: 'reason_not_found', errors: [{ pointer: '/reasons/1/citation' }] },
      },
    );
    const refused = await decide(id, { outcome: 'refused', reasons });
    t.match(refused, {
      status: 200,
      body: {
        status: 'refused',
        permitNumber: null,
        decision: {
          outcome: 'refused',
          reasons,
          by: 'city',
          remedies: { reconsideration: { within: 'P60D' }, suit: { within: 'P6M', text: /suit/ } },
        },
      },
    });
    t.match(await decide(id, APPROVED), { status: 409, body: { code: 'wrong_state' } }, 'decided once');
    const stored = refused.body.assessment;
    await service.setClock('2021-03-20T09:00:00+08:00');
    const later = await service.expect(200, 'carrier', 'getPermitApplication', {
      params: { id },
      headers: { 'accept-language': 'zh-Hant' },
    });
    t.match(later.decision.remedies.suit.text, /提起行政訴訟/);
    t.same(
      (later.assessment.conditions as Row[]).map(({ status }) => status),
      (stored.conditions as Row[]).map(({ status }) => status),
      'the assessment is the one it was decided on',
    );
    await service.setClock(MARCH_2);
  },
);

t.test(
  'who may act on an application: officers of the authority of the place, and nobody else',
  async (t) => {
    const id = await accepted(service, 'carrier', transport);
    const params = { id };
    const steps: readonly (readonly [string, unknown])[] = [
      ['acceptPermitApplication', undefined],
      ['declinePermitApplication', { reason: '無' }],
      ['requestSupplement', { items: [{ citation: '10(1)', note: '補' }] }],
      ['extendDecision', { reason: '無' }],
      ['attestCondition', { citation: '10(4)', statement: '符合' }],
      ['recordSurvey', surveyBody('2021-03-02')],
      ['decidePermitApplication', APPROVED],
    ];
    for (const [operation, body] of steps) {
      const call = (who: Parameters<typeof service.call>[0], to = params) =>
        service.call(who, operation, { params: to, body });
      t.equal((await call(null)).status, 401, operation);
      for (const other of ['carrier', 'stranger', ECOLOGY])
        t.equal((await call(other)).status, 403, operation);
      for (const officer of [XIANAN, HITECH])
        t.match(await call(officer), { status: 403, body: { code: 'not_competent' } }, operation);
      t.equal((await call(CITY, { id: siteId })).status, 404, operation);
    }
    const draft = await service.expect(201, 'carrier', 'createPermitApplication', { body: transport });
    for (const [operation, body] of steps) {
      const reply = await service.call(CITY, operation, { params: { id: draft.id }, body });
      t.match(reply, { status: 409, body: { code: 'wrong_state' } }, operation);
    }
  },
);

t.test('officers attest what the measures leave to them, by name', async (t) => {
  const id = await accepted(service, 'carrier', transport);
  const attest = (citation: string) =>
    service.call(CITY, 'attestCondition', { params: { id }, body: { citation, statement: '現場核查符合' } });
  t.match(await attest('10(4)'), {
    status: 201,
    body: { citation: '10(4)', statement: '現場核查符合', by: 'city', at: /\+08:00$/ },
  });
  for (const citation of ['10(1)', '9(5)', '22(1)'])
    t.match(await attest(citation), { status: 422, body: { code: 'not_attestable' } }, citation);
  const { attestations, assessment } = await service.expect(200, 'carrier', 'getPermitApplication', {
    params: { id },
  });
  t.match(attestations, [{ citation: '10(4)', by: 'city' }]);
  t.match(
    (assessment.conditions as Row[]).find(({ citation }) => citation === '10(4)'),
    { status: 'met' },
  );
});

t.test('a site for spoil needs a survey by two officers, from the submission on', async (t) => {
  const documents = await documentsOf(service, 'operator', 'landRight');
  const id = await accepted(service, 'operator', { kind: 'receiving', documents, site: siteBody() });
  const unsurveyed = await decide(id, APPROVED);
  t.equal(unsurveyed.status, 409);
  t.ok(codesOf(unsurveyed.body).includes('survey_missing'));
  await service.setClock('2021-03-04T09:00:00+08:00');
  const survey = (day: string, change = {}) =>
    service.call(CITY, 'recordSurvey', { params: { id }, body: surveyBody(day, change) });
  const one = { sub: 'officer-1', name: '甲' };
  t.equal((await survey('2021-03-04', { officers: [one] })).status, 400);
  t.equal((await survey('2021-03-04', { officers: [one, one] })).status, 400, 'two different ones');
  t.equal((await survey('2021-03-04', { checks: { weather: true } })).status, 400);
  for (const day of ['2021-03-01', '2021-03-05'])
    t.match(await survey(day), { status: 422, body: { code: 'survey_day_invalid' } }, day);
  const failed = await survey('2021-03-02', { checks: { washBay: false } });
  t.match(failed, {
    status: 201,
    body: { surveyedOn: '2021-03-02', by: 'city', checks: { washBay: false } },
  });
  await attested(service, 'receiving', id);
  const shown = await service.expect(200, 'operator', 'getPermitApplication', { params: { id } });
  t.match(shown.survey, { checks: { washBay: true } }, 'the last survey counts');
  const approved = await service.expect(200, CITY, 'decidePermitApplication', {
    params: { id },
    body: APPROVED,
  });
  t.match(approved, { status: 'approved' });
  const site = await service.expect(200, 'stranger', 'getSite', { params: { id: approved.siteId } });
  t.match(site, {
    siteType: 'receiving',
    operatorId: operator.id,
    permitNumber: approved.permitNumber,
    categories: ['spoil'],
    capacityMassKg: 50_000_000,
    remainingMassKg: 50_000_000,
  });
  const permit = await service.expect(200, CITY, 'getPermit', { params: { number: approved.permitNumber } });
  t.match(permit, {
    kind: 'receiving',
    validFrom: '2021-03-04',
    validTo: '2021-12-31',
    copies: [],
    scope: null,
  });
  await service.setClock(MARCH_2);
});

t.test(
  'a disposal permit has its scope, one copy for each vehicle and room reserved at its site',
  async (t) => {
    const before = await service.expect(200, 'stranger', 'getSite', { params: { id: siteId } });
    const id = await accepted(service, 'contractor', await disposal());
    await attested(service, 'disposal', id);
    const body = { ...APPROVED, validFrom: '2021-03-10', manifestRequired: true };
    t.match(await decide(id, { ...body, validFrom: '2021-03-01' }), {
      status: 422,
      body: { code: 'valid_from_before_decision' },
    });
    t.match(await decide(id, { ...body, validTo: '2021-03-09' }), {
      status: 422,
      body: { code: 'period_invalid' },
    });
    const approved = await decide(id, body);
    t.match(approved, {
      status: 200,
      body: {
        status: 'approved',
        siteId: null,
        decision: { outcome: 'approved', reasons: [], remedies: null },
      },
    });
    const number: string = approved.body.permitNumber;
    t.match(number, /^421200C2021\d{5}[0-9A-Z]$/);
    t.ok(hasValidCheckCharacter(number));
    const permit = await service.expect(200, 'contractor', 'getPermit', { params: { number } });
    t.match(permit, {
      number,
      kind: 'disposal',
      status: 'active',
      authority: '421200',
      holder: { id: contractor.id },
      applicationId: id,
      validFrom: '2021-03-10',
      validTo: '2021-06-30',
      manifestRequired: true,
      ended: null,
      scope: {
        period: { from: '2021-03-15', to: '2021-06-30' },
        dailyHours: { from: '18:00', to: '22:00' },
        route: { noiseSensitive: true },
        streams: [
          {
            category: 'recyclable',
            materials: ['concrete', 'brick'],
            destinationId: siteId,
            approvedMassKg: 300_000,
            consumedMassKg: 0,
            receivedMassKg: 0,
          },
        ],
      },
      copies: [
        { number: 1, plate: '鄂LT1001', status: 'active' },
        { number: 2, plate: '鄂LT1002', status: 'active' },
      ],
    });
    const after = await service.expect(200, 'stranger', 'getSite', { params: { id: siteId } });
    t.equal(after.reservedMassKg, before.reservedMassKg + 300_000);
    t.equal(after.remainingMassKg, before.remainingMassKg - 300_000);
  },
);

t.test('numbers of a series follow one another without a gap, whatever was refused between', async (t) => {
  const serial = (number: string) => Number(number.slice(11, -1));
  const first = await granted(service, 'contractor', await disposal());
  const id = await accepted(service, 'contractor', await disposal());
  t.equal((await decide(id, APPROVED)).status, 409);
  await attested(service, 'disposal', id);
  t.equal((await decide(id, { ...APPROVED, validTo: '2021-01-01' })).status, 422);
  const { body } = await decide(id, APPROVED);
  t.equal(serial(body.permitNumber), serial(first.permitNumber) + 1);
  t.equal(serial(fleet.permitNumber), 1);
  t.match(fleet.permitNumber, /^421200Y2021/);
  t.match(facility.permitNumber, /^421200Z2021/);
});

t.test('two decisions on one application at once: one decides', async (t) => {
  const id = await accepted(service, 'contractor', await disposal());
  await attested(service, 'disposal', id);
  const replies = await Promise.all(Array.from({ length: 4 }, () => decide(id, APPROVED)));
  t.same(
    replies.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409, 409, 409],
  );
});

t.test('two grants at once on a site with room for one: the other finds it full', async (t) => {
  const capacity = { value: 1_000, unit: 't' };
  const small = await registerRecycler(service, 'small', ['鄂LR2001']);
  const body = await recyclingBody(service, small, ['鄂LR2001'], { name: '小場', capacity });
  const { siteId: smallSite } = await granted(service, 'small', body);
  const ids = [];
  for (const number of ['XN-A', 'XN-B', 'XN-C']) {
    const to = String(smallSite);
    const contract = { signedOn: '2021-03-01', validTo: '2021-07-31' };
    const change = {
      plan: planOf(to, 600),
      disposalContracts: [{ destinationId: to, category: 'recyclable', number, ...contract }],
    };
    const id = await accepted(service, 'contractor', await disposal(change, to));
    await attested(service, 'disposal', id);
    ids.push(id);
  }
  const replies = await Promise.all(ids.map((id) => decide(id, APPROVED)));
  const refused = replies.filter(({ status }) => status === 409);
  t.equal(replies.filter(({ status }) => status === 200).length, 1);
  t.equal(refused.length, 2);
  for (const { body: problem } of refused) {
    t.equal(problem.code, 'conditions_unmet');
    t.same(codesOf(problem), ['capacity_exceeded']);
  }
  const site = await service.expect(200, 'stranger', 'getSite', { params: { id: String(smallSite) } });
  t.match(site, { reservedMassKg: 600_000, remainingMassKg: 400_000 });
});

t.test('9(4): a site takes what fills it to the kilogram, and not one more', async (t) => {
  const exact = await registerRecycler(service, 'exact', ['鄂LR2101']);
  const site = { name: '恰好場', capacity: { value: 1_000, unit: 't' } };
  const { siteId: to } = await granted(
    service,
    'exact',
    await recyclingBody(service, exact, ['鄂LR2101'], site),
  );
  const contract = { signedOn: '2021-03-01', validTo: '2021-07-31' };
  const asking = async (tonnes: number) => {
    const change = {
      plan: planOf(String(to), tonnes),
      disposalContracts: [{ destinationId: to, category: 'recyclable', number: 'XN-E', ...contract }],
    };
    const id = await accepted(service, 'contractor', await disposal(change, String(to)));
    await attested(service, 'disposal', id);
    return decide(id, APPROVED);
  };
  t.equal((await asking(600)).status, 200);
  const over = await asking(400.001);
  t.match(over, { status: 409, body: { code: 'conditions_unmet', citations: ['9(4)'] } });
  t.same(codesOf(over.body), ['capacity_exceeded']);
  t.equal((await asking(400)).status, 200);
  const full = await service.expect(200, 'stranger', 'getSite', { params: { id: String(to) } });
  t.match(full, { reservedMassKg: 1_000_000, remainingMassKg: 0 });
});

t.test('7: a transport permit counts in the whole urban area, whoever granted it', async (t) => {
  const guest = await registerCarrier(service, 'guest', ['鄂LT3001']);
  const body = { ...(await transportBody(service, guest, ['鄂LT3001'])), regionCode: '4212GX' };
  const { permitNumber } = await granted(service, 'guest', body, {}, HITECH);
  t.match(permitNumber, /^4212GXY/);
  const projectId = await registerProjectOf(service, developer, contractor);
  const parties = { projectId, carrierId: guest.id, plates: ['鄂LT3001'], siteId };
  const id = await accepted(service, 'contractor', await disposalBody(service, contractor, parties));
  await attested(service, 'disposal', id);
  t.match(await decide(id, APPROVED), { status: 200, body: { permitNumber: /^421200C/ } });
});

t.test(
  'the named counterparty contests its contract; its condition waits until an officer attests it',
  async (t) => {
    const id = await submitted(service, 'contractor', await disposal());
    const contest = (who: Parameters<typeof service.call>[0], contractNumber: string) =>
      service.call(who, 'contestContract', { params: { id }, body: { contractNumber, reason: '未簽訂' } });
    const rows = async () => {
      const { conditions } = await service.expect(200, CITY, 'assessPermitApplication', { params: { id } });
      return (conditions as Row[]).flatMap((row) => (row.status === 'met' ? [] : [row.citation]));
    };
    t.equal((await contest(null, 'YS-1')).status, 401);
    t.equal((await contest(CITY, 'YS-1')).status, 403);
    t.equal((await contest('carrier', '')).status, 400);
    for (const other of ['stranger', 'nobody', 'contractor'])
      t.equal((await contest(other, 'YS-1')).status, 404);
    for (const [party, another] of [
      ['carrier', 'XN-1'],
      ['recycler', 'YS-1'],
    ] as const)
      t.match(
        await contest(party, another),
        {
          status: 422,
          body: { code: 'unknown_reference', errors: [{ pointer: '/contractNumber' }] },
        },
        `no contract of the ${party}`,
      );
    t.same(await rows(), ['9(5)']);
    t.match(await contest('carrier', 'YS-1'), {
      status: 201,
      body: { contractNumber: 'YS-1', organisationId: carrier.id, reason: '未簽訂' },
    });
    t.same(await rows(), ['9(3)', '9(5)']);
    t.equal((await contest('recycler', 'XN-1')).status, 201);
    t.same(await rows(), ['9(3)', '9(4)', '9(5)']);
    await service.expect(200, CITY, 'acceptPermitApplication', { params: { id } });
    for (const citation of ['9(3)', '9(4)', '9(5)'])
      await service.expect(201, CITY, 'attestCondition', {
        params: { id },
        body: { citation, statement: '合同屬實' },
      });
    t.same(await rows(), []);
    await service.expect(200, CITY, 'decidePermitApplication', { params: { id }, body: APPROVED });
    t.match(await contest('carrier', 'YS-1'), { status: 409, body: { code: 'wrong_state' } });
    const shown = await service.expect(200, 'contractor', 'getPermitApplication', { params: { id } });
    t.equal(shown.contests.length, 2);
    const draft = await service.expect(201, 'contractor', 'createPermitApplication', {
      body: await disposal(),
    });
    const early = await service.call('carrier', 'contestContract', {
      params: { id: draft.id },
      body: { contractNumber: 'YS-1', reason: '未簽訂' },
    });
    t.equal(early.status, 404, 'a draft is none of a carrier’s');
  },
);

t.test('the high-tech zone decides on its own, the city does not', async (t) => {
  const id = await accepted(service, 'carrier', { ...transport, regionCode: '4212GX' }, HITECH);
  await attested(service, 'transport', id, HITECH);
  t.equal((await decide(id, APPROVED, CITY)).status, 403);
  const { body } = await decide(id, { ...APPROVED, validFrom: '2021-03-05' }, HITECH);
  t.match(body.permitNumber, /^4212GXY2021/);
  const permit = await service.expect(200, 'carrier', 'getPermit', { params: { number: body.permitNumber } });
  t.match(permit, { validFrom: '2021-03-05', validTo: '2022-03-04' }, 'a year less a day');
});

t.test('7: a transport permit of the high-tech zone counts in the whole urban area', async (t) => {
  const zone = await registerCarrier(service, 'zone carrier', ['鄂LG1001']);
  const asked = { ...(await transportBody(service, zone, ['鄂LG1001'])), regionCode: '4212GX' };
  await granted(service, 'zone carrier', asked, {}, HITECH);
  const [contract] = (await disposal()).carriageContracts;
  const body = {
    ...(await disposal()),
    carriageContracts: [{ ...contract, carrierId: zone.id, plates: ['鄂LG1001'] }],
  };
  const { id } = await service.expect(201, 'contractor', 'createPermitApplication', { body });
  const { conditions } = await service.expect(200, 'contractor', 'assessPermitApplication', {
    params: { id },
  });
  const row = conditions.find(({ citation }: { citation: string }) => citation === '9(3)');
  t.match(row, { status: 'met', findings: [] });
});

t.test('a unit that is no enterprise may ask, and is told that it is none', async (t) => {
  const uscc = usccOf('unit').replace(/^91/, '12');
  const body = {
    name: '事業單位',
    uscc,
    kinds: ['carrier'],
    address: '咸寧',
    contact: { name: '甲', phone: '0715-8000000' },
    usccOverride: { reason: '真實代碼' },
    ownerSub: 'unit',
  };
  await service.expect(201, CITY, 'registerOrganisation', { body });
  const { id } = await service.expect(201, 'unit', 'createPermitApplication', {
    body: { kind: 'transport' },
  });
  const { conditions } = await service.expect(200, 'unit', 'assessPermitApplication', { params: { id } });
  t.ok(JSON.stringify(conditions).includes('not_enterprise_legal_person'));
});

t.test('a decision is judged again by the day and the facts that are kept with it', async (t) => {
  const { rows } = await service.asLaw<{ judged: Judged; conditions: readonly Condition[] }>(
    `select jsonb_build_object('on', j.judged_on, 'facts', j.facts) as judged, a.decision -> 'conditions' as conditions
     from judgement j join permit_application a on a.id = j.application_id`,
  );
  t.ok(rows.length > 5, `${rows.length} decisions`);
  for (const { judged, conditions } of rows) t.same(judgeAgain(judged), conditions);
  const { rows: without } = await service.asLaw(
    `select 1 from permit_application a where status in ('approved', 'refused') and not deemed
     and not exists (select 1 from judgement j where j.application_id = a.id)`,
  );
  t.same(without, [], 'every one by an officer');
});
