import { type Concerned, concernedBy } from '../../domain/law/art-32-control-orders.ts';
import { dayOf, type Instant } from '../../domain/time.ts';
import type { Tx } from '../pool.ts';
import { loadOrder } from '../orders.ts';

const PARTIES_OF_PROJECT = `unnest(array[p.developer_id, p.contractor_id, p.producer_id, p.property_manager_id])`;

/** Holder, parties of the project, carriers of the contracts, operators of destinations: as `getPermit` shows it. */
const PARTIES_OF_PERMIT = `
  select n.position, t.holder_id from of_permit n join permit t on t.number = n.number
  union all select n.position, party from of_permit n join permit t on t.number = n.number
    join project p on p.id = t.project_id, ${PARTIES_OF_PROJECT} as party
  union all select n.position, c.carrier_id from of_permit n join carriage_contract c on c.permit_number = n.number
  union all select n.position, s.operator_id from of_permit n join permit_stream r on r.permit_number = n.number
    join site s on s.id = r.destination_id`;

/**
 * Who may see what was numbered, by the rules by which the operations that show its subject let them: `numbered` is a
 * query before it with `position`, `type`, `subject_kind`, `subject_id` and `data`. Of a site, which everybody may
 * see, those are told whose permits lead there. Whom an order concerns is worked out beside it. A draw is the carrier's
 * alone until it loads. $1 are the types that parties are told.
 */
export const AUDIENCE_SQL = `told as (
  select position, type, subject_kind, subject_id from numbered where type = any ($1::text[])
    -- As getCase keeps it from the party.
    and data->>'step' is distinct from 'recordLegalReview'
), of_permit as (
  select position, subject_id as number from told where subject_kind = 'permit' and type <> 'manifests.drawn'
  union all select n.position, r.permit_number from told n join permit_stream r on r.destination_id = n.subject_id::uuid
    join permit t on t.number = r.permit_number and t.ended_at is null
    where n.type in ('site.changed', 'site.closureNoticed', 'site.closed') and r.removed_at is null
), of_manifest as (
  select n.position, m.carrier_id, m.project_id, m.destination_id, m.site_id
  from told n join manifest m on m.number = n.subject_id where n.subject_kind = 'manifest'
), parties(position, organisation_id) as (
  select position, subject_id::uuid from told where subject_kind = 'organisation'
  union all select n.position, a.applicant_id from told n join permit_application a on a.id = n.subject_id::uuid
    where n.subject_kind = 'permitApplication'
  union all ${PARTIES_OF_PERMIT}
  union all select n.position, t.holder_id from told n join permit t on t.number = n.subject_id where n.type = 'manifests.drawn'
  union all select position, carrier_id from of_manifest
  union all select n.position, party from of_manifest n join project p on p.id = n.project_id, ${PARTIES_OF_PROJECT} as party
  union all select n.position, s.operator_id from of_manifest n join site s on s.id in (n.destination_id, n.site_id)
  union all select n.position, v.subject_id from told n join violation v on v.id = n.subject_id::uuid
    where n.subject_kind = 'violation'
  union all select n.position, c.subject_id from told n join penalty_case c on c.id = n.subject_id::uuid
    where n.subject_kind = 'case'
  union all select n.position, s.operator_id from told n join site s on s.id = n.subject_id::uuid where n.subject_kind = 'site'
  union all select n.position, v.organisation_id from told n join vehicle v on v.id = n.subject_id::uuid
    where n.subject_kind = 'vehicle'
  union all select n.position, d.organisation_id from told n join device d on d.id = n.subject_id::uuid
    where n.subject_kind = 'device'
  union all select n.position, party from told n join project p on p.id = n.subject_id::uuid, ${PARTIES_OF_PROJECT} as party
    where n.subject_kind = 'project'
), audience as (
  insert into event_audience (organisation_id, position)
  select distinct organisation_id, position from parties where organisation_id is not null
)`;

const CONCERNED = `
  select t.authority, case when t.project_id is null then null else (
      select jsonb_agg(jsonb_build_object('regionCode', region_code, 'location', jsonb_build_object('lat', lat, 'lon', lon)))
      from (select p.region_code, p.lat, p.lon from project p where p.id = t.project_id
        union all select s.region_code, s.lat, s.lon from permit_stream r join site s on s.id = r.destination_id
          where r.permit_number = t.number and r.removed_at is null) as places) end as places,
    array(select id from (select t.holder_id as id
      union select party from project p, ${PARTIES_OF_PROJECT} as party where p.id = t.project_id
      union select c.carrier_id from carriage_contract c where c.permit_number = t.number and c.removed_at is null
      union select s.operator_id from permit_stream r join site s on s.id = r.destination_id
        where r.permit_number = t.number and r.removed_at is null) as parties where id is not null) as "organisationIds"
  from permit t where t.ended_at is null and t.kind in ('disposal', 'transport', 'recycling')
    and greatest(t.valid_to, t.deemed_to) >= $1::date
  union all select s.region_code, jsonb_build_array(jsonb_build_object('regionCode', s.region_code,
    'location', jsonb_build_object('lat', s.lat, 'lon', s.lon))), array[s.operator_id]
  from site s where s.accepts_to >= $1::date and (s.stops_on is null or s.stops_on > $1::date)`;

/** Keeps who is told of an order, at the moment it was issued or lifted. */
export async function tellConcerned(tx: Tx, position: number, orderId: string, at: Instant): Promise<void> {
  const order = await loadOrder(tx, orderId);
  if (!order) throw new Error(`expected order ${orderId}`);
  const { rows } = await tx.$client.query<Concerned>(CONCERNED, [dayOf(at)]);
  await tx.$client.query(
    'insert into event_audience (organisation_id, position) select unnest($1::uuid[]), $2',
    [[...concernedBy(order, rows)], position],
  );
}
