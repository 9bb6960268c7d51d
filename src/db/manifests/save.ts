import type pg from 'pg';
import { happenedTo } from '../../domain/events/manifest.ts';
import type { Claim } from '../../domain/manifests/claim.ts';
import type { Ground } from '../../domain/manifests/ground.ts';
import type { ManifestState } from '../../domain/manifests/manifest.ts';
import type { KnownManifest, Outcome } from '../../domain/manifests/record.ts';
import type { RoadScan } from '../../domain/manifests/scan.ts';
import { type Change as NotedChange, payloadOf } from '../../domain/audit/entry.ts';
import { comparablePlate } from '../../domain/registers/plate.ts';
import type { Instant } from '../../domain/time.ts';
import { APPENDED_SQL, appendingSql, type OriginatedEntry } from '../audit/append.ts';
import { suspicionRow } from './suspicions.ts';

/** What one scan, or one act of an officer, does to a manifest and what hangs on it. */
export type Change = Readonly<{
  number: string;
  before: KnownManifest & Readonly<{ state: ManifestState }>;
  /** What is known beside the scans, after an act; that from before where it was a scan. */
  ground?: Ground;
  /** How it comes out where the stream has room for a first claim, or where none is asked for. */
  outcome: Outcome;
  /** How it comes out where a first claim finds no room; null where there is no first claim. */
  withoutRoom: Outcome | null;
  scan: Readonly<{
    row: RoadScan;
    fingerprint: string;
    answer: unknown;
    answerWithoutRoom: unknown;
    /** Its entry in the audit. An act has one too, which whoever runs its transaction appends. */
    entry: OriginatedEntry;
  }> | null;
  now: Instant;
  newId: () => string;
}>;

const text = (at: Instant | null) => (at === null ? null : new Date(at).toISOString());

/** The columns that are worked out, each with its type; the order is the order of the statement. */
const SHEET_COLUMNS = `state text, plate text, comparable_plate text, project_id uuid, emitter_id uuid, category text, materials text[],
  declared jsonb, declared_mass_kg bigint, driver_name text, destination_id uuid, loaded_at timestamptz,
  departed_at timestamptz, site_id uuid, weighed jsonb, weighed_mass_kg bigint, filed_at timestamptz, open text[], findings jsonb,
  copies jsonb, claim_load_id uuid, claim_stream_id uuid, claim_mass_kg bigint, claim_wanted_kg bigint,
  claim_shortfall boolean, claim_short_at_loading boolean, counted_mass_kg bigint, counted_stream_id uuid`;
const SHEET_NAMES = SHEET_COLUMNS.split(',').map((column) => column.trim().split(' ')[0] ?? '');

const VIOLATION_COLUMNS = `id uuid, key text, act_key text, act_id uuid, finding text, offence text, citations text[],
  subject_kind text, subject_role text, subject_id uuid, subject_name text, occurred_at timestamptz, region_code text,
  lat double precision, lon double precision, authority text, plate text, evidence jsonb`;
const VIOLATION_NAMES = VIOLATION_COLUMNS.split(',').map((column) => column.trim().split(' ')[0] ?? '');

const ENTRY = appendingSql(`select j->>'entry' as payload from came_true`, `array['manifest:' || $1]`, {
  at: '$7::timestamptz',
  operation: '$8::text',
  sub: '$9::text',
  organisation_id: '$10::uuid',
  authority: 'null::text',
  origin: '$11::text',
});

/**
 * One statement: the claim by a conditional update, then whichever outcome came true, with its entry in the audit.
 * What an officer has reviewed since it was loaded stays as they left it.
 * $1 number, $2 stream of a first claim or null, $3 its mass, $4 outcome with room, $5 outcome without, $6 now, $7 to
 * $11 of the entry.
 */
