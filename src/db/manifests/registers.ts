import type { Correction } from '../../domain/manifests/correction.ts';
import type { Instant } from '../../domain/time.ts';
import type {
  ControlOrderRecord,
  ProjectRecord,
  Registers,
  SiteRecord,
  VehicleRecord,
} from '../../domain/manifests/registers.ts';

/**
 * The registers that loads are judged by, as one JSON document: what `referred` (content, comparable plate) names, the
 * carrier, the permit it hauls under, and the control orders that had not ended at `since`. Instants are milliseconds, days are texts.
 */
const registersSql = (
  of: Readonly<{ referred: string; permitNumber: string; carrier: string; since: string; beside: string }>,
) => `
with referred as (${of.referred}), plates as (
  select distinct plate from referred where plate is not null
), permits as (
  select p.*, jsonb_build_object(
    'number', p.number, 'grantedAt', epoch_ms(p.granted_at), 'endedAt', epoch_ms(p.ended_at),
    'validFrom', p.valid_from, 'validTo', p.valid_to, 'deemedTo', p.deemed_to,
    'former', coalesce((select jsonb_agg(jsonb_build_object('until', epoch_ms(f.until), 'validFrom', f.valid_from,
        'validTo', f.valid_to, 'planFrom', f.plan_from, 'planTo', f.plan_to,
        'dailyHours', jsonb_build_object('from', f.hours_from, 'to', f.hours_to),
        'noiseSensitive', f.route_noise_sensitive) order by f.until, f.successor_id)
      from permit_former f where f.permit_number = p.number), '[]'),
    'copies', coalesce((select jsonb_agg(jsonb_build_object('plate', c.plate, 'issuedAt', epoch_ms(c.issued_at),
        'endedAt', epoch_ms(c.ended_at)))
      from permit_copy c where c.permit_number = p.number and c.plate in (select plate from plates)), '[]')) as record
  from permit p
  where p.number = (${of.permitNumber})
    or p.project_id in (select (content->>'projectId')::uuid from referred)
)
select jsonb_build_object(
  ${of.beside}
  'carrier', (${of.carrier}),
  'carrierPermit', (select record from permits where number = (${of.permitNumber})),
  'projects', coalesce((select jsonb_agg(jsonb_build_object(
      'id', p.id, 'kind', p.kind, 'premises', p.premises, 'regionCode', p.region_code,
      'location', jsonb_build_object('lat', p.lat, 'lon', p.lon), 'registeredBy', p.registered_by,
      'developer', (select jsonb_build_object('id', o.id, 'name', o.name) from organisation o where o.id = p.developer_id),
      'contractor', (select jsonb_build_object('id', o.id, 'name', o.name) from organisation o where o.id = p.contractor_id),
      'producer', case when p.producer_kind is not null then jsonb_build_object('kind', p.producer_kind,
        'id', p.producer_id, 'name', coalesce(p.producer_name, (select o.name from organisation o where o.id = p.producer_id))) end,
      'propertyManager', (select jsonb_build_object('id', o.id, 'name', o.name) from organisation o where o.id = p.property_manager_id),
      'permits', coalesce((select jsonb_agg(d.record || jsonb_build_object(
          'planFrom', d.plan_from, 'planTo', d.plan_to,
          'isOutside', d.application_id is null,
          'dailyHours', case when d.hours_from is not null
            then jsonb_build_object('from', d.hours_from, 'to', d.hours_to) end,
          'noiseSensitive', d.route_noise_sensitive,
          'streams', (select jsonb_agg(jsonb_build_object('id', s.id, 'category', s.category, 'destinationId', s.destination_id,
              'addedAt', epoch_ms(s.added_at), 'removedAt', epoch_ms(s.removed_at)))
            from permit_stream s where s.permit_number = d.number),
          'carriers', coalesce((select jsonb_agg(jsonb_build_object('id', cc.carrier_id,
              'addedAt', epoch_ms(cc.added_at), 'removedAt', epoch_ms(cc.removed_at)))
            from carriage_contract cc where cc.permit_number = d.number), '[]')))
        from permits d where d.kind = 'disposal' and d.project_id = p.id), '[]')))
    from project p where p.id in (select (content->>'projectId')::uuid from referred)), '[]'),
  'vehicles', coalesce((select jsonb_agg(jsonb_build_object('plate', v.plate, 'ownerId', v.organisation_id,
      'knownFrom', epoch_ms(r.known_from), 'knownUntil', epoch_ms(r.known_until), 'grossMassKg', r.gross_mass_kg,
      'ratedLoadKg', r.rated_load_kg, 'roadTransportCertificate', r.road_transport_certificate,
      'passagePermit', r.passage_permit))
    from vehicle v join vehicle_record r on r.vehicle_id = v.id where v.plate in (select plate from plates)), '[]'),
  'sites', coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'siteType', s.site_type, 'regionCode', s.region_code,
      'location', jsonb_build_object('lat', s.lat, 'lon', s.lon),
      'operator', jsonb_build_object('id', s.operator_id, 'name', o.name),
      'permit', (select jsonb_build_object('grantedAt', epoch_ms(p.granted_at), 'endedAt', epoch_ms(p.ended_at),
        'validFrom', p.valid_from, 'validTo', p.valid_to, 'deemedTo', p.deemed_to,
        'former', coalesce((select jsonb_agg(jsonb_build_object('until', epoch_ms(f.until), 'validFrom', f.valid_from,
            'validTo', f.valid_to, 'acceptsFrom', f.accepts_from, 'acceptsTo', f.accepts_to)
            order by f.until, f.successor_id)
          from permit_former f where f.permit_number = p.number), '[]')) from permit p where p.number = s.permit_number),
      'acceptsFrom', s.accepts_from, 'acceptsTo', s.accepts_to,
      'stops', coalesce((select jsonb_agg(jsonb_build_object('knownFrom', epoch_ms(c.stated_at), 'stopsOn', c.stops_on)
          order by c.stated_at, c.id)
        from site_closure c where c.site_id = s.id), '[]'),
      'capacityMassKg', s.capacity_mass_kg, 'receivedMassKg', s.received_mass_kg))
    from site s join organisation o on o.id = s.operator_id
    where s.id in (select (content->>'destinationId')::uuid from referred
      union select (content->>'siteId')::uuid from referred)), '[]'),
  'controlOrders', coalesce((select jsonb_agg(jsonb_build_object('issuedAt', epoch_ms(o.issued_at),
      'liftedAt', epoch_ms(o.lifted_at), 'from', epoch_ms(o.binds_from), 'to', epoch_ms(o.binds_to),
      'authority', o.authority, 'regionCodes', o.region_codes, 'boundary', o.boundary, 'categories', o.categories))
    from control_order o where o.binds_to > (${of.since}) - interval '1 second'
      and (o.lifted_at is null or o.lifted_at > (${of.since}))), '[]')
) as registers`;

