import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { ProjectKind } from '../../domain/law/art-03-categories.ts';
import type { ApplicationBody } from '../../domain/permits/application.ts';
import { withReachOfLaw } from '../reach.ts';
import type { Executor, Tx } from '../pool.ts';
import { site } from '../schema/permits.ts';
import { document, organisation, project, vehicle } from '../schema/registers.ts';

/** A project as far as an application is admitted by it. */
export type ProjectReference = Readonly<{ kind: ProjectKind; regionCode: string }>;

/** A project of which the organisation is developer or contractor, or null (第八條). */
export async function loadOwnProject(
  db: Executor,
  organisationId: string,
  projectId: string,
): Promise<ProjectReference | null> {
  const [found] = await db
    .select({ kind: project.kind, regionCode: project.regionCode })
    .from(project)
    .where(
      and(
        eq(project.id, projectId),
        or(eq(project.developerId, organisationId), eq(project.contractorId, organisationId)),
      ),
    );
  return found ?? null;
}

/** Pointers to what a permit from outside the measures refers to and what does not exist, all at once. */
export async function missingOutsideReferences(
  tx: Tx,
  named: Readonly<{ holderId: string; documentId: string; destinationIds: readonly string[] }>,
): Promise<readonly string[]> {
  const { holderId, documentId, destinationIds } = named;
  const holders = await tx
    .select({ id: organisation.id })
    .from(organisation)
    .where(eq(organisation.id, holderId));
  const documents = await tx
    .select({ id: document.id })
    .from(document)
    .where(
      and(
        eq(document.id, documentId),
        // An officer's own upload, or a paper of the holder.
        or(isNull(document.organisationId), eq(document.organisationId, holderId)),
      ),
    );
  const sites = await tx
    .select({ id: site.id })
    .from(site)
    .where(inArray(site.id, [...destinationIds]));
  const known = new Set(sites.map(({ id }) => id));
  return [
    ...(holders.length === 0 ? ['/holderId'] : []),
    ...(documents.length === 0 ? ['/documentId'] : []),
    ...destinationIds.flatMap((id, index) => (known.has(id) ? [] : [`/streams/${index}/destinationId`])),
  ];
}

/** The kind and the region of a project, whosever it is; null where there is none. */
export async function loadProjectReference(tx: Tx, projectId: string): Promise<ProjectReference | null> {
  const [found] = await tx
    .select({ kind: project.kind, regionCode: project.regionCode })
    .from(project)
    .where(eq(project.id, projectId));
  return found ?? null;
}

/** The name of a permit's project, which stands on every copy of the permit. */
export async function loadProjectName(tx: Tx, projectId: string): Promise<string> {
  const [found] = await withReachOfLaw(tx, (law) =>
    law.select({ name: project.name }).from(project).where(eq(project.id, projectId)),
  );
  return found?.name ?? '';
}

/** One thing a body refers to, and where. */
type Reference = Readonly<{ pointer: string; key: string }>;

/** Pointers to what a body refers to beside its project and what the applicant may not use, all at once. */
export async function missingReferences(
  db: Executor,
  applicantId: string,
  body: ApplicationBody,
): Promise<readonly string[]> {
  const missing = async (
    references: readonly Reference[],
    load: (keys: readonly string[]) => Promise<readonly Readonly<{ key: string }>[]>,
  ): Promise<readonly string[]> => {
    if (references.length === 0) return [];
    const found = new Set((await load(references.map((each) => each.key))).map((row) => row.key));
    return references.filter((each) => !found.has(each.key)).map((each) => each.pointer);
  };
  return [
    ...(await missing(documentsOf(body), (ids) =>
      db
        .select({ key: sql<string>`${document.id}::text` })
        .from(document)
        .where(and(eq(document.organisationId, applicantId), inArray(document.id, [...ids]))),
    )),
    ...(await missing(platesOf(body), (plates) =>
      db
        .select({ key: vehicle.plate })
        .from(vehicle)
        .where(and(eq(vehicle.organisationId, applicantId), inArray(vehicle.plate, [...plates]))),
    )),
    ...(await missing(carriersOf(body), (ids) =>
      db
        .select({ key: sql<string>`${organisation.id}::text` })
        .from(organisation)
        .where(inArray(organisation.id, [...ids])),
    )),
    ...(await missing(destinationsOf(body), (ids) =>
      db
        .select({ key: sql<string>`${site.id}::text` })
        .from(site)
        .where(inArray(site.id, [...ids])),
    )),
  ];
}

function references<Item>(
  path: string,
  items: readonly Item[] | undefined,
  field: string,
  keyOf: (item: Item) => string | undefined,
): readonly Reference[] {
  return (items ?? []).flatMap((item, index) => {
    const key = keyOf(item);
    return key === undefined ? [] : [{ pointer: `/${path}/${index}${field}`, key }];
  });
}

function documentsOf(body: ApplicationBody): readonly Reference[] {
  const { documents, carriageContracts, disposalContracts } = body;
  return [
    ...references('documents', documents, '/documentId', (each) => each.documentId),
    ...references('carriageContracts', carriageContracts, '/documentId', (each) => each.documentId),
    ...references('disposalContracts', disposalContracts, '/documentId', (each) => each.documentId),
  ];
}

function platesOf({ plates }: ApplicationBody): readonly Reference[] {
  return references('plates', plates, '', (plate) => plate);
}

function carriersOf({ carriageContracts }: ApplicationBody): readonly Reference[] {
  return references('carriageContracts', carriageContracts, '/carrierId', (each) => each.carrierId);
}

function destinationsOf({ plan, disposalContracts }: ApplicationBody): readonly Reference[] {
  return [
    ...references('plan/streams', plan?.streams, '/destinationId', (each) => each.destinationId),
    ...references('disposalContracts', disposalContracts, '/destinationId', (each) => each.destinationId),
  ];
}
