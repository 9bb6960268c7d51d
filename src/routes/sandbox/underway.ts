import { ATTESTABLE } from '../../domain/permits/assessment.ts';
import type { Term } from '../../domain/law/art-48-terms.ts';
import { addDays, type Day, dayOf, type Instant, toOffsetText, within } from '../../domain/time.ts';
import type { Tx } from '../../db/pool.ts';
import { createApiKey } from '../api-keys.ts';
import { acceptPermitApplication, attestCondition } from '../application-officers.ts';
import { createPermitApplication, submitPermitApplication } from '../applications.ts';
import { addCaseStep, openCase } from '../cases.ts';
import { issueControlOrder } from '../control-orders.ts';
import { proposeCorrection } from '../corrections.ts';
import { registerDevice } from '../devices.ts';
import { CODE_ALPHABET } from '../ids.ts';
import { drawManifests } from '../manifests.ts';
import { addMember, inviteMember } from '../members.ts';
import { recordOutsidePermit } from '../outside-permits.ts';
import { registerTreatmentSite } from '../sites.ts';
import { recordSurvey } from '../surveys.ts';
import { registerVehicle } from '../vehicles.ts';
import { reportViolation, reviewViolation } from '../violation-acts.ts';
import { type Acting, named, ownerOf } from './acting.ts';
import * as underway from './underway-world.ts';
import * as world from './world.ts';

type Body = Readonly<Record<string, unknown>>;
/** The numbers of the manifests that were drawn for the seed, by their random characters. */
export async function manifestsIn(tx: Tx, permitNumber: string) {
  const codes = underway.MANIFESTS.map((_, index) => world.seededCode(`draw ${index}`, 4, CODE_ALPHABET));
  const { rows } = await tx.$client.query<{ number: string; code: string }>(SEEDED_NUMBERS, [
    permitNumber,
    codes,
  ]);
  const numbers = new Map(rows.map(({ number, code }) => [code, number]));
  return underway.MANIFESTS.flatMap(({ key }, index) => {
    const number = numbers.get(codes[index] ?? '');
    return number === undefined ? [] : [{ key, number }];
  });
}

/** Before the check character stand the random ones; another number with the same ones was drawn later. */
const SEEDED_NUMBERS = `select substr(number, length(number) - 4, 4) as code, min(number) as number from manifest
  where permit_number = $1 and substr(number, length(number) - 4, 4) = any($2) group by 1`;

/** What was made before. */
type Ground = Readonly<{ transportPermit: string; terms: readonly Term[]; now: Instant }>;

/** What is under way when an integrator comes: something in every state that an operation begins from. */
export async function makeUnderway(acting: Acting, ground: Ground): Promise<void> {
  const today = dayOf(ground.now);
  await people(acting);
  await applications(acting, today);
  await places(acting, ground);
  await manifests(acting, ground);
  await supervision(acting, ground.now, today);
}

async function people(acting: Acting): Promise<void> {
  const carrier = ownerOf('carrier');
  const params = { id: world.seededId('carrier') };
  for (const duty of underway.MEMBERS)
    await named(`member ${duty}`, () =>
      acting.does(carrier, addMember, { params, body: { sub: `sandbox-${duty}`, duties: [duty] } }),
    );
  await named('invitation', () =>
    acting.does(carrier, inviteMember, { params, body: { duties: ['driver'] } }),
  );
  // Its secret is shown to nobody: there is a key to list and to revoke.
  await named('key', () =>
    acting.does(carrier, createApiKey, { body: { name: '沙盒地磅', scopes: ['read', 'scans'] } }),
  );
  await named(`vehicle ${underway.SPARE_PLATE}`, () =>
    acting.does(carrier, registerVehicle, { body: world.vehicleBody(underway.SPARE_PLATE) }),
  );
}

async function applications(acting: Acting, today: Day): Promise<void> {
  const documents = underway.seededDocuments('transport');
  const transport = world.transportBody(world.FLEETS.carrier ?? []);
  await begin(acting, 'carrier', 'draft', { ...transport, documents: documents.slice(0, -1) });
  await begin(acting, 'carrier', 'ready', { ...transport, documents });
  for (const key of ['submitted', 'foreign', 'incomplete', 'leaving', 'accepted', 'attested'] as const) {
    await begin(acting, 'carrier', key, { ...transport, documents });
    await submit(acting, 'carrier', key);
  }
  for (const key of ['accepted', 'attested'] as const) await accept(acting, key);
  for (const citation of ATTESTABLE.transport)
    await named(`attestation attested ${citation}`, () =>
      acting.does('officer', attestCondition, {
        params: { id: world.seededId('application attested') },
        body: { citation, statement: '沙盒：現場核查符合' },
      }),
    );
  const ids = {
    projectId: world.seededId('project building'),
    carrierId: world.seededId('carrier'),
    facilityId: world.seededId('decision recycling'),
  };
  const disposal = world.disposalBody(ids, world.FLEETS.carrier ?? [], [today, addDays(today, 360)]);
  await begin(acting, 'contractor', 'contested', {
    ...disposal,
    documents: underway.seededDocuments('disposal'),
  });
  await submit(acting, 'contractor', 'contested');
  const own: Readonly<{ kind: string; documentId: unknown }>[] = [];
  for (const kind of underway.RECEIVING_DOCUMENTS)
    own.push(await named(`document receiving ${kind}`, () => acting.uploads(ownerOf('treatment'), kind)));
  for (const key of ['unseen', 'surveyed'] as const) {
    await begin(acting, 'treatment', key, { ...underway.receivingBody(today), documents: own });
    await submit(acting, 'treatment', key);
    await accept(acting, key);
  }
  await named('survey', () =>
    acting.does('officer', recordSurvey, {
      params: { id: world.seededId('application surveyed') },
      body: { surveyedOn: today, officers: underway.OFFICERS, checks: { washBay: true }, note: '現場查勘' },
    }),
  );
}

