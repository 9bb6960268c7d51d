import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { generateKeyPair, exportJWK, type JWK, CompactSign } from 'jose';
import { type Credential, openCredentials } from '../../src/routes/credentials.ts';
import { at, haulage } from '../../test/support/haulage.ts';
import { vehicleBody } from '../../test/support/parties.ts';
import { CITY, type TestService } from '../../test/support/service.ts';
import { families, type Family } from './forging.ts';
import { believesHeader, decodes, type Naive, verifies } from './naive-verifiers.ts';
import type { Random } from '../measures/random.ts';

/** How a credential is shown: to the page that anybody may open, or to an officer who looks at this vehicle. */
export type Shown = Readonly<{ text: string; plate: string | null }>;

export type CredentialAttack = Readonly<{
  families: readonly (Omit<Family, 'make'> & Readonly<{ make(random: Random): Promise<Shown> }>)[];
  naive: readonly Naive[];
  good(random: Random): Promise<Shown>;
  /** Null where it is taken for good, else why not. */
  ask(shown: Shown): Promise<string | null>;
}>;

/** The permits, copies and manifests of a lawful evening, and what forgers make of their QR codes. */
export async function credentialAttack(service: TestService): Promise<CredentialAttack> {
  const world = await haulage(service, { name: 'forged ', numbers: 500 });
  const sign = (credential: Credential) => service.credentials.sign(credential);
  const ofCopies = (await copiesOf(service, world.carrier.actor, world.transportPermit)).concat(
    await copiesOf(service, world.contractor.actor, world.disposalPermit),
  );
  const numbers = Array.from({ length: 480 }, () => world.next());
  const contents: readonly Credential[] = [
    { t: 'permit', no: world.transportPermit },
    { t: 'permit', no: world.disposalPermit },
    ...ofCopies,
    ...numbers.map((no) => ({ t: 'manifest', no }) as const),
  ];
  const stock = await Promise.all(contents.map(sign));
  const publicKey: JWK = service.credentials.publicKeys.keys[0] ?? {};
  const own = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const ended = await endedOf(service);

  const forged = families({
    good: (random) => random.pick(stock),
    wanted: (random) => random.pick([...contents, { t: 'permit', no: `P${random.int(1e6)}` }]),
    publicKey,
    kid: publicKey.kid ?? '',
    alg: 'EdDSA',
    own: { privateKey: own.privateKey, publicKey: await exportJWK(own.publicKey), alg: 'EdDSA' },
  });
  const another = await openCredentials(join(service.dataDir, 'elsewhere', 'keys'));
  const shownAnywhere = (random: Random, text: string): Shown => ({
    text: random.pick(['', '', 'http://127.0.0.1:3000/v1/verify/', 'x#']) + text,
    plate: random.int(8) === 0 ? world.plates[0] : null,
  });
  const family = (name: string, make: (random: Random) => string | Promise<string>) => ({
    name,
    make: async (random: Random) => shownAnywhere(random, await make(random)),
  });
  return {
    families: [
      ...forged.map(({ name, make }) => family(name, make)),
      family('of another service', (random) => another.sign(random.pick(contents))),
      family('of another service, our kid', (random) =>
        signedAs(publicKey.kid ?? '', own.privateKey, random.pick(contents)),
      ),
      family('a bearer token', async (random) => service.token(`person ${random.int(50)}`)),
      {
        name: 'signed by us, for what is not there',
        make: async (random) => ({
          plate: null,
          text: await sign(
            random.pick<Credential>([
              { t: 'permit', no: `P${random.int(1e6)}` },
              { t: 'copy', no: world.transportPermit, c: 1_000 + random.int(1_000), pl: world.plates[0] },
              { t: 'copy', no: world.transportPermit, c: 1, pl: `鄂L${random.int(89_999) + 10_000}` },
              { t: 'manifest', no: `M${random.int(1e6)}` },
            ]),
          ),
        }),
      },
      {
        name: 'of what was replaced, ended or voided',
        make: async (random) => ({ text: await sign(random.pick(ended)), plate: null }),
      },
      {
        name: 'the copy of another vehicle',
        make: async (random) => {
          const copy = random.pick(ofCopies);
          return { text: await sign(copy), plate: `鄂L${random.int(89_999) + 10_000}` };
        },
      },
    ],
    naive: [
      decodes,
      believesHeader(publicKey),
      verifies(publicKey),
      (text) => decodes(text.replace(/^.*[/#]/, '')),
    ],
    good: async (random) => {
      const content = random.pick(contents);
      const prefix = random.pick(['', 'http://127.0.0.1:3000/v1/verify/']);
      const plate = content.t === 'copy' ? content.pl : null;
      return { text: prefix + (await sign(content)), plate };
    },
    ask: (shown) => (shown.plate === null ? verified(service, shown.text) : inspected(service, shown)),
  };
}

async function verified(service: TestService, credential: string): Promise<string | null> {
  const { status, body } = await service.call(null, 'verifyCredential', { params: { credential } });
  if (status !== 200) return `answered ${status}`;
  return body.valid === true ? null : String(body.reason);
}

/** An officer looks at a vehicle by the road and is shown it. */
async function inspected(service: TestService, { text, plate }: Shown): Promise<string | null> {
  const scan = { id: randomUUID(), kind: 'inspect', at: at('20:00'), plate, credential: text };
  const { status, body } = await service.call(CITY, 'recordScan', { body: scan });
  if (status !== 201) return `answered ${status}`;
  const found = (body.findings as readonly { code: string }[]).map(({ code }) => code);
  return found.length === 0 ? null : found.join(' ');
}

async function copiesOf(service: TestService, actor: string, number: string) {
  const { copies } = await service.expect(200, actor, 'getPermit', { params: { number } });
  return (copies as readonly { number: number; plate: string }[]).map(
    (copy) => ({ t: 'copy', no: number, c: copy.number, pl: copy.plate }) as const,
  );
}

/** Credentials that were good once: their signature still is. */
async function endedOf(service: TestService): Promise<readonly Credential[]> {
  const world = await haulage(service, { name: 'ended ', numbers: 20 });
  const { carrier, contractor, transportPermit, disposalPermit: no } = world;
  const ofCarrier = await copiesOf(service, carrier.actor, transportPermit);
  const copies = await copiesOf(service, contractor.actor, no);
  const numbers = Array.from({ length: 20 }, world.next);
  for (const number of numbers)
    await service.expect(200, carrier.actor, 'voidManifest', {
      params: { number },
      body: { reason: '作廢' },
    });
  const [removePlate] = world.plates;
  const addPlate = '鄂L9000Z';
  await service.expect(201, carrier.actor, 'registerVehicle', { body: vehicleBody(addPlate) });
  await service.expect(201, carrier.actor, 'replacePermitCopy', {
    params: { number: transportPermit },
    body: { removePlate, addPlate },
  });
  await service.expect(200, CITY, 'endPermit', {
    params: { number: no },
    body: { manner: 'deregistered', reason: '註銷' },
  });
  return [
    { t: 'permit', no },
    ...copies,
    ...ofCarrier.filter(({ pl }) => pl === removePlate),
    ...numbers.map((each) => ({ t: 'manifest', no: each }) as const),
  ];
}

function signedAs(
  kid: string,
  key: Parameters<CompactSign['sign']>[0],
  content: Credential,
): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(content)))
    .setProtectedHeader({ alg: 'EdDSA', kid })
    .sign(key);
}
