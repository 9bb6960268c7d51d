import { z } from 'zod';
import type { Executor } from '../db/pool.ts';
import { optedInCounties, regionMissedBy } from '../db/registers/authorities.ts';
import { organisationNames } from '../db/registers/organisations.ts';
import {
  insertProject,
  listProjectRows,
  placeOf,
  projectById,
  type ProjectRow,
} from '../db/registers/projects.ts';
import { isExempt } from '../domain/law/art-12-exemptions.ts';
import { isInPlanningArea, placeFindings } from '../domain/law/art-07-competence.ts';
import { dayOf } from '../domain/time.ts';
import { actingMemberships, type Caller } from './caller.ts';
import { uuidv7 } from './ids.ts';
import { findingShown } from './language.ts';
import { cursorId, page } from './paging.ts';
import { notFound, Problem, unknownReference } from './problem.ts';
import { type ProjectBody, listedProject, projectBody, projectKind, projectOut } from './project-schemas.ts';
import { organisationChain } from './audit-entry.ts';
import { type Call, route } from './route.ts';
import { id, listQuery, pageOf, regionCode, shownAt } from './schemas.ts';
import { personShown, type Sight, sightOf } from './sight.ts';

/** An individual who produces waste is named to who registered the project, and to an officer who reads it alone. */
function shown({ project, ...names }: ProjectRow, caller: Caller, sight: Sight) {
  const { developerId, contractorId, propertyManagerId, producerKind, producerId } = project;
  const party = (partyId: string | null, name: string | null) => partyId && { id: partyId, name };
  return {
    id: project.id,
    name: project.name,
    kind: project.kind,
    premises: project.premises,
    regionCode: project.regionCode,
    location: { lat: project.lat, lon: project.lon },
    developerId,
    contractorId,
    propertyManagerId,
    developer: party(developerId, names.developer),
    contractor: party(contractorId, names.contractor),
    propertyManager: party(propertyManagerId, names.propertyManager),
    producer: producerKind && {
      kind: producerKind,
      id: producerId,
      name: isIndividual(project)
        ? personShown(project.producerName ?? '', sight === 'clear' || project.registeredBy === caller.sub)
        : (names.producer ?? project.producerName),
    },
    commencesOn: project.commencesOn,
    createdAt: shownAt(project.createdAt),
    updatedAt: shownAt(project.updatedAt),
  };
}

/** As `shown`, with the notice of a place outside its region (第七條). */
async function shownWithFindings(
  db: Executor,
  row: ProjectRow,
  { caller, language }: Pick<Call<unknown, unknown, unknown>, 'caller' | 'language'>,
  sight: Sight,
) {
  const place = placeOf(row.project);
  const missed = place && (await regionMissedBy(db, place));
  const findings = placeFindings(missed, '/location');
  return {
    ...shown(row, caller, sight),
    findings: findings.map((finding) => findingShown(finding, language)),
  };
}

function isIndividual({ producerKind }: ProjectRow['project']): boolean {
  return producerKind === 'individual';
}

/** The parties named by id, with the pointer to each. */
function partiesOf(body: ProjectBody): readonly (readonly [pointer: string, organisationId: string])[] {
  const named = [
    ['/developerId', body.developerId],
    ['/contractorId', body.contractorId],
    ['/producer/id', body.producer?.kind === 'unit' ? body.producer.id : undefined],
    ['/propertyManagerId', body.propertyManagerId],
  ] as const;
  return named.flatMap(([pointer, party]) => (party === undefined ? [] : [[pointer, party] as const]));
}

/**
 * Officers register for others. A project whose parties are all organisations is registered by an applicant of one
 * of them; one of a household or an unregistered unit by any person.
 */
function mayRegister(
  { caller, access }: Pick<Call<unknown, unknown, unknown>, 'caller' | 'access'>,
  body: ProjectBody,
  parties: readonly string[],
): boolean {
  const isParty = actingMemberships({ caller, access }).some(({ organisationId }) =>
    parties.includes(organisationId),
  );
  const ofOrganisations = body.producer?.name === undefined;
  // A builder answers for a project of its kind, so nobody else puts its name to one.
  const namesBuilder = !isExempt(body.kind) && (body.developerId ?? body.contractorId) !== undefined;
  const byAnyone = !ofOrganisations && !namesBuilder && caller.apiKeyId === null;
  return caller.roles.includes('officer') || isParty || byAnyone;
}

