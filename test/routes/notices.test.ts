import t from 'tap';
import { haulage } from '../support/haulage.ts';
import { textOf } from '../support/pdf.ts';
import { accepted, disposalBody, granted, submitted, transportBody } from '../support/permits.ts';
import { registerProjectOf } from '../support/parties.ts';
import { ADMIN, CITY, ECOLOGY, testService, XIANAN } from '../support/service.ts';
import { asked } from '../support/successions.ts';

const service = await testService();
t.teardown(() => service.close());
/** A name that the converter would change. */
const NAME = '鎔昇';
const world = await haulage(service, { name: NAME, numbers: 1 });
const { carrier, contractor, developer, plates, siteId } = world;
const transport = await transportBody(service, carrier, plates);
const clock = (day: string) => service.setClock(`${day}T10:00:00+08:00`);
const notice = (
  id: string,
  kind: string,
  who: Parameters<typeof service.call>[0] = carrier.actor,
  headers = {},
) => service.call(who, 'getApplicationNotice', { params: { id, kind }, headers });

t.test('there is no notice before there is something to say, and no other kind', async (t) => {
  const id = await submitted(service, carrier.actor, transport);
  for (const kind of ['acceptance', 'supplement', 'grant', 'refusal'])
    t.equal((await notice(id, kind)).status, 404, kind);
  t.equal((await notice(id, 'receipt')).status, 400);
});

t.test('acceptance, by the authority and by its silence', async (t) => {
  await clock('2021-03-17');
  const byOfficer = await accepted(service, carrier.actor, transport);
  t.match(await notice(byOfficer, 'acceptance'), {
    status: 200,
    body: {
      title: 'Receipt of acceptance',
      authority: { code: '421200', name: '咸寧市城管執法部門' },
      applicant: { id: carrier.id },
      issuedOn: '2021-03-17',
      deemed: false,
      text: 'The application of 17 March 2021 for a permit to transport construction waste was accepted on 17 March 2021. The authority decides by 15 April 2021.',
      items: [],
      remedies: null,
      permit: null,
    },
  });
  const bySilence = await submitted(service, carrier.actor, transport);
  await clock('2021-03-24');
  t.equal((await notice(bySilence, 'acceptance')).status, 404, 'the fifth day is not over');
  await clock('2021-03-25');
  const deemed = await notice(bySilence, 'acceptance', carrier.actor, { 'accept-language': 'zh-Hant' });
  t.match(deemed.body, {
    title: '受理通知書',
    deemed: true,
    issuedOn: '2021-03-25',
    text: /第三十二條.*視為受理/,
  });
  const simplified = await notice(bySilence, 'acceptance', carrier.actor, { 'accept-language': 'zh-Hans' });
  t.match(simplified.body, { title: '受理通知书', applicant: { name: carrier.name } });
});

t.test('a supplement notice lists everything, and stays when it has been answered', async (t) => {
  await clock('2021-03-25');
  const id = await submitted(service, carrier.actor, transport);
  const items = [
    { citation: '10(1)', note: '補交營業執照' },
    { citation: '10(4)', note: '補交各項制度' },
  ];
  await service.expect(200, CITY, 'requestSupplement', { params: { id }, body: { items } });
  const asks = { status: 200, body: { items, issuedOn: '2021-03-25', text: /by 23 June 2021/ } };
  t.match(await notice(id, 'supplement'), asks);
  await service.expect(200, carrier.actor, 'submitPermitApplication', { params: { id } });
  t.match(await notice(id, 'supplement'), asks);
});

