import { randomUUID } from 'node:crypto';
import t from 'tap';
import { createClient, orThrow, Refused, type WasteClient } from '../../clients/typescript/client.ts';
import type { components } from '../../clients/typescript/schema.d.ts';
import { type Actor, ADMIN, CITY, testService } from '../support/service.ts';

/**
 * The main job, by a program that knows the OpenAPI document and nothing of the source: what it sends compiles by the
 * generated types, what it reads is answered so by the service over HTTP.
 */
type Schemas = components['schemas'];

const service = await testService();
t.teardown(() => service.close());
const baseUrl = await service.app.listen({ port: 0, host: '127.0.0.1' });
const clientOf = (actor: Actor): WasteClient =>
  createClient({ baseUrl, token: () => service.token(actor), language: 'en' });
const contractor = clientOf('contractor');
const carrier = clientOf('carrier');
const recycler = clientOf('recycler');
const officer = clientOf(CITY);
const admin = clientOf(ADMIN);

const PLATE = '鄂L81A36';
const DAY = '2026-03-16';
const at = (time: string) => `${DAY}T${time}:00+08:00`;
const clock = (now: string) => orThrow(admin.POST('/v1/sandbox/clock', { body: { now } }));
const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
const COMPANY = ['businessLicence', 'officePremises', 'parkingPremises'];
const RULES = ['operationRules', 'safetyRules', 'qualityRules', 'maintenanceRules'];

async function register(client: WasteClient, uscc: string, kinds: Schemas['OrganisationKind'][]) {
  const contact = { name: '周經理', phone: '0715-8255001' };
  const body = { name: `公司 ${uscc}`, uscc, kinds, address: '咸寧市咸安區', contact };
  return orThrow(client.POST('/v1/organisations', { body }));
}

async function uploaded(client: WasteClient, kinds: readonly string[]) {
  const documents: { kind: string; documentId: string }[] = [];
  for (const kind of kinds) {
    const form = new FormData();
    form.set('kind', kind);
    form.set('file', new Blob([PDF], { type: 'application/pdf' }), `${kind}.pdf`);
    const body = { kind, file: '' };
    const { id } = await orThrow(client.POST('/v1/documents', { body, bodySerializer: () => form }));
    documents.push({ kind, documentId: id });
  }
  return documents;
}

/** Submits, and has the authority decide: what it refuses for is attested, clause by clause, and asked for again. */
async function granted(client: WasteClient, id: string) {
  const params = { path: { id } };
  await orThrow(client.POST('/v1/permit-applications/{id}/submit', { params }));
  await orThrow(officer.POST('/v1/permit-applications/{id}/accept', { params }));
  const body = { outcome: 'approved' as const };
  const decide = () => orThrow(officer.POST('/v1/permit-applications/{id}/decision', { params, body }));
  const refused = await decide().catch((error: unknown) => error);
  if (!(refused instanceof Refused)) throw new Error('expected a refusal: nothing is attested yet');
  const { status, code, errors } = refused.problem;
  t.same([status, code], [409, 'conditions_unmet']);
  const clauses = new Set(errors.flatMap(({ citation }) => (typeof citation === 'string' ? [citation] : [])));
  for (const citation of clauses)
    await orThrow(
      officer.POST('/v1/permit-applications/{id}/attestations', {
        params,
        body: { citation, statement: '現場核查，符合要求' },
      }),
    );
  return decide();
}

function there<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('expected a value');
  return value;
}

