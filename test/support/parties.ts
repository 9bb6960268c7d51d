import { createHash } from 'node:crypto';
import type { OrganisationKind } from '../../src/domain/registers/organisation.ts';
import { isUscc } from '../../src/domain/registers/uscc.ts';
import type { Actor, TestService } from './service.ts';

/** Somebody's organisation: whoever calls by `actor` is its owner. */
export type Party = Readonly<{ actor: string; id: string; name: string; uscc: string }>;

const USCC_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A valid unified social credit code of an enterprise; the same for the same seed. */
export function usccOf(seed: string): string {
  const digits = BigInt(`0x${createHash('sha256').update(seed).digest('hex')}`)
    .toString()
    .slice(0, 9);
  const found = [...USCC_CHARACTERS].find((character) => isUscc(`91421200${digits}${character}`));
  if (!found) throw new Error(`no check character fits ${digits}`);
  return `91421200${digits}${found}`;
}

/** A lawful body of `registerOrganisation`; a test states only what deviates. */
export function organisationBody(seed: string, change: Readonly<Record<string, unknown>> = {}) {
  return {
    name: `${seed}有限公司`,
    uscc: usccOf(seed),
    kinds: ['carrier'] as readonly OrganisationKind[],
    address: '咸寧市咸安區淦河大道 88 號',
    contact: { name: '聯絡人', phone: '0715-8000000' },
    ...change,
  };
}

/** Registers an organisation owned by `actor`, not verified. */
export async function registerParty(
  service: TestService,
  actor: string,
  ...kinds: readonly OrganisationKind[]
): Promise<Party> {
  const body = organisationBody(actor, { kinds });
  const { id, name, uscc } = await service.expect(201, actor, 'registerOrganisation', { body });
  return { actor, id, name, uscc };
}

/** A lawful body of `registerVehicle`, its certificates in date through 2022; a test states only what deviates. */
export function vehicleBody(plate: string, change: Readonly<Record<string, unknown>> = {}) {
  return {
    plate,
    ratedLoadKg: 20_000,
    roadTransportCertificate: {
      number: `421200${plate.slice(2)}`,
      validFrom: '2020-01-01',
      validTo: '2022-12-31',
    },
    passagePermit: { number: `TX-${plate.slice(2)}`, validFrom: '2020-01-01', validTo: '2022-12-31' },
    equipment: { sealedCover: true, recorderId: `R-${plate.slice(2)}`, sortedTransport: true },
    ...change,
  };
}

/** Registers a carrier with its vehicles. */
export async function registerCarrier(
  service: TestService,
  actor: string,
  plates: readonly string[],
): Promise<Party> {
  const carrier = await registerParty(service, actor, 'carrier');
  for (const plate of plates)
    await service.expect(201, actor, 'registerVehicle', { body: vehicleBody(plate) });
  return carrier;
}

/** Registers a recycler that hauls for itself, with its vehicles. */
export async function registerRecycler(
  service: TestService,
  actor: string,
  plates: readonly string[],
): Promise<Party> {
  const recycler = await registerParty(service, actor, 'recycler', 'carrier');
  for (const plate of plates)
    await service.expect(201, actor, 'registerVehicle', { body: vehicleBody(plate) });
  return recycler;
}

/** A lawful body of `registerProject`, without parties. */
export function projectBody(change: Readonly<Record<string, unknown>>) {
  return {
    name: '舊城改造工程',
    kind: 'reconstruction',
    regionCode: '421202',
    location: { lat: 29.84, lon: 114.32 },
    commencesOn: '2021-03-15',
    ...change,
  };
}

/** Registers a project of a developer and a contractor, by the contractor; returns its id. */
export async function registerProjectOf(
  service: TestService,
  developer: Party,
  contractor: Party,
  change: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const body = projectBody({ developerId: developer.id, contractorId: contractor.id, ...change });
  const { id } = await service.expect(201, contractor.actor, 'registerProject', { body });
  return id;
}

export const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n%%EOF\n');

/** As much of a picture as tells what it is. */
export const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** One part of a multipart form: a text, or a file. */
export type Part = readonly [
  name: string,
  content: string | Readonly<{ content: Buffer; fileName: string; type?: string }>,
];

/** A request whose body is a multipart form of these parts, in this order. */
export function multipart(...parts: readonly Part[]) {
  const boundary = '----construction-waste-test';
  const chunks = parts.flatMap(([name, content]) =>
    typeof content === 'string'
      ? [`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${content}\r\n`]
      : [
          `--${boundary}\r\ncontent-disposition: form-data; name="${name}"; filename="${content.fileName}"\r\n` +
            `content-type: ${content.type ?? 'application/octet-stream'}\r\n\r\n`,
          content.content,
          '\r\n',
        ],
  );
  return {
    body: Buffer.concat([...chunks, `--${boundary}--\r\n`].map((chunk) => Buffer.from(chunk as string))),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}

/** Uploads a document of this kind; returns its id. */
export async function uploadOf(service: TestService, actor: Actor, kind: string): Promise<string> {
  const form = multipart(['kind', kind], ['file', { content: PDF, fileName: `${kind}.pdf` }]);
  const { id } = await service.expect(201, actor, 'uploadDocument', form);
  return id;
}
