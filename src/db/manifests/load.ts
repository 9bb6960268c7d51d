import type pg from 'pg';
import { type Fence, raiseFence } from '../fence.ts';
import type { ManifestState } from '../../domain/manifests/manifest.ts';
import type { Claim } from '../../domain/manifests/claim.ts';
import type { KnownManifest, KnownViolation } from '../../domain/manifests/record.ts';
import type { Registers } from '../../domain/manifests/registers.ts';
import type { JudgedOnce, RoadContent, RoadScan } from '../../domain/manifests/scan.ts';
import { comparablePlate } from '../../domain/registers/plate.ts';
import type { Duty } from '../../domain/registers/organisation.ts';
import type { Instant } from '../../domain/time.ts';
import { REGISTERS_SQL, type RegistersJson, registersOf } from './registers.ts';
import type { KeptScan } from './repeats.ts';

export type SenderMembership = Readonly<{
  organisationId: string;
  organisationName: string;
  duties: readonly Duty[];
}>;

export type LoadedScan = Readonly<{
  recorded: KeptScan | null;
  memberships: readonly SenderMembership[];
  manifest: (KnownManifest & Readonly<{ number: string; carrierId: string; state: ManifestState }>) | null;
  registers: Registers | null;
  isVehicleBusy: boolean;
  /** The organisations of the sender, and the sender, that are emitters of any project. */
  emitsSomewhere: readonly string[];
}>;

type ManifestRow = {
  number: string;
  carrier_id: string;
  drawn_at: Instant;
  voided_at: Instant | null;
  closed_at: Instant | null;
  settled_at: Instant | null;
  settled_mass_kg: number | null;
  claim_load_id: string | null;
  claim_stream_id: string | null;
  claim_mass_kg: number;
  claim_wanted_kg: number | null;
  claim_shortfall: boolean;
  claim_short_at_loading: boolean | null;
  counted_mass_kg: number;
  counted_stream_id: string | null;
  site_id: string | null;
  state: ManifestState;
  departed_at: Instant | null;
  version: number;
};

type ScanRow = {
  id: string;
  at: Instant;
  received_at: Instant;
  lat: number | null;
  lon: number | null;
  sub: string;
  sender_name: string;
  organisation_id: string | null;
  organisation_name: string | null;
  content: RoadContent;
  judged_once: JudgedOnce;
};

const MANIFEST_COLUMNS = `number, carrier_id, drawn_at, voided_at, closed_at, settled_at, settled_mass_kg, claim_load_id,
  claim_stream_id, claim_mass_kg, claim_wanted_kg, claim_shortfall, claim_short_at_loading, counted_mass_kg, counted_stream_id,
  site_id, state, departed_at, version`;

const STATEMENTS = {
  lockManifest: `select ${MANIFEST_COLUMNS} from manifest where number = $1 for no key update`,
  lockSites: `select id from site where id = $1 or id = (select site_id from manifest where number = $2)
    order by id for no key update`,
  recorded: `select fingerprint, answer from scan where id = $1`,
  memberships: `select m.organisation_id as "organisationId", o.name as "organisationName", m.duties
    from member m join organisation o on o.id = m.organisation_id
    where m.sub = $1 and m.removed_at is null order by o.verified_at is null, o.id limit 200`,
  scans: `select s.id, s.at, s.received_at, s.lat, s.lon, s.sub, s.sender_name, s.organisation_id,
      o.name as organisation_name, s.content, s.judged_once
    from scan s left join organisation o on o.id = s.organisation_id
    where s.manifest_number = $1 and s.kind <> 'inspect' order by s.at, s.id`,
  violations: `select id, key, act_key as "actKey", act_id as "actId",
      case when dismissed_reason = 'superseded' then 'superseded' else status end as status,
      evidence->0->>'id' as "scanId"
    from violation where manifest_number = $1`,
  busy: `select exists (select 1 from manifest
    where comparable_plate = $2 and state in ('loaded', 'inTransit', 'refused') and number <> $1) as busy`,
  emitters: `select m.organisation_id::text as id from member m where m.sub = $1 and m.removed_at is null and (
      exists (select 1 from project p where p.developer_id = m.organisation_id)
      or exists (select 1 from project p where p.contractor_id = m.organisation_id)
      or exists (select 1 from project p where p.producer_id = m.organisation_id
        and p.kind in ('decoration', 'sporadicMunicipal'))
      or exists (select 1 from project p where p.property_manager_id = m.organisation_id
        and p.kind in ('decoration', 'sporadicMunicipal')))
    union all select $1 where exists (
      select 1 from project p where p.producer_kind = 'individual' and p.registered_by = $1)`,
  registers: REGISTERS_SQL,
} as const;

type Asked = Readonly<{ id: string; manifestNumber: string; content: RoadContent; sub: string }>;

/**
 * Begins a transaction, unless one has begun, locks the manifest (and the site of a receipt or refusal, whose received mass is judged, with the one that counts) and
 * loads everything its scans are judged by: one round trip on a pipelined connection. Each statement sees what was
 * committed before it began, so those behind the lock see what the lock waited for.
 */