t.test('a refusal names every condition that is not met, and where it may be challenged', async (t) => {
  await clock('2021-03-25');
  const id = await accepted(service, carrier.actor, { ...transport, documents: [] });
  const reasons = [{ citation: '10(1)', text: '未提交營業執照' }];
  await service.expect(200, CITY, 'decidePermitApplication', {
    params: { id },
    body: { outcome: 'refused', reasons },
  });
  const { body } = await notice(id, 'refusal');
  t.match(body, {
    reasons,
    conditions: [
      {
        citation: '10(1)',
        status: 'unmet',
        findings: [{ code: 'document_missing', message: /business licence/ }, {}, {}],
      },
      { citation: '10(4)', status: 'unmet' },
      { citation: '10(5)', status: 'unverified' },
    ],
    remedies: {
      reconsideration: { within: 'P60D', to: /people's government of 咸寧市, or the superior department/ },
      suit: { within: 'P6M', to: /court competent/ },
    },
  });
  t.equal(body.conditions.length, 3);
  t.equal((await notice(id, 'grant')).status, 404);
  await service.setClock('2026-03-16T10:00:00+08:00');
  t.match(
    (await notice(id, 'refusal', XIANAN, { 'accept-language': 'zh-Hant' })).body.remedies.reconsideration.to,
    /主管部門/,
  );
});

t.test('since 2024 reconsideration is by the government alone', async (t) => {
  await service.setClock('2026-03-16T10:00:00+08:00');
  const id = await accepted(service, carrier.actor, { ...transport, documents: [] });
  await service.expect(200, CITY, 'decidePermitApplication', {
    params: { id },
    body: { outcome: 'refused', reasons: [{ citation: '10(1)', text: '未提交' }] },
  });
  const { body } = await notice(id, 'refusal', carrier.actor, { 'accept-language': 'zh-Hant' });
  t.equal(body.remedies.reconsideration.to, '咸寧市人民政府');
});

t.test('a grant says what was granted by it, whatever became of the permit since', async (t) => {
  await clock('2021-03-25');
  const projectId = await registerProjectOf(service, developer, contractor);
  const body = await disposalBody(service, contractor, { projectId, carrierId: carrier.id, plates, siteId });
  const { applicationId, permitNumber: number } = await granted(service, contractor.actor, body);
  const first = {
    number,
    validFrom: '2021-03-25',
    validTo: '2021-06-30',
    plates: [...plates],
    streams: [
      {
        category: 'recyclable',
        destinationId: siteId,
        destinationName: '資源化利用場',
        approvedMassKg: 300_000,
      },
    ],
    siteId: null,
  };
  const says = async (id: string) => (await notice(id, 'grant', contractor.actor)).body;
  t.same((await says(applicationId)).permit, first);
  t.match(
    (await says(applicationId)).text,
    new RegExp(`${number} is valid from 25 March 2021 to 30 June 2021.*9 April 2021`),
  );
  const renewal = await asked(service, contractor.actor, 'renewPermit', number);
  t.equal((await notice(renewal.id, 'grant', contractor.actor)).status, 404);
  await clock('2021-07-01');
  t.match(await says(renewal.id), {
    deemed: true,
    text: /counts as granted.*until 6 October 2021: the days alone/,
    permit: { number, validTo: '2021-10-06', streams: [] },
  });
  t.same((await says(applicationId)).permit, first);
});

t.test('notices are for the applicant and officers, as JSON or as PDF', async (t) => {
  await clock('2021-03-25');
  const id = await accepted(service, carrier.actor, transport);
  t.equal((await notice(id, 'acceptance', null)).status, 401);
  t.equal((await notice(id, 'acceptance', contractor.actor)).status, 404);
  for (const who of [ADMIN, ECOLOGY]) t.equal((await notice(id, 'acceptance', who)).status, 403);
  for (const who of [CITY, XIANAN]) t.equal((await notice(id, 'acceptance', who)).status, 200);
  const pdf = await notice(id, 'acceptance', carrier.actor, { accept: 'application/pdf' });
  t.match(pdf.headers, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="application-${id}-acceptance.pdf"`,
    'content-language': 'zh-Hans',
    vary: 'Accept-Language, Accept',
  });
});

t.test('each kind is printed in the script of its reader, what people wrote as they wrote it', async (t) => {
  await clock('2021-03-25');
  const printed = async (id: string, kind: string, language: string, actor = carrier.actor) => {
    const headers = { accept: 'application/pdf', 'accept-language': language };
    const reply = await notice(id, kind, actor, headers);
    t.equal(reply.headers['content-language'], language === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans');
    return textOf(reply.raw);
  };
  const refused = await accepted(service, carrier.actor, { ...transport, documents: [] });
  const reasons = [{ citation: '10(1)', text: '未交執照' }];
  const items = [{ citation: '10(1)', note: '補交執照' }];
  await service.expect(200, CITY, 'decidePermitApplication', {
    params: { id: refused },
    body: { outcome: 'refused', reasons },
  });
  const asked = await submitted(service, carrier.actor, transport);
  await service.expect(200, CITY, 'requestSupplement', { params: { id: asked }, body: { items } });
  const { applicationId: given } = await granted(service, carrier.actor, transport);
  const said: Readonly<Record<string, readonly [string, ...(readonly string[])[]]>> = {
    acceptance: [given, ['受理通知书', '运输核准'], ['受理通知書', '運輸核準']],
    supplement: [asked, ['须补正的全部内容'], ['須補正的全部內容']],
    grant: [given, ['核准决定书', '副本（'], ['核準決定書', '副本（']],
    refusal: [
      refused,
      ['未具备的条件', '营业执照', '第十条第（一）项', '受理行政复议的机关：咸宁市人民政府', '救济途径'],
      ['未具備的條件', '營業執照', '第十條第（一）項', '受理行政復議的機關：咸寧市人民政府', '救濟途徑'],
    ],
  };
  for (const [kind, [id, simplified = [], traditional = []]] of Object.entries(said)) {
    const texts = [await printed(id, kind, 'en'), await printed(id, kind, 'zh-Hant')] as const;
    for (const [text, words] of [
      [texts[0], [...simplified, '咸宁市城管执法部门']],
      [texts[1], [...traditional, '咸寧市城管執法部門']],
    ] as const)
      for (const word of [...words, NAME]) t.match(text, word, kind);
    if (kind === 'refusal') t.match(texts[0], '未交執照');
    if (kind === 'supplement') t.match(texts[0], '補交執照');
  }
});
