import { isUscc } from '../../src/domain/registers/uscc.ts';
import { check, type DemoClient, say } from './client.ts';

export type Granted = Readonly<{
  projectId: string;
  siteId: string;
  transportPermit: string;
  disposalPermit: string;
  plates: readonly [string, string];
}>;

const COMPANY_DOCUMENTS = ['businessLicence', 'officePremises', 'parkingPremises'];
const RULES = ['operationRules', 'safetyRules', 'qualityRules', 'maintenanceRules'];

/** Registers everybody and has a transport, a recycling and a disposal permit granted. */
export async function grantPermits(client: DemoClient): Promise<Granted> {
  await client.clock('2026-03-02T09:00:00+08:00');
  const developerId = await register(
    client,
    'developer',
    '咸寧市城市建設投資開發有限公司',
    '91421200MA48W1XA0',
    ['developer'],
  );
  const contractorId = await register(client, 'contractor', '湖北楚天建設工程有限公司', '91421202MA49C7KQ3', [
    'contractor',
  ]);
  const carrierId = await register(client, 'carrier', '咸寧市潔運渣土運輸有限公司', '91421202MA49D2HT5', [
    'carrier',
  ]);
  await register(client, 'recycler', '咸寧市綠源建筑垃圾資源化利用有限公司', '91421200MA48Y5RW8', [
    'recycler',
    'carrier',
  ]);
  say('03-02', 'developer, contractor, carrier and recycler are registered');

  const plates = ['鄂L81A36', '鄂LD12345'] as const;
  for (const plate of plates) await vehicle(client, 'carrier', plate);
  await vehicle(client, 'recycler', '鄂L56B29');

  const transport = await apply(client, 'carrier', {
    kind: 'transport',
    regionCode: '421202',
    documents: await uploads(client, 'carrier', [...COMPANY_DOCUMENTS, ...RULES]),
    plates,
    dailyCapacity: { value: 200, unit: 't' },
    tripsPerDay: 6,
  });
  const { permitNumber: transportPermit } = await grant(client, 'carrier', transport, ['10(4)', '10(5)']);
  say(
    '03-02',
    `the carrier's transport permit ${transportPermit} is granted (第十條), one copy for each of ${plates.length} vehicles`,
  );

  const recycling = await apply(client, 'recycler', {
    kind: 'recycling',
    documents: await uploads(client, 'recycler', [...COMPANY_DOCUMENTS, ...RULES, 'concessionGrant']),
    plates: ['鄂L56B29'],
    dailyCapacity: { value: 50, unit: 't' },
    tripsPerDay: 6,
    site: {
      name: '咸安區橫溝橋資源化利用場',
      siteType: 'recyclingFacility',
      regionCode: '421202',
      location: { lat: 29.9481, lon: 114.3736 },
      capacity: { value: 300_000, unit: 't' },
      acceptsFrom: '2026-01-01',
      acceptsTo: '2029-12-31',
    },
    concession: {
      number: '咸特許〔2025〕3號',
      grantor: '咸寧市人民政府',
      validFrom: '2025-07-01',
      validTo: '2035-06-30',
    },
  });
  const rows = ['22(1)', '22(2)', '22(3)', '22(4)', '10(4)', '10(5)'];
  const { siteId, permitNumber: recyclingPermit } = await grant(client, 'recycler', recycling, rows);
  say(
    '03-02',
    `the recycling facility is approved by concession, permit ${recyclingPermit} (第二十一, 二十二條)`,
  );

  const project = await client.json('contractor', 'POST', '/v1/projects', {
    body: {
      name: '咸寧大道舊城改造一期',
      kind: 'reconstruction',
      regionCode: '421202',
      location: { lat: 29.8412, lon: 114.3229 },
      developerId,
      contractorId,
      commencesOn: '2026-03-10',
    },
    status: 201,
  });
  const disposalPermit = await disposal(client, project.id, siteId, carrierId, plates);
  return { projectId: project.id, siteId, transportPermit, disposalPermit, plates };
}