export async function lockAndLoad(
  client: pg.ClientBase,
  fence: Fence,
  asked: Asked,
  { hasBegun }: Readonly<{ hasBegun: boolean }>,
): Promise<LoadedScan> {
  const { content, manifestNumber } = asked;
  const plate = content.kind === 'load' ? comparablePlate(content.plate) : null;
  const run = <Row extends pg.QueryResultRow>(name: keyof typeof STATEMENTS, values: readonly unknown[]) =>
    client
      .query<Row>({ name: `scan_${name}`, text: STATEMENTS[name], values: [...values] })
      .then(({ rows }) => rows);
  const atSite = content.kind === 'receive' || content.kind === 'refuse';

  const [, , manifests, , recorded, memberships, scans, violations, busy, emitters, registers] =
    await Promise.all([
      hasBegun ? null : client.query('begin'),
      // That evidence is given in the sender's own name is checked where it is kept.
      raiseFence(client, fence),
      run<ManifestRow>('lockManifest', [manifestNumber]),
      atSite ? run('lockSites', [content.siteId, manifestNumber]) : [],
      run<KeptScan>('recorded', [asked.id]),
      run<SenderMembership>('memberships', [asked.sub]),
      run<ScanRow>('scans', [manifestNumber]),
      run<KnownViolation>('violations', [manifestNumber]),
      plate === null ? [] : run<{ busy: boolean }>('busy', [manifestNumber, plate]),
      content.kind === 'return' ? run<{ id: string }>('emitters', [asked.sub]) : [],
      run<{ registers: RegistersJson }>('registers', [manifestNumber, JSON.stringify(content), plate]),
    ]);
  const row = manifests[0];
  const json = registers[0]?.registers;
  return {
    recorded: recorded[0] ?? null,
    memberships,
    manifest:
      row && json
        ? {
            number: row.number,
            carrierId: row.carrier_id,
            state: row.state,
            ...known(row, scans, violations, json),
          }
        : null,
    registers: row && json ? registersOf(json) : null,
    isVehicleBusy: busy[0]?.busy ?? false,
    emitsSomewhere: emitters.map(({ id }) => id),
  };
}

export type LockedManifest = KnownManifest &
  Readonly<{ registers: Registers; state: ManifestState; departedAt: Instant | null; version: number }>;

/** As `lockAndLoad`, for what an officer or the carrier does to a manifest; the transaction has begun. */
export async function lockManifest(client: pg.ClientBase, number: string): Promise<LockedManifest | null> {
  const { rows: manifests } = await client.query<ManifestRow>(STATEMENTS.lockManifest, [number]);
  const [row] = manifests;
  if (!row) return null;
  const { rows: scans } = await client.query<ScanRow>(STATEMENTS.scans, [number]);
  const { rows: violations } = await client.query<KnownViolation>(STATEMENTS.violations, [number]);
  const { rows } = await client.query<{ registers: RegistersJson }>(STATEMENTS.registers, [
    number,
    '{}',
    null,
  ]);
  const json = rows[0]?.registers;
  if (!json) throw new Error(`expected registers of manifest ${number}`);
  return {
    ...known(row, scans, violations, json),
    registers: registersOf(json),
    state: row.state,
    departedAt: row.departed_at,
    version: row.version,
  };
}

function known(
  row: ManifestRow,
  scans: readonly ScanRow[],
  violations: readonly KnownViolation[],
  { corrections, heldAt }: Pick<RegistersJson, 'corrections' | 'heldAt'>,
): KnownManifest {
  const claim: Claim = {
    loadScanId: row.claim_load_id,
    streamId: row.claim_stream_id,
    massKg: row.claim_mass_kg,
    wantedMassKg: row.claim_wanted_kg,
    shortfall: row.claim_shortfall,
    shortAtLoading: row.claim_short_at_loading ?? row.claim_shortfall,
  };
  return {
    ground: {
      drawnAt: row.drawn_at,
      voidedAt: row.voided_at,
      closedAt: row.closed_at,
      settlement:
        row.settled_at !== null && row.settled_mass_kg !== null
          ? { at: row.settled_at, massKg: row.settled_mass_kg }
          : null,
      corrections,
      heldAt,
    },
    claim,
    counted: { siteId: row.site_id, massKg: row.counted_mass_kg, streamId: row.counted_stream_id },
    scans: scans.map(scanOf),
    violations,
  };
}

function scanOf(row: ScanRow): RoadScan {
  return {
    id: row.id,
    at: row.at,
    receivedAt: row.received_at,
    location: row.lat !== null && row.lon !== null ? { lat: row.lat, lon: row.lon } : null,
    sender: {
      sub: row.sub,
      name: row.sender_name,
      organisationId: row.organisation_id,
      organisationName: row.organisation_name,
    },
    content: row.content,
    judgedOnce: row.judged_once,
  };
}