const SAVE = `
with claim as (
  update permit_stream set consumed_mass_kg = consumed_mass_kg + $3::bigint
  where id = $2::uuid and consumed_mass_kg + $3::bigint <= approved_mass_kg
  returning 1
), came_true as (
  select case when $2::uuid is null or exists (select 1 from claim) then $4::jsonb else $5::jsonb end as j
), sheet as (
  update manifest m set ${SHEET_NAMES.map((name) => `${name} = r.${name}`).join(', ')},
    updated_at = $6::timestamptz, version = m.version + 1
  from came_true, jsonb_to_record(j->'sheet') as r(${SHEET_COLUMNS})
  where m.number = $1
), evidence as (
  insert into scan (id, manifest_number, kind, at, received_at, sub, sender_name, organisation_id, lat, lon, plate,
    content, fingerprint, judged_once, answer)
  select r.id, $1, r.kind, r.at, r.received_at, r.sub, r.sender_name, r.organisation_id, r.lat, r.lon, r.plate,
    r.content, r.fingerprint, r.judged_once, r.answer
  from came_true, jsonb_to_record(j->'scan') as r(id uuid, kind text, at timestamptz, received_at timestamptz, sub text,
    sender_name text, organisation_id uuid, lat double precision, lon double precision, plate text, content jsonb,
    fingerprint text, judged_once jsonb, answer jsonb)
  where j->'scan' <> 'null'
), suspected as (
  insert into violation (manifest_number, ${VIOLATION_NAMES.join(', ')}, status, created_at, updated_at)
  select $1, ${VIOLATION_NAMES.map((name) => `r.${name}`).join(', ')}, 'suspected', $6::timestamptz, $6::timestamptz
  from came_true, jsonb_to_recordset(j->'suspected') as r(${VIOLATION_COLUMNS})
  on conflict (manifest_number, key) do update set
    status = 'suspected', dismissed_reason = null, occurred_at = excluded.occurred_at, lat = excluded.lat,
    lon = excluded.lon, region_code = excluded.region_code, authority = excluded.authority,
    citations = excluded.citations, subject_kind = excluded.subject_kind, subject_name = excluded.subject_name,
    plate = excluded.plate, evidence = excluded.evidence || (
      select coalesce(jsonb_agg(e order by place), '[]')
      from jsonb_array_elements(violation.evidence) with ordinality as kept(e, place) where e->>'kind' <> 'scan'),
    updated_at = excluded.updated_at,
    version = violation.version + 1
  where violation.status = 'suspected' or violation.dismissed_reason = 'superseded'
), happened as (
  insert into event_made (id, type, subject_kind, subject_id, at, data)
  select r.id, r.type, r.subject_kind, r.subject_id, $6::timestamptz, r.data
  from came_true, jsonb_to_recordset(j->'happened') as r(id uuid, type text, subject_kind text, subject_id text, data jsonb)
), superseded as (
  update violation v set status = 'dismissed', dismissed_reason = 'superseded', updated_at = $6::timestamptz,
    version = v.version + 1
  from came_true, jsonb_array_elements_text(j->'superseded') as r(id)
  where v.id = r.id::uuid and v.status = 'suspected'
), ${ENTRY}
select ($2::uuid is null or exists (select 1 from claim)) as room, ${APPENDED_SQL} as appended`;

const CHANGE_SITE = `update site set received_mass_kg = received_mass_kg + $2, updated_at = $3, version = version + 1
  where id = $1`;
const LOCK_SITE = `select id from site where id = $1 for no key update`;
const LOCK_STREAMS = `select id, approved_mass_kg - consumed_mass_kg as room from permit_stream
  where id = any($1::uuid[]) order by id for no key update`;
const CHANGE_STREAM = `update permit_stream set consumed_mass_kg = consumed_mass_kg + $2,
  received_mass_kg = received_mass_kg + $3 where id = $1`;

/**
 * Saves a change; says whether a first claim found room. Sites come before streams, the most contended last. On a
 * pipelined connection this and the commit behind it are one round trip.
 */
export async function saveChange(client: pg.ClientBase, change: Change): Promise<boolean> {
  const { before, outcome, withoutRoom, number, now } = change;
  const entry = change.scan?.entry;
  const firstStream = withoutRoom ? outcome.claim.streamId : null;
  const sites = siteChanges(before, outcome);
  const streams = streamChanges(before, outcome, firstStream !== null);
  const statements: pg.QueryConfig[] = [
    ...sites.map(([id, kg]) => ({ name: 'scan_site', text: CHANGE_SITE, values: [id, kg, text(now)] })),
    ...streams.map(([id, consumed, received]) => ({
      name: 'scan_stream',
      text: CHANGE_STREAM,
      values: [id, consumed, received],
    })),
    {
      name: 'scan_save',
      text: SAVE,
      values: [
        number,
        firstStream,
        firstStream === null ? 0 : outcome.claim.massKg,
        JSON.stringify(saved(change, outcome, change.scan?.answer)),
        JSON.stringify(withoutRoom ? saved(change, withoutRoom, change.scan?.answerWithoutRoom) : null),
        text(now),
        text(entry?.content.at ?? null),
        entry?.content.operation ?? null,
        entry?.content.actor.sub ?? null,
        entry?.content.actor.organisationId ?? null,
        entry?.origin ?? null,
      ],
    },
  ];
  const results = await sendAll<{ room: boolean }>(client, statements);
  return Boolean(results.at(-1)?.rows[0]?.room);
}