export const registerProject = route({
  operationId: 'registerProject',
  method: 'POST',
  url: '/v1/projects',
  tag: 'Registers',
  summary: 'Register a project',
  description:
    'A project in the planning area (第二條) that produces waste, with at least one party: 建設單位, 施工單位, 物業, or a producer, a unit or an individual. Where all parties are registered organisations, or a 建設單位 or 施工單位 is named for works that need a permit, an applicant of one of them or an officer registers it.',
  body: projectBody,
  answers: { 201: projectOut },
  etag: true,
  refusals: ['outside_planning_area', 'unknown_reference'],
  example: {
    name: '溫泉片區改造工程',
    kind: 'reconstruction',
    regionCode: '421202',
    location: { lat: 29.84, lon: 114.32 },
    contractorId: '01890a5d-ac96-774b-bcce-b302099a8057',
    commencesOn: '2026-03-16',
  },
  chain: ({ caller }) => organisationChain(caller),
  write: async ({ body, caller, access, now, language }, tx) => {
    const parties = partiesOf(body);
    const partyIds = parties.map(([, party]) => party);
    if (!mayRegister({ caller, access }, body, partyIds)) throw new Problem({ refusal: 'forbidden' });
    if (!isInPlanningArea(body.regionCode, await optedInCounties(tx, dayOf(now))))
      throw new Problem({
        refusal: 'outside_planning_area',
        pointer: '/regionCode',
        params: { regionCode: body.regionCode },
        citations: ['2'],
      });
    const known = await organisationNames(tx, partyIds);
    const unknown = parties.filter(([, party]) => !known.has(party)).map(([pointer]) => pointer);
    if (unknown.length > 0) throw unknownReference(...unknown);
    const projectId = uuidv7();
    const { producer } = body;
    await insertProject(tx, {
      id: projectId,
      name: body.name,
      kind: body.kind,
      premises: body.kind === 'decoration' ? (body.premises ?? 'business') : null,
      regionCode: body.regionCode,
      lat: body.location.lat,
      lon: body.location.lon,
      developerId: body.developerId ?? null,
      contractorId: body.contractorId ?? null,
      producerKind: producer?.kind ?? null,
      producerId: producer?.kind === 'unit' ? (producer.id ?? null) : null,
      producerName: producer?.name ?? null,
      propertyManagerId: body.propertyManagerId ?? null,
      commencesOn: body.commencesOn,
      registeredBy: caller.sub,
      createdAt: now,
      updatedAt: now,
    });
    const row = await projectById(tx, projectId, caller.viewer);
    if (!row) throw new Error(`project ${projectId} is not there after it was registered`);
    const made = await shownWithFindings(tx, row, { caller, language }, 'own');
    return { status: 201, body: made, version: row.project.version };
  },
});

export const getProject = route({
  operationId: 'getProject',
  method: 'GET',
  url: '/v1/projects/:id',
  tag: 'Registers',
  summary: 'One project',
  description:
    'For the people of its parties, whoever registered it, officers and departments. An individual producer is named to who registered it and to officers, whose reading is put on record; others see the name masked.',
  params: z.strictObject({ id }),
  answers: { 200: projectOut },
  etag: true,
  refusals: ['not_found'],
  read: async (call, db) => {
    const row = await projectById(db, call.params.id, call.caller.viewer);
    if (!row) throw notFound();
    const sight = sightOf(call, 'service', isIndividual(row.project) ? [`project:${row.project.id}`] : []);
    const body = await shownWithFindings(db, row, call, sight);
    return { status: 200, body, version: row.project.version };
  },
});

export const listProjects = route({
  operationId: 'listProjects',
  method: 'GET',
  url: '/v1/projects',
  tag: 'Registers',
  summary: 'Projects',
  description:
    'Those one is a party of or has registered; all of the city for officers and departments. The newest first. `organisationId` finds the projects of a party. Individuals are named to who registered the project, else masked.',
  query: z.strictObject({
    kind: projectKind.optional(),
    regionCode: regionCode.optional(),
    organisationId: id.optional(),
    ...listQuery,
  }),
  answers: { 200: pageOf(listedProject) },
  refusals: [],
  read: async ({ query: { limit, cursor, ...filter }, caller }, db) => {
    const rows = await listProjectRows(db, caller.viewer, filter, cursorId(cursor), limit + 1);
    const { items, nextCursor } = page(rows, limit, ({ project }) => [project.id]);
    return { status: 200, body: { items: items.map((row) => shown(row, caller, 'own')), nextCursor } };
  },
});
