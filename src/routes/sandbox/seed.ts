import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { loadApplication } from '../../db/permits/applications.ts';
import { loadPermit } from '../../db/permits/permits.ts';
import type { Tx } from '../../db/pool.ts';
import { loadTerms } from '../../db/terms.ts';
import { withReachOfLaw } from '../../db/reach.ts';
import { organisationById } from '../../db/registers/organisations.ts';
import { ATTESTABLE } from '../../domain/permits/assessment.ts';
import { permitStatus } from '../../domain/permits/permit.ts';
import { addDays, dayOf, type Instant } from '../../domain/time.ts';
import { acceptPermitApplication, attestCondition } from '../application-officers.ts';
import { createPermitApplication, submitPermitApplication } from '../applications.ts';
import { decidePermitApplication } from '../decisions.ts';
import { addMember } from '../members.ts';
import { registerOrganisation } from '../organisations.ts';
import { permitStatusOut } from '../permit-shown.ts';
import { registerProject } from '../projects.ts';
import { type AnyCall, route } from '../route.ts';
import { idOut, setOf, text } from '../schemas.ts';
import { registerTreatmentSite } from '../sites.ts';
import { registerVehicle } from '../vehicles.ts';
import { Acting, named, ownerOf } from './acting.ts';
import { makeUnderway, manifestsIn } from './underway.ts';
import { APPLICATIONS, MANIFEST_KEYS, THINGS } from './underway-world.ts';
import * as world from './world.ts';

const thing = <Key extends string>(keys: readonly Key[]) => ({ key: z.enum(keys), id: idOut });

const seeded = z
  .strictObject({
    created: z.boolean().describe('Whether it was made now; false where it was there.'),
    organisations: z.array(
      z.strictObject({
        key: z.enum(world.ORGANISATIONS.map(({ key }) => key)),
        id: idOut,
        name: z.string(),
        uscc: z.string(),
        owner: z.string().describe('The `sub` of its owner.'),
        plates: z.array(z.string()),
      }),
    ),
    projects: z.array(z.strictObject(thing(world.PROJECTS))),
    sites: z.array(z.strictObject(thing(world.SITES))),
    permits: z.array(
      z.strictObject({
        key: z.enum(world.PERMITS),
        number: z.string(),
        status: permitStatusOut,
        applicationId: idOut,
      }),
    ),
    applications: z
      .array(z.strictObject(thing(APPLICATIONS.map(({ key }) => key))))
      .describe('That are under way.'),
    manifests: z
      .array(z.strictObject({ key: z.enum(MANIFEST_KEYS), number: z.string() }))
      .describe('Drawn under the transport permit.'),
    others: z.array(z.strictObject(thing(THINGS.map(({ key }) => key)))),
  })
  .meta({ id: 'SeededSandbox' });

export const seedSandbox = route({
  operationId: 'seedSandbox',
  method: 'POST',
  url: '/v1/sandbox/seed',
  tag: 'Service',
  summary: 'Seed the sandbox',
  description:
    'Makes what an integrator begins with: organisations with their owners, vehicles, two projects, two sites, a transport, a recycling and a disposal permit, and something under way in every state that an operation begins from (applications, manifests, violations, a case), all by the operations of the service and so by the law as of now. Ids, plates and USCCs are the same in every sandbox; numbers of permits are those of their series. Again it makes nothing new but `owners` that are named, and answers `created: false` with permits as they stand. `owners` become owners of all organisations beside those of the sandbox. Only in the sandbox; elsewhere 404.',
  sandboxOnly: true,
  body: z.strictObject({ owners: setOf(text(255), 20).optional() }),
  answers: { 200: seeded },
  refusals: ['already_registered', 'regulation_lapsed'],
  example: { owners: ['vendor-1'] },
  chain: (_call, { about }) => ['service', ...about.map((number) => `permit:${number}` as const)],
  write: async (call, tx) => {
    // Two at once make it once; seeding may take longer than a statement may wait.
    while (!(await isLocked(tx))) await delay(200);
    const acting = new Acting(call, tx);
    const isThere = Boolean(await organisationById(tx, world.seededId('developer')));
    if (!isThere) await make(acting, tx, call.now);
    for (const sub of call.body.owners ?? [])
      for (const { key } of world.ORGANISATIONS)
        await named(`member ${key} ${sub}`, () =>
          acting.does(ownerOf(key), addMember, {
            params: { id: world.seededId(key) },
            body: { sub, duties: ['owner'] },
          }),
        );
    await acting.end();
    const [permits, manifests] = await withReachOfLaw(tx, async (law) => {
      const found = await permitsIn(law, call);
      return [found, await manifestsIn(law, found[0]?.number ?? '')] as const;
    });
    return {
      status: 200,
      body: { created: !isThere, ...shown(), permits, manifests, ...underwayShown() },
      about: isThere ? [] : permits.map(({ number }) => number),
    };
  },
});