/** Runs statements in order: on a pipelined connection none waits for the one before. */
async function sendAll<Row extends pg.QueryResultRow>(
  client: pg.ClientBase,
  statements: readonly pg.QueryConfig[],
) {
  if ('pipeline' in client && client.pipeline === true)
    return Promise.all(statements.map((statement) => client.query<Row>(statement)));
  const results: pg.QueryResult<Row>[] = [];
  for (const statement of statements) results.push(await client.query<Row>(statement));
  return results;
}

/**
 * The room in kg of a stream for a claim that moves: what is free, and what the claim gives up on it. Locks the site
 * of the manifest, then the streams the claim leaves and comes to, in the order of their ids: whoever changes a site
 * and a stream takes the site first.
 */
export async function roomBeside(
  client: pg.ClientBase,
  { claim, counted }: Pick<KnownManifest, 'claim' | 'counted'>,
  streamId: string | null,
): Promise<number> {
  const ids = [...new Set([claim.streamId, streamId].filter((id) => id !== null))];
  const statements: pg.QueryConfig[] = [
    { name: 'scan_lock_counted', text: LOCK_SITE, values: [counted.siteId] },
    { name: 'scan_lock_streams', text: LOCK_STREAMS, values: [ids] },
  ];
  const [, locked] = await sendAll<{ id: string; room: number }>(client, statements);
  const rows = locked?.rows ?? [];
  const free = rows.find(({ id }) => id === streamId)?.room ?? 0;
  return free + (claim.streamId === streamId ? claim.massKg : 0);
}

