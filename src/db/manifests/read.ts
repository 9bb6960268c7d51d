import { type SQL, sql } from 'drizzle-orm';
import type { Category } from '../../domain/law/art-03-categories.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Calendar } from '../../domain/calendar.ts';
import type { Changes, Correction } from '../../domain/manifests/correction.ts';
import type { ManifestState, OpenItem } from '../../domain/manifests/manifest.ts';
import type { ScanContent } from '../../domain/manifests/scan.ts';
import { type Copy, OVERDUE_MS } from '../../domain/manifests/sheet.ts';
import type { Quantity } from '../../domain/quantity.ts';
import { DAY_MS, type Day, type Instant, startOf } from '../../domain/time.ts';
import { loadCalendar } from '../calendar.ts';
import { withReachOfLaw } from '../reach.ts';
import type { Executor, Tx } from '../pool.ts';
import type { Viewer } from '../viewer.ts';

export type StoredManifest = Readonly<{
  number: string;
  carrierId: string;
  permitNumber: string;
  authority: string;
  state: ManifestState;
  plate: string | null;
  projectId: string | null;
  emitterId: string | null;
  category: Category | null;
  materials: readonly string[] | null;
  declared: Quantity | null;
  declaredMassKg: number | null;
  weighed: Quantity | null;
  weighedMassKg: number | null;
  settledMassKg: number | null;
  driverName: string | null;
  destinationId: string | null;
  siteId: string | null;
  open: readonly OpenItem[];
  findings: readonly Finding[];
  copies: readonly Copy[];
  drawnAt: Instant;
  departedAt: Instant | null;
  filedAt: Instant | null;
  updatedAt: Instant;
  version: number;
}>;

export type StoredScan = Readonly<{
  id: string;
  kind: string;
  at: Instant;
  receivedAt: Instant;
  sub: string;
  senderName: string;
  organisationId: string | null;
  organisationName: string | null;
  lat: number | null;
  lon: number | null;
  content: ScanContent;
}>;

const COLUMNS =
  sql.raw(`m.number, m.carrier_id as "carrierId", m.permit_number as "permitNumber", m.authority, m.state,
  m.plate, m.project_id as "projectId", m.emitter_id as "emitterId", m.category, m.materials, m.declared,
  m.declared_mass_kg::float8 as "declaredMassKg", m.weighed, m.weighed_mass_kg::float8 as "weighedMassKg",
  m.settled_mass_kg::float8 as "settledMassKg", m.driver_name as "driverName", m.destination_id as "destinationId",
  m.site_id as "siteId", m.open, m.findings, m.copies, epoch_ms(m.drawn_at)::float8 as "drawnAt",
  epoch_ms(m.departed_at)::float8 as "departedAt", epoch_ms(m.filed_at)::float8 as "filedAt",
  epoch_ms(m.updated_at)::float8 as "updatedAt", m.version`);

/** The carrier that drew it, the parties of its project, the operators of its destination and of where it arrived. */
function visibleManifests(viewer: Viewer): SQL {
  if (typeof viewer === 'string') return sql`true`;
  const ids = sql`${sql.param([...viewer.organisationIds])}::uuid[]`;
  return sql`(m.carrier_id = any(${ids})
    or m.project_id in (${ownProjects(ids, viewer.sub)})
    or m.destination_id in (select s.id from site s where s.operator_id = any(${ids}))
    or m.site_id in (select s.id from site s where s.operator_id = any(${ids})))`;
}

function ownProjects(ids: SQL, sub: string): SQL {
  return sql`select p.id from project p where p.developer_id = any(${ids}) or p.contractor_id = any(${ids})
      or p.producer_id = any(${ids}) or p.property_manager_id = any(${ids})
      or (p.producer_kind = 'individual' and p.registered_by = ${sub})`;
}

/** One manifest, where the viewer may see it. */
export async function loadManifest(
  db: Executor,
  number: string,
  viewer: Viewer,
): Promise<StoredManifest | null> {
  const { rows } = await db.execute<StoredManifest & Record<string, unknown>>(
    sql`select ${COLUMNS} from manifest m where m.number = ${number} and ${visibleManifests(viewer)}`,
  );
  return rows[0] ?? null;
}

export type StoredCorrection = Correction &
  Readonly<{
    before: Changes;
    reason: string;
    by: Author;
    answeredBy: Author | null;
  }>;