/** Of a manifest ($1) with the scan that is coming in ($2, its comparable plate $3), and what corrections make of it. */
export const REGISTERS_SQL = registersSql({
  referred: `
    select content, plate from scan where manifest_number = $1 and kind <> 'inspect'
    union all select $2::jsonb, $3::text
    union all select changes, plate from correction where manifest_number = $1 and status in ('open', 'agreed')`,
  permitNumber: `select permit_number from manifest where number = $1`,
  carrier: `select jsonb_build_object('id', o.id, 'name', o.name)
    from manifest m join organisation o on o.id = m.carrier_id where m.number = $1`,
  since: `select drawn_at from manifest where number = $1`,
  beside: `'corrections', coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'loadScanId', c.load_scan_id,
      'changes', c.changes, 'status', c.status, 'sides', c.sides, 'bySub', c.by_sub, 'proposedAt', epoch_ms(c.proposed_at),
      'onFiled', c.on_filed, 'answeredAt', epoch_ms(c.answered_at)) order by c.proposed_at, c.id)
    from correction c where c.manifest_number = $1), '[]'),
  'heldAt', (select epoch_ms(max(r.requested_at)) from correction_request r
    where r.manifest_number = $1 and not r.on_filed),`,
});

/**
 * Of a load that is asked about ($1, its comparable plate $2, at $3). Under which permit its number would be drawn
 * nobody has said yet: it is the one of which the vehicle has a copy then, the active before the ended, else the last
 * one granted to who registered the vehicle.
 */
export const CHECK_SQL = registersSql({
  referred: `select $1::jsonb as content, $2::text as plate`,
  permitNumber: `
    select number from (
      select p.number, p.granted_at, coalesce(p.ended_at > $3::timestamptz, true)::int + 1 as rank
        from permit_copy c join permit p on p.number = c.permit_number
        where c.plate = $2 and c.issued_at <= $3::timestamptz and coalesce(c.ended_at > $3::timestamptz, true)
          and p.kind in ('transport', 'recycling')
      union all
      select p.number, p.granted_at, 0 from vehicle v join permit p on p.holder_id = v.organisation_id
        where v.plate = $2 and p.kind in ('transport', 'recycling') and p.granted_at <= $3::timestamptz
    ) hauled_under order by rank desc, granted_at desc, number limit 1`,
  carrier: `select jsonb_build_object('id', o.id, 'name', o.name)
    from vehicle v join organisation o on o.id = v.organisation_id where v.plate = $2`,
  since: `$3::timestamptz`,
  beside: `'corrections', '[]'::jsonb, 'heldAt', null,`,
});

/** The document as it comes from the database. */
export type RegistersJson = Readonly<{
  corrections: readonly Correction[];
  heldAt: Instant | null;
  /** Null of a vehicle that nobody registered, and where nobody has a permit for it. */
  carrier: Registers['carrier'] | null;
  carrierPermit: Registers['carrierPermit'] | null;
  projects: readonly ProjectRecord[];
  vehicles: readonly (VehicleRecord & Readonly<{ plate: string }>)[];
  sites: readonly SiteRecord[];
  controlOrders: readonly ControlOrderRecord[];
}>;

/** The registers as the domain takes them. */
export function registersOf(json: RegistersJson): Registers {
  const { carrier, carrierPermit } = json;
  if (!carrier || !carrierPermit) throw new Error('expected a carrier and its permit');
  return withCarrier(json, carrier, carrierPermit);
}

/** The registers of a load that is asked about; who would haul it without a permit is named by the plate. */
export function registersAsked(json: RegistersJson, plate: string): Registers {
  return withCarrier(json, json.carrier ?? { id: null, name: plate }, json.carrierPermit ?? NEVER_GRANTED);
}

const NEVER_GRANTED: Registers['carrierPermit'] = {
  number: '',
  grantedAt: Infinity,
  endedAt: null,
  validFrom: '9999-12-31',
  validTo: '9999-12-31',
  deemedTo: null,
  former: [],
  copies: [],
};

function withCarrier(
  json: RegistersJson,
  carrier: Registers['carrier'],
  carrierPermit: Registers['carrierPermit'],
): Registers {
  const vehicles = new Map<string, VehicleRecord[]>();
  for (const { plate, ...record } of json.vehicles)
    vehicles.set(plate, [...(vehicles.get(plate) ?? []), record]);
  return {
    carrier,
    carrierPermit,
    projects: new Map(json.projects.map((project) => [project.id, project])),
    vehicles,
    sites: new Map(json.sites.map((site) => [site.id, site])),
    controlOrders: json.controlOrders,
  };
}
