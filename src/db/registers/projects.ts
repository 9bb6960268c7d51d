import { and, desc, eq, gte, inArray, lt, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ProjectKind } from '../../domain/law/art-03-categories.ts';
import type { DeclaredPlace } from '../../domain/law/art-07-competence.ts';
import type { Instant } from '../../domain/time.ts';
import type { Executor } from '../pool.ts';
import type { Viewer } from '../viewer.ts';
import { organisation, project } from '../schema/registers.ts';

export type ProjectRow = Readonly<{
  project: typeof project.$inferSelect;
  /** The names of the parties that are organisations. */
  developer: string | null;
  contractor: string | null;
  producer: string | null;
  propertyManager: string | null;
}>;

/** Where a project is said to lie. Null once the place was erased: a kilometre wide, it says nothing of a border. */
export function placeOf({
  regionCode,
  lat,
  lon,
  producerKind,
  producerName,
}: Pick<
  ProjectRow['project'],
  'regionCode' | 'lat' | 'lon' | 'producerKind' | 'producerName'
>): DeclaredPlace | null {
  const isErased = producerKind === 'individual' && producerName === '';
  return isErased ? null : { regionCode, location: { lat, lon } };
}

export async function insertProject(tx: Executor, row: typeof project.$inferInsert): Promise<void> {
  await tx.insert(project).values(row);
}

export async function projectById(db: Executor, id: string, viewer: Viewer): Promise<ProjectRow | null> {
  const [row] = await selectProjects(db).where(and(eq(project.id, id), visibleTo(viewer)));
  return row ?? null;
}

export type ProjectFilter = Readonly<{
  kind?: ProjectKind | undefined;
  regionCode?: string | undefined;
  /** A party of the project. */
  organisationId?: string | undefined;
  updatedSince?: Instant | undefined;
}>;

/** Projects by id, the newest first; `before` is the last id of the page before. */
export async function listProjectRows(
  db: Executor,
  viewer: Viewer,
  { kind, regionCode, organisationId, updatedSince }: ProjectFilter,
  before: string | null,
  limit: number,
): Promise<readonly ProjectRow[]> {
  return selectProjects(db)
    .where(
      and(
        visibleTo(viewer),
        kind && eq(project.kind, kind),
        regionCode === undefined ? undefined : eq(project.regionCode, regionCode),
        organisationId === undefined ? undefined : isPartyOf([organisationId]),
        updatedSince === undefined ? undefined : gte(project.updatedAt, updatedSince),
        before === null ? undefined : lt(project.id, before),
      ),
    )
    .orderBy(desc(project.id))
    .limit(limit);
}

const developer = alias(organisation, 'developer');
const contractor = alias(organisation, 'contractor');
const producer = alias(organisation, 'producer');
const propertyManager = alias(organisation, 'property_manager');

function selectProjects(db: Executor) {
  return db
    .select({
      project,
      developer: developer.name,
      contractor: contractor.name,
      producer: producer.name,
      propertyManager: propertyManager.name,
    })
    .from(project)
    .leftJoin(developer, eq(developer.id, project.developerId))
    .leftJoin(contractor, eq(contractor.id, project.contractorId))
    .leftJoin(producer, eq(producer.id, project.producerId))
    .leftJoin(propertyManager, eq(propertyManager.id, project.propertyManagerId));
}

function isPartyOf(organisationIds: readonly string[]) {
  const ids = [...organisationIds];
  return or(
    inArray(project.developerId, ids),
    inArray(project.contractorId, ids),
    inArray(project.producerId, ids),
    inArray(project.propertyManagerId, ids),
  );
}

/** An organisation's people see its projects, a person also those registered in person. */
function visibleTo(viewer: Viewer) {
  if (typeof viewer === 'string') return undefined;
  const own = eq(project.registeredBy, viewer.sub);
  return viewer.organisationIds.length === 0 ? own : or(isPartyOf(viewer.organisationIds), own);
}
