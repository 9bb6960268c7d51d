import { createClient, orThrow, Refused } from '../../clients/typescript/client.ts';
import { check, setting } from './setting.ts';

/**
 * The ERP of a recycling facility: from registration to the permit. OFFICER_TOKEN plays the authority in the sandbox.
 *
 * TOKEN: of a person. USCC: of a company that is not registered yet. PLATE: of its vehicle.
 */
const baseUrl = setting('BASE_URL');
const client = createClient({ baseUrl, token: setting('TOKEN'), language: 'en' });
const officer = createClient({ baseUrl, token: setting('OFFICER_TOKEN'), language: 'en' });
const [uscc, plate] = [setting('USCC'), setting('PLATE')];
const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

async function uploaded(kind: string) {
  const { id } = await orThrow(
    client.POST('/v1/documents', {
      body: { kind, file: '' },
      bodySerializer: () => {
        const form = new FormData();
        form.set('kind', kind);
        form.set('file', new Blob([PDF], { type: 'application/pdf' }), `${kind}.pdf`);
        return form;
      },
    }),
  );
  return { kind, documentId: id };
}

await orThrow(
  client.POST('/v1/organisations', {
    body: {
      name: `資源化利用公司 ${uscc}`,
      uscc,
      kinds: ['recycler', 'carrier'],
      address: '咸寧市咸安區橫溝橋鎮',
      contact: { name: '周經理', phone: '0715-8255001' },
    },
  }),
);
const certificate = { number: '0457', validFrom: '2025-01-01', validTo: '2027-12-31' };
await orThrow(
  client.POST('/v1/vehicles', {
    body: {
      plate,
      grossMassKg: 31_000,
      ratedLoadKg: 20_000,
      roadTransportCertificate: certificate,
      passagePermit: certificate,
      equipment: { sealedCover: true, recorderId: `R-${plate.slice(1)}`, sortedTransport: true },
    },
  }),
);
const needed = ['businessLicence', 'officePremises', 'parkingPremises', 'operationRules', 'safetyRules'];
const documents = await Promise.all([...needed, 'qualityRules', 'maintenanceRules'].map(uploaded));
const { id } = await orThrow(
  client.POST('/v1/permit-applications', {
    body: {
      kind: 'recycling',
      documents,
      plates: [plate],
      dailyCapacity: { value: 50, unit: 't' },
      tripsPerDay: 6,
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
const params = { path: { id } };

// Every condition with its clause, before anything is submitted: what is unmet names what is missing.
const { conditions } = await orThrow(client.GET('/v1/permit-applications/{id}/assessment', { params }));
const missing = conditions
  .filter(({ status }) => status === 'unmet')
  .flatMap(({ findings }) => findings.flatMap(({ documentKind }) => documentKind ?? []));
console.log('missing:', missing);
check(missing.length === 1 && missing[0] === 'concessionGrant', conditions);
const more = await Promise.all(missing.map(uploaded));
await orThrow(
  client.PATCH('/v1/permit-applications/{id}', { params, body: { documents: [...documents, ...more] } }),
);
const submitted = await orThrow(client.POST('/v1/permit-applications/{id}/submit', { params }));
console.log(submitted.status, 'to be accepted by', submitted.acceptBy);

// The authority.
await orThrow(officer.POST('/v1/permit-applications/{id}/accept', { params }));
const approve = () =>
  orThrow(officer.POST('/v1/permit-applications/{id}/decision', { params, body: { outcome: 'approved' } }));
const refused = await approve().catch((error: unknown) => error);
if (!(refused instanceof Refused) || refused.problem.code !== 'conditions_unmet') throw refused;
const open = new Set(refused.problem.errors.map(({ citation }) => String(citation)));
console.log('to be attested:', [...open]);
for (const citation of open)
  await orThrow(
    officer.POST('/v1/permit-applications/{id}/attestations', {
      params,
      body: { citation, statement: '現場核查，符合要求' },
    }),
  );
const { permitNumber, siteId } = await approve();

const number = permitNumber ?? '';
const permit = await orThrow(client.GET('/v1/permits/{number}', { params: { path: { number } } }));
check(permit.status === 'active' && permit.siteId === siteId, permit);
const paper = await orThrow(
  client.GET('/v1/permits/{number}/copies/{copyNumber}', {
    params: { path: { number, copyNumber: 1 } },
    headers: { accept: 'application/pdf' },
    parseAs: 'arrayBuffer',
  }),
);
check(Buffer.from(paper).subarray(0, 5).toString() === '%PDF-', 'the copy is a PDF');
console.log('granted', number, 'site', siteId);