/** The contractor's application: first with a document missing, then as it should be (第九條). */
async function disposal(
  client: DemoClient,
  projectId: string,
  siteId: string,
  carrierId: string,
  plates: readonly string[],
): Promise<string> {
  const documents = await uploads(client, 'contractor', ['planningPermit', 'constructionPermit']);
  const id = await apply(client, 'contractor', {
    kind: 'disposal',
    projectId,
    planFilingNumber: '咸建垃備〔2026〕18號',
    documents,
    plan: {
      streams: [
        {
          category: 'recyclable',
          materials: ['concrete', 'brick'],
          quantity: { value: 300, unit: 't' },
          destinationId: siteId,
        },
      ],
      period: { from: '2026-03-10', to: '2026-06-30' },
      dailyHours: { from: '18:00', to: '22:00' },
      route: { description: '咸寧大道—107國道—橫溝橋', noiseSensitive: true },
    },
    carriageContracts: [
      { carrierId, number: 'YS-2026-031', signedOn: '2026-03-01', validTo: '2026-07-31', plates },
    ],
    disposalContracts: [
      {
        destinationId: siteId,
        category: 'recyclable',
        number: 'XN-2026-012',
        signedOn: '2026-03-01',
        validTo: '2026-07-31',
      },
    ],
  });
  const { conditions } = await client.json('contractor', 'GET', `/v1/permit-applications/${id}/assessment`, {
    status: 200,
  });
  const unmet = (conditions as { citation: string; status: string }[]).filter(
    ({ status }) => status === 'unmet',
  );
  check(unmet.length === 1 && unmet[0]?.citation === '9(1)', 'only 第九條第(一)項 is unmet', conditions);
  say('03-02', "the contractor's application is assessed: 9(1) is unmet, the site plan is missing");

  const [sitePlan] = await uploads(client, 'contractor', ['sitePlan']);
  await client.json('contractor', 'PATCH', `/v1/permit-applications/${id}`, {
    body: { documents: [...documents, sitePlan] },
    status: 200,
  });
  const { permitNumber } = await grant(client, 'contractor', id, ['9(5)']);
  say('03-02', `the disposal permit ${permitNumber} is granted for 300 t (第九條)`);
  return permitNumber;
}

async function register(
  client: DemoClient,
  who: string,
  name: string,
  usccWithoutCheck: string,
  kinds: readonly string[],
) {
  const { id } = await client.json(who, 'POST', '/v1/organisations', {
    body: {
      name,
      uscc: withCheck(usccWithoutCheck),
      kinds,
      address: '湖北省咸寧市咸安區溫泉路 88 號',
      contact: { name: '周經理', phone: '0715-8255001' },
    },
    status: 201,
  });
  return id as string;
}

/** A code with the check character that its first 17 ask for (GB 32100-2015). */
export function withCheck(body: string): string {
  const uscc = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((character) => body + character).find(isUscc);
  if (uscc === undefined) throw new Error(`${body} cannot begin a unified social credit code`);
  return uscc;
}

async function vehicle(client: DemoClient, who: string, plate: string): Promise<void> {
  const certificate = (number: string) => ({ number, validFrom: '2025-01-01', validTo: '2027-12-31' });
  await client.json(who, 'POST', '/v1/vehicles', {
    body: {
      plate,
      grossMassKg: 31_000,
      ratedLoadKg: 20_000,
      roadTransportCertificate: certificate('421202000123'),
      passagePermit: certificate('咸公交通行〔2026〕0457'),
      equipment: { sealedCover: true, recorderId: `R-${plate.slice(2)}`, sortedTransport: true },
    },
    status: 201,
  });
}

async function uploads(client: DemoClient, who: string, kinds: readonly string[]) {
  const documents = [];
  for (const kind of kinds) documents.push(await client.upload(who, kind));
  return documents;
}

async function apply(client: DemoClient, who: string, body: object): Promise<string> {
  const application = await client.json(who, 'POST', '/v1/permit-applications', { body, status: 201 });
  return application.id as string;
}

/** Submits, accepts, attests and approves. */
async function grant(client: DemoClient, who: string, id: string, attested: readonly string[]) {
  const path = `/v1/permit-applications/${id}`;
  await client.json(who, 'POST', `${path}/submit`, { status: 200 });
  await client.json('city officer', 'POST', `${path}/accept`, { status: 200 });
  for (const citation of attested)
    await client.json('city officer', 'POST', `${path}/attestations`, {
      body: { citation, statement: '現場核查，符合要求' },
      status: 201,
    });
  const decided = await client.json('city officer', 'POST', `${path}/decision`, {
    body: { outcome: 'approved' },
    status: 200,
  });
  check(decided.status === 'approved', 'the application is approved', decided);
  return decided as { permitNumber: string; siteId: string };
}