/** Who proposed or answered: an organisation by its name, an authority, or a person. */
export type Author = Readonly<{
  sub: string;
  name: string | null;
  organisationId: string | null;
  organisationName: string | null;
  authority: string | null;
}>;

export type CorrectionRequest = Readonly<{
  id: string;
  authority: string;
  reason: string;
  requestedAt: Instant;
}>;

/** What happened to a manifest: its scans in order of event time, its corrections, and what authorities asked. */
export type Trail = Readonly<{
  scans: readonly StoredScan[];
  corrections: readonly StoredCorrection[];
  requests: readonly CorrectionRequest[];
  /** By which an open correction has its deadline; null where none is open. */
  calendar: Calendar | null;
}>;

export async function loadTrail(db: Executor, number: string): Promise<Trail> {
  const scans = await loadScans(db, number);
  const { rows } = await db.execute<Pick<Trail, 'corrections' | 'requests'> & Record<string, unknown>>(sql`
    select coalesce((select jsonb_agg(${CORRECTION} order by c.proposed_at, c.id) from ${CORRECTIONS}
        where c.manifest_number = ${number}), '[]') as corrections,
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'authority', r.authority, 'reason', r.reason,
          'requestedAt', epoch_ms(r.requested_at)) order by r.requested_at, r.id)
        from correction_request r where r.manifest_number = ${number}), '[]') as requests`);
  const { corrections, requests } = rows[0] ?? { corrections: [], requests: [] };
  const isOpen = corrections.some(({ status }) => status === 'open');
  return { scans, corrections, requests, calendar: isOpen ? await loadCalendar(db) : null };
}

const CORRECTIONS = sql.raw(`correction c left join organisation o on o.id = c.organisation_id
  left join organisation a on a.id = c.answered_by_id`);
const CORRECTION = sql.raw(`jsonb_build_object('id', c.id, 'loadScanId', c.load_scan_id, 'changes', c.changes,
  'before', c.before, 'reason', c.reason, 'status', c.status, 'sides', c.sides, 'bySub', c.by_sub, 'onFiled', c.on_filed,
  'proposedAt', epoch_ms(c.proposed_at), 'answeredAt', epoch_ms(c.answered_at),
  'by', jsonb_build_object('sub', c.by_sub, 'name', c.by_name, 'organisationId', o.id, 'organisationName', o.name,
    'authority', null),
  'answeredBy', case when c.answered_at is not null then jsonb_build_object('sub', c.answered_by_sub, 'name', null,
    'organisationId', a.id, 'organisationName', a.name, 'authority', c.answered_by_authority) end)`);

async function loadScans(db: Executor, number: string): Promise<readonly StoredScan[]> {
  const { rows } = await db.execute<StoredScan & Record<string, unknown>>(sql`
    select s.id, s.kind, epoch_ms(s.at)::float8 as "at", epoch_ms(s.received_at)::float8 as "receivedAt",
      s.sub, s.sender_name as "senderName", s.organisation_id as "organisationId", o.name as "organisationName",
      s.lat, s.lon, s.content
    from scan s left join organisation o on o.id = s.organisation_id
    where s.manifest_number = ${number}
    order by s.at, s.id`);
  return rows;
}

export type ManifestFilter = Readonly<{
  state?: ManifestState | undefined;
  projectId?: string | undefined;
  carrierId?: string | undefined;
  siteId?: string | undefined;
  plate?: string | undefined;
  overdue?: boolean | undefined;
  /** Days of the load, both included. */
  from?: Day | undefined;
  to?: Day | undefined;
  updatedSince?: Instant | undefined;
}>;