t.test('from nothing to the fourth copy', async (t) => {
  await clock('2026-03-02T09:00:00+08:00');
  const developerId = (await register(clientOf('developer'), '91421200MA48W1XA0W', ['developer'])).id;
  const contractorId = (await register(contractor, '91421202MA49C7KQ3T', ['contractor'])).id;
  const carrierId = (await register(carrier, '91421202MA49D2HT5B', ['carrier'])).id;
  await register(recycler, '91421200MA48Y5RW8X', ['recycler', 'carrier']);
  const certificate = { number: '0457', validFrom: '2025-01-01', validTo: '2027-12-31' };
  for (const [client, plate] of [
    [carrier, PLATE],
    [recycler, '鄂L56B29'],
  ] as const)
    await orThrow(
      client.POST('/v1/vehicles', {
        body: {
          plate,
          grossMassKg: 31_000,
          ratedLoadKg: 20_000,
          roadTransportCertificate: certificate,
          passagePermit: certificate,
          equipment: { sealedCover: true, recorderId: plate.slice(1), sortedTransport: true },
        },
      }),
    );

  const fleet = { dailyCapacity: { value: 100, unit: 't' as const }, tripsPerDay: 6 };
  const transport = await orThrow(
    carrier.POST('/v1/permit-applications', {
      body: {
        kind: 'transport',
        regionCode: '421202',
        documents: await uploaded(carrier, [...COMPANY, ...RULES]),
        plates: [PLATE],
        ...fleet,
      },
    }),
  );
  const transportPermit = there((await granted(carrier, transport.id)).permitNumber);

  const recycling = await orThrow(
    recycler.POST('/v1/permit-applications', {
      body: {
        kind: 'recycling',
        documents: await uploaded(recycler, [...COMPANY, ...RULES, 'concessionGrant']),
        plates: ['鄂L56B29'],
        ...fleet,
        site: {
          name: '資源化利用場',
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
      },
    }),
  );
  const siteId = there((await granted(recycler, recycling.id)).siteId);

  const project = await orThrow(
    contractor.POST('/v1/projects', {
      body: {
        name: '舊城改造一期',
        kind: 'reconstruction',
        regionCode: '421202',
        location: { lat: 29.8412, lon: 114.3229 },
        developerId,
        contractorId,
        commencesOn: '2026-03-10',
      },
    }),
  );
  const contract = { signedOn: '2026-03-01', validTo: '2026-07-31' };
  const load = {
    category: 'recyclable' as const,
    materials: ['concrete' as const],
    destinationId: siteId,
  };
  const documents = await uploaded(contractor, ['planningPermit', 'constructionPermit']);
  const disposal = await orThrow(
    contractor.POST('/v1/permit-applications', {
      body: {
        kind: 'disposal',
        projectId: project.id,
        planFilingNumber: '咸建垃備〔2026〕18號',
        documents,
        plan: {
          streams: [{ ...load, quantity: { value: 300, unit: 't' } }],
          period: { from: '2026-03-10', to: '2026-06-30' },
          dailyHours: { from: '18:00', to: '22:00' },
          route: { description: '咸寧大道', noiseSensitive: true },
        },
        carriageContracts: [{ ...contract, carrierId, number: 'YS-2026-031', plates: [PLATE] }],
        disposalContracts: [
          { ...contract, destinationId: siteId, category: 'recyclable', number: 'XN-2026-012' },
        ],
      },
    }),
  );
  const params = { path: { id: disposal.id } };
  const { conditions } = await orThrow(contractor.GET('/v1/permit-applications/{id}/assessment', { params }));
  const missing = conditions.flatMap(({ findings }) =>
    findings.flatMap(({ documentKind }) => documentKind ?? []),
  );
  t.same(missing, ['sitePlan'], 'the assessment names what is missing');
  const more = await uploaded(contractor, missing);
  await orThrow(
    contractor.PATCH('/v1/permit-applications/{id}', {
      params,
      body: { documents: [...documents, ...more] },
    }),
  );
  const disposalPermit = there((await granted(contractor, disposal.id)).permitNumber);

  await clock(at('18:10'));
  const drawn = await orThrow(
    carrier.POST('/v1/manifest-draws', { body: { permitNumber: transportPermit, count: 2 } }),
  );
  const [manifestNumber, other] = drawn.numbers.map(there);
  if (manifestNumber === undefined || other === undefined) throw new Error('expected two numbers');
  const trip = { ...load, plate: PLATE, projectId: project.id };
  const scanned = (client: WasteClient, body: Schemas['Scan']) => orThrow(client.POST('/v1/scans', { body }));

  await clock(at('18:25'));
  const loaded = await scanned(contractor, {
    ...trip,
    id: randomUUID(),
    kind: 'load',
    manifestNumber,
    at: at('18:20'),
    quantity: { value: 15, unit: 't' },
  });
  t.equal(loaded.clearance?.granted, true);
  await clock(at('18:35'));
  const departure = {
    id: randomUUID(),
    kind: 'depart' as const,
    at: at('18:30'),
    washed: true,
    covered: true,
  };
  const departed = await scanned(carrier, { ...departure, manifestNumber });
  t.equal(departed.manifest?.state, 'inTransit');
  t.equal((await scanned(carrier, { ...departure, manifestNumber })).outcome, 'duplicate');
  await clock(at('19:20'));
  const received = await scanned(recycler, {
    id: randomUUID(),
    kind: 'receive',
    manifestNumber,
    at: at('19:10'),
    siteId,
    quantity: { value: 15.2, unit: 't' },
  });
  t.equal(received.manifest?.state, 'filed');
  const permit = await orThrow(
    contractor.GET('/v1/permits/{number}', { params: { path: { number: disposalPermit } } }),
  );
  t.equal(permit.scope?.streams[0]?.receivedMassKg, 15_200);

  const copy = { params: { path: { number: manifestNumber, holder: 'carrier' as const } } };
  const sheet = await orThrow(carrier.GET('/v1/manifests/{number}/copies/{holder}', copy));
  if (typeof sheet === 'string') throw new Error('expected JSON');
  const paper = await orThrow(
    carrier.GET('/v1/manifests/{number}/copies/{holder}', {
      ...copy,
      headers: { accept: 'application/pdf' },
      parseAs: 'arrayBuffer',
    }),
  );
  t.equal(Buffer.from(paper).subarray(0, 5).toString(), '%PDF-');
  const verified = await orThrow(
    clientOf('anybody').GET('/v1/verify/{credential}', {
      params: { path: { credential: sheet.credential } },
    }),
  );
  t.match(verified, { valid: true, number: manifestNumber });

  // What is refused by the law is recorded all the same, with everything that is found.
  const overloaded = await scanned(contractor, {
    ...trip,
    id: randomUUID(),
    kind: 'load',
    manifestNumber: other,
    at: at('19:15'),
    quantity: { value: 24, unit: 't' },
  });
  t.equal(overloaded.clearance?.granted, false);
  t.match(
    overloaded.clearance?.findings.filter(({ severity }) => severity === 'block'),
    [{ code: 'overloaded', citation: '15(4)', message: /\S/ }],
  );
  // A bad body: every error, each with its place.
  const { error } = await carrier.POST('/v1/manifest-draws', {
    body: { permitNumber: '', count: 1_000 },
  });
  t.equal(error?.code, 'invalid_request');
  t.same(error?.errors.map(({ pointer }) => pointer).toSorted(), ['/count', '/permitNumber']);
});