async function begin(acting: Acting, who: world.OrganisationKey, key: string, body: Body): Promise<void> {
  await named(`application ${key}`, () => acting.does(ownerOf(who), createPermitApplication, { body }));
}

async function submit(acting: Acting, who: world.OrganisationKey, key: string): Promise<void> {
  const params = { id: world.seededId(`application ${key}`) };
  await named(`submission ${key}`, () => acting.does(ownerOf(who), submitPermitApplication, { params }));
}

async function accept(acting: Acting, key: string): Promise<void> {
  const params = { id: world.seededId(`application ${key}`) };
  await named(`acceptance ${key}`, () => acting.does('officer', acceptPermitApplication, { params }));
}

/** A site that may close, a camera, a permit from when no term ran. */
async function places(acting: Acting, { terms, now }: Ground): Promise<void> {
  const treatment = ownerOf('treatment');
  await named('site closing', () =>
    acting.does('officer', registerTreatmentSite, {
      body: underway.closingBody(world.seededId('treatment')),
    }),
  );
  await named('document closing', () => acting.uploads(treatment, 'other'));
  await named('device camera', () =>
    acting.does(treatment, registerDevice, {
      body: { kind: 'video', label: '沙盒進場地磅', siteId: world.seededId('site treatment') },
    }),
  );
  const today = dayOf(now);
  const begun = terms.find(({ from, to }) => within(today, from, to))?.from ?? today;
  const outside = [addDays(begun, -1), addDays(today, 100)] as const;
  const { documentId } = await named('document outside', () => acting.uploads('officer', 'other'));
  await named('permit outside', () =>
    acting.does('officer', recordOutsidePermit, { body: underway.outsideBody(documentId, outside) }),
  );
}

/** Numbers in the states a sheet goes through, each with the lorry that drives it. */
async function manifests(acting: Acting, { transportPermit, now }: Ground): Promise<void> {
  const { numbers } = await named('draw', () =>
    acting.does(ownerOf('carrier'), drawManifests, {
      body: { permitNumber: transportPermit, count: underway.MANIFESTS.length },
    }),
  );
  const drawn = numbers as readonly string[];
  for (const [index, { key, plate, kinds, tonnes = 15 }] of underway.MANIFESTS.entries())
    for (const [second, kind] of kinds.entries()) {
      const id = world.seededId(`scan ${key} ${kind}`);
      const on = { id, kind, manifestNumber: drawn[index], at: toOffsetText(now + second * 1_000) };
      await named(`scanned ${key} ${kind}`, () =>
        acting.scans(ownerOf(underway.SCANNED_BY[kind]), {
          ...on,
          ...underway.scanBody(kind, plate, tonnes),
        }),
      );
    }
  const corrected = drawn[underway.MANIFESTS.findIndex(({ key }) => key === 'corrected')];
  await named('correction', () =>
    acting.does(ownerOf('recycler'), proposeCorrection, {
      params: { number: corrected },
      body: { changes: { quantity: { value: 14.9, unit: 't' } }, reason: '申報數量誤錄' },
    }),
  );
}

async function supervision(acting: Acting, now: Instant, today: Day): Promise<void> {
  for (const key of underway.VIOLATIONS)
    await named(`violation ${key}`, () =>
      acting.does('officer', reportViolation, { body: underway.violationBody(toOffsetText(now), key) }),
    );
  for (const key of ['confirmed', 'filed'])
    await named(`review ${key}`, () =>
      acting.does('officer', reviewViolation, {
        params: { id: world.seededId(`violation ${key}`) },
        body: { outcome: 'confirmed', reason: '現場核實' },
      }),
    );
  const body = { violationIds: [world.seededId('violation filed')], investigators: underway.OFFICERS };
  await named('case', () => acting.does('officer', openCase, { body }));
  await named('case correction', () =>
    acting.does('officer', addCaseStep, {
      params: { id: world.seededId('case') },
      body: { type: 'orderCorrection', dueOn: addDays(today, 10) },
    }),
  );
  await named('complaint', () =>
    acting.complains({ text: '沙盒：工地圍擋外堆放渣土', regionCode: '421202' }),
  );
  await named('order', () =>
    acting.does('officer', issueControlOrder, { body: underway.orderBody(addDays(today, 300)) }),
  );
}