async function make(acting: Acting, tx: Tx, now: Instant): Promise<void> {
  const today = dayOf(now);
  for (const organisation of world.ORGANISATIONS) {
    const { key } = organisation;
    const body = { ...world.organisationBody(organisation), ownerSub: `sandbox-${key}` };
    await named(key, () => acting.does('officer', registerOrganisation, { body }));
    for (const plate of world.FLEETS[key] ?? [])
      await named(`vehicle ${plate}`, () =>
        acting.does(ownerOf(key), registerVehicle, { body: world.vehicleBody(plate) }),
      );
  }
  const [developer, contractor, carrier, treatment] = (
    ['developer', 'contractor', 'carrier', 'treatment'] as const
  ).map(world.seededId);
  const building = world.buildingBody(developer ?? '', contractor ?? '', today);
  await named('project building', () =>
    acting.does(ownerOf('contractor'), registerProject, { body: building }),
  );
  await named('project home', () =>
    acting.does({ sub: 'sandbox-householder', name: '沙女士' }, registerProject, {
      body: world.homeBody(today),
    }),
  );
  await named('site treatment', () =>
    acting.does('officer', registerTreatmentSite, { body: world.treatmentBody(treatment ?? '') }),
  );
  const plates = world.FLEETS.carrier ?? [];
  const { permitNumber } = await grant(acting, 'carrier', 'transport', world.transportBody(plates));
  const { siteId } = await grant(
    acting,
    'recycler',
    'recycling',
    world.recyclingBody(world.FLEETS.recycler ?? [], today),
  );
  const ids = {
    projectId: world.seededId('project building'),
    carrierId: carrier ?? '',
    facilityId: String(siteId),
  };
  await grant(
    acting,
    'contractor',
    'disposal',
    world.disposalBody(ids, plates, [today, addDays(today, 360)]),
  );
  await makeUnderway(acting, {
    transportPermit: String(permitNumber),
    terms: await loadTerms(tx),
    now,
  });
}

/** From draft to permit: what an officer attests is attested, and nothing is passed over. */
async function grant(
  acting: Acting,
  key: world.OrganisationKey,
  kind: (typeof world.PERMITS)[number],
  body: Readonly<Record<string, unknown>>,
) {
  const applicant = ownerOf(key);
  const documents: Readonly<{ kind: string; documentId: unknown }>[] = [];
  for (const each of world.DOCUMENTS[kind])
    documents.push(await named(`document ${kind} ${each}`, () => acting.uploads(applicant, each)));
  const id = world.seededId(`application ${kind}`);
  const params = { id };
  await named(`application ${kind}`, () =>
    acting.does(applicant, createPermitApplication, { body: { ...body, documents } }),
  );
  await named(`submission ${kind}`, () => acting.does(applicant, submitPermitApplication, { params }));
  await named(`acceptance ${kind}`, () => acting.does('officer', acceptPermitApplication, { params }));
  for (const citation of ATTESTED[kind])
    await named(`attestation ${kind} ${citation}`, () =>
      acting.does('officer', attestCondition, {
        params,
        body: { citation, statement: '沙盒：現場核查符合' },
      }),
    );
  return named(`decision ${kind}`, () =>
    acting.does('officer', decidePermitApplication, { params, body: { outcome: 'approved' } }),
  );
}

/** 9(3) and 9(4) stand in the plan and the contracts here. */
const ATTESTED = {
  transport: ATTESTABLE.transport,
  recycling: ATTESTABLE.recycling,
  disposal: ATTESTABLE.disposal.filter((citation) => citation === '9(5)'),
};

function shown() {
  return {
    organisations: world.ORGANISATIONS.map(({ key, name, uscc }) => ({
      key,
      id: world.seededId(key),
      name,
      uscc,
      owner: `sandbox-${key}`,
      plates: [...(world.FLEETS[key] ?? [])],
    })),
    projects: world.PROJECTS.map((key) => ({ key, id: world.seededId(`project ${key}`) })),
    sites: [
      { key: 'facility' as const, id: world.seededId('decision recycling') },
      { key: 'treatment' as const, id: world.seededId('site treatment') },
    ],
  };
}

function underwayShown() {
  return {
    applications: APPLICATIONS.map(({ key }) => ({ key, id: world.seededId(`application ${key}`) })),
    others: THINGS.map(({ key }) => ({ key, id: world.seededId(key) })),
  };
}

async function isLocked(tx: Tx): Promise<boolean> {
  const { rows } = await tx.$client.query<{ locked: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('sandbox')) as locked`,
  );
  return rows[0]?.locked === true;
}

async function permitsIn(tx: Tx, { now }: Pick<AnyCall, 'now'>) {
  const found = [];
  for (const key of world.PERMITS) {
    const applicationId = world.seededId(`application ${key}`);
    const application = await loadApplication(tx, applicationId, 'all');
    const permit = application?.permitNumber && (await loadPermit(tx, application.permitNumber, 'all', now));
    if (permit) found.push({ key, number: permit.number, status: permitStatus(permit, now), applicationId });
  }
  return found;
}