/** Manifests in order of number, the newest first, behind the number with which the page before ended. */
export async function listManifests(
  db: Executor,
  viewer: Viewer,
  filter: ManifestFilter,
  after: string | null,
  limit: number,
  now: Instant,
): Promise<readonly StoredManifest[]> {
  const at = (instant: Instant) => sql`${new Date(instant).toISOString()}::timestamptz`;
  const overdue = sql`(m.state in ('inTransit', 'refused') and m.departed_at < ${at(now - OVERDUE_MS)})`;
  const conditions: SQL[] = [after === null ? sql`true` : sql`m.number < ${after}`];
  if (filter.state !== undefined) conditions.push(sql`m.state = ${filter.state}`);
  if (filter.projectId !== undefined) conditions.push(sql`m.project_id = ${filter.projectId}`);
  if (filter.carrierId !== undefined) conditions.push(sql`m.carrier_id = ${filter.carrierId}`);
  if (filter.siteId !== undefined)
    conditions.push(sql`(m.site_id = ${filter.siteId} or m.destination_id = ${filter.siteId})`);
  if (filter.plate !== undefined) conditions.push(sql`m.plate = ${filter.plate}`);
  if (filter.overdue !== undefined)
    conditions.push(filter.overdue ? overdue : sql`coalesce(not ${overdue}, true)`);
  if (filter.from !== undefined) conditions.push(sql`m.loaded_at >= ${at(startOf(filter.from))}`);
  if (filter.to !== undefined) conditions.push(sql`m.loaded_at < ${at(startOf(filter.to) + DAY_MS)}`);
  if (filter.updatedSince !== undefined) conditions.push(sql`m.updated_at >= ${at(filter.updatedSince)}`);
  const wanted = sql.join(conditions, sql` and `);
  const seen =
    typeof viewer === 'string' ? wanted : sql`m.number in (${numbersOf(viewer, wanted, after, limit)})`;
  const { rows } = await db.execute<StoredManifest & Record<string, unknown>>(sql`
    select ${COLUMNS} from manifest m where ${seen} order by m.number desc limit ${limit}`);
  return rows;
}

/**
 * The newest numbers a party sees, as `visibleManifests` has it: of each of its things by itself and in order, so
 * that somebody with few manifests, or none, does not walk past those of everybody. Equality is written as a range,
 * by which only the index of that column gives the order.
 */
function numbersOf(
  { organisationIds, sub }: Exclude<Viewer, string>,
  wanted: SQL,
  after: string | null,
  limit: number,
): SQL {
  const ids = sql`${sql.param([...organisationIds])}::uuid[]`;
  const newest = (name: 'carrier_id' | 'project_id' | 'destination_id' | 'site_id') => {
    const column = sql.raw(`m.${name}`);
    const upTo =
      after === null ? sql`${column} <= own.id` : sql`(${column}, m.number) < (own.id, ${after}::text)`;
    return sql`
      cross join lateral (select m.number from manifest m where ${column} >= own.id and ${upTo} and ${wanted}
        order by ${column} desc, m.number desc limit ${limit}) as newest`;
  };
  const sites = sql`(select s.id from site s where s.operator_id = any(${ids})) as own`;
  return sql`
    select newest.number from unnest(${ids}) as own(id) ${newest('carrier_id')}
    union select newest.number from (${ownProjects(ids, sub)}) as own ${newest('project_id')}
    union select newest.number from ${sites} ${newest('destination_id')}
    union select newest.number from ${sites} ${newest('site_id')}
    order by 1 desc limit ${limit}`;
}

export type CopyFacts = Readonly<{
  carrierName: string;
  emitterName: string | null;
  projectName: string | null;
  projectRegion: string | null;
  siteRegion: string | null;
  destinationName: string | null;
  siteOperatorIds: readonly string[];
  emitterPartyIds: readonly string[];
  individualEmitter: string | null;
}>;

/** The names on the paper of a manifest, which each of its parties sees, and who keeps which copy of it. */
export async function loadCopyFacts(tx: Tx, number: string): Promise<CopyFacts> {
  const { rows } = await withReachOfLaw(tx, (law) =>
    law.execute<CopyFacts & Record<string, unknown>>(sql`
    select c.name as "carrierName", coalesce(e.name, p.producer_name) as "emitterName", p.name as "projectName",
      p.region_code as "projectRegion", coalesce(s.region_code, d.region_code) as "siteRegion", d.name as "destinationName",
      array_remove(array[d.operator_id, s.operator_id], null) as "siteOperatorIds",
      array_remove(array[p.developer_id, p.contractor_id, p.producer_id, p.property_manager_id], null) as "emitterPartyIds",
      case when p.producer_kind = 'individual' then p.registered_by end as "individualEmitter"
    from manifest m
      join organisation c on c.id = m.carrier_id
      left join organisation e on e.id = m.emitter_id
      left join project p on p.id = m.project_id
      left join site d on d.id = m.destination_id
      left join site s on s.id = m.site_id
    where m.number = ${number}`),
  );
  const [facts] = rows;
  if (!facts) throw new Error(`expected manifest ${number}`);
  return facts;
}