function siteChanges(before: KnownManifest, { counted }: Outcome): readonly (readonly [string, number])[] {
  const sums = new Map<string, number>();
  const add = (id: string | null, kg: number) => id !== null && sums.set(id, (sums.get(id) ?? 0) + kg);
  add(before.counted.siteId, -before.counted.massKg);
  add(counted.siteId, counted.massKg);
  return [...sums].filter(([, kg]) => kg !== 0).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** What changes on streams besides a first claim, which is conditional. */
function streamChanges(
  before: KnownManifest,
  { claim, counted }: Outcome,
  isFirst: boolean,
): readonly (readonly [string, number, number])[] {
  const sums = new Map<string, [number, number]>();
  const add = (id: string | null, consumed: number, received: number) => {
    if (id === null) return;
    const [c, r] = sums.get(id) ?? [0, 0];
    sums.set(id, [c + consumed, r + received]);
  };
  if (!isFirst) {
    add(before.claim.streamId, -before.claim.massKg, 0);
    add(claim.streamId, claim.massKg, 0);
  }
  add(before.counted.streamId, 0, -before.counted.massKg);
  add(counted.streamId, 0, counted.massKg);
  return [...sums]
    .filter(([, [c, r]]) => c !== 0 || r !== 0)
    .map(([id, [c, r]]) => [id, c, r] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function saved(change: Change, outcome: Outcome, answer: unknown) {
  return {
    sheet: sheetRow(outcome),
    scan: scanRow(change, answer),
    suspected: suspectedRows(change, outcome),
    superseded: outcome.superseded,
    happened: happenedRows(change, outcome),
    entry: change.scan && payloadOf(change.scan.entry.content, scanChanges(change, outcome)),
  };
}

/** What a scan changes, for its entry in the audit: no person by name, and of findings what they are. */
function scanChanges({ number, before, scan }: Change, outcome: Outcome): readonly NotedChange[] {
  const { sheet, claim, counted, suspected, superseded } = outcome;
  const sheetChange: NotedChange = {
    table: 'manifest',
    keys: [number],
    before: { state: before.state, claim: before.claim, counted: before.counted },
    after: {
      state: sheet.state,
      claim,
      counted,
      open: sheet.open,
      copies: sheet.copies.map(({ holder, completedAt }) => ({ holder, completedAt })),
      findings: scan
        ? sheet
            .ofScan(scan.row.id)
            .findings.map(({ code, citation, severity }) => ({ code, citation, severity }))
        : [],
    },
  };
  const violations = suspected.map(({ finding, offence, citations, party, scanId }): NotedChange => ({
    table: 'violation',
    keys: [],
    before: null,
    after: {
      status: 'suspected',
      finding,
      offence,
      citations,
      subjectRole: party.role,
      subjectId: party.id,
      scanId,
    },
  }));
  const dismissed: readonly NotedChange[] =
    superseded.length === 0
      ? []
      : [
          {
            table: 'violation',
            keys: superseded,
            before: { status: 'suspected' },
            after: { status: 'dismissed', dismissedReason: 'superseded' },
          },
        ];
  return [sheetChange, ...violations, ...dismissed];
}

function sheetRow({ sheet, claim, counted }: Outcome) {
  const { load } = sheet;
  return {
    state: sheet.state,
    plate: load?.content.plate ?? null,
    comparable_plate: load ? comparablePlate(load.content.plate) : null,
    project_id: load?.content.projectId ?? null,
    emitter_id: load?.sender.organisationId ?? null,
    category: load?.content.category ?? null,
    materials: load?.content.materials ?? null,
    declared: load?.content.quantity ?? null,
    declared_mass_kg: sheet.declared?.massKg ?? null,
    driver_name: load?.content.driverName ?? null,
    destination_id: sheet.destinationId,
    loaded_at: text(load?.at ?? null),
    departed_at: text(sheet.departedAt),
    site_id: counted.siteId,
    weighed: sheet.receipt?.quantity ?? null,
    weighed_mass_kg: sheet.receipt?.massKg ?? null,
    filed_at: text(sheet.filedAt),
    open: sheet.open,
    findings: sheet.findings,
    copies: sheet.copies,
    ...claimColumns(claim),
    counted_mass_kg: counted.massKg,
    counted_stream_id: counted.streamId,
  };
}

function happenedRows({ number, before, ground = before.ground, scan, newId }: Change, outcome: Outcome) {
  const happened = happenedTo(number, before, { outcome, ground }, scan?.row ?? null);
  return happened.map(({ type, subject, data }) => ({
    id: newId(),
    type,
    subject_kind: subject.kind,
    subject_id: subject.id,
    data,
  }));
}

function claimColumns(claim: Claim) {
  return {
    claim_load_id: claim.loadScanId,
    claim_stream_id: claim.streamId,
    claim_mass_kg: claim.massKg,
    claim_wanted_kg: claim.wantedMassKg,
    claim_shortfall: claim.shortfall,
    claim_short_at_loading: claim.shortAtLoading,
  };
}

function scanRow({ scan }: Change, answer: unknown) {
  if (!scan) return null;
  const { row } = scan;
  return {
    id: row.id,
    kind: row.content.kind,
    at: text(row.at),
    received_at: text(row.receivedAt),
    sub: row.sender.sub,
    sender_name: row.sender.name,
    organisation_id: row.sender.organisationId,
    lat: row.location?.lat ?? null,
    lon: row.location?.lon ?? null,
    plate: row.content.kind === 'load' ? comparablePlate(row.content.plate) : null,
    content: row.content,
    fingerprint: scan.fingerprint,
    judged_once: row.judgedOnce,
    answer,
  };
}

function suspectedRows(change: Change, outcome: Outcome) {
  const acts = new Map(change.before.violations.map(({ actKey, actId }) => [actKey, actId]));
  const actOf = (key: string) => {
    const id = acts.get(key) ?? change.newId();
    acts.set(key, id);
    return id;
  };
  return outcome.suspected.map((suspicion) => {
    const row = suspicionRow(suspicion);
    return {
      id: change.newId(),
      key: row.key,
      act_key: row.actKey,
      act_id: actOf(row.actKey),
      finding: row.finding,
      offence: row.offence,
      citations: row.citations,
      subject_kind: row.subjectKind,
      subject_role: row.subjectRole,
      subject_id: row.subjectId,
      subject_name: row.subjectName,
      occurred_at: text(row.occurredAt),
      region_code: row.regionCode,
      lat: row.lat,
      lon: row.lon,
      authority: row.authority,
      plate: row.plate,
      evidence: row.evidence,
    };
  });
}
