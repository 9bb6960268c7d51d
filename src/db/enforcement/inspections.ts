import type { SubjectKind, SubjectRole } from '../../domain/enforcement/offence.ts';
import type { Tx } from '../pool.ts';
import { inspection } from '../schema/enforcement.ts';

/** Who answers at a place, the first first. */
export type InspectedPlace = Readonly<{
  regionCode: string;
  lat: number;
  lon: number;
  parties: readonly Readonly<{ kind: SubjectKind; role: SubjectRole; id: string | null; name: string }>[];
}>;

const PROJECT = `
  select p.region_code as "regionCode", p.lat, p.lon, (
    select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'role', role, 'id', id, 'name', name) order by place), '[]')
    from (
      select 1 as place, 'unit' as kind, 'contractor' as role, o.id, o.name from organisation o where o.id = p.contractor_id
      union all select 2, 'unit', 'developer', o.id, o.name from organisation o where o.id = p.developer_id
      union all select 3, p.producer_kind, 'producer', p.producer_id, coalesce(p.producer_name,
        (select o.name from organisation o where o.id = p.producer_id)) where p.producer_kind is not null
    ) found) as parties
  from project p where p.id = $1`;
const SITE = `
  select s.region_code as "regionCode", s.lat, s.lon, jsonb_build_array(jsonb_build_object('kind', 'unit',
    'role', case s.site_type when 'recyclingFacility' then 'recycler' else 'siteOperator' end,
    'id', o.id, 'name', o.name)) as parties
  from site s join organisation o on o.id = s.operator_id where s.id = $1`;

/** A project or a site with who answers there; null where there is none. */
export async function loadInspectedPlace(
  tx: Tx,
  projectId: string | null,
  siteId: string | null,
): Promise<InspectedPlace | null> {
  const { rows } = await tx.$client.query<InspectedPlace>(projectId === null ? SITE : PROJECT, [
    projectId ?? siteId,
  ]);
  return rows[0] ?? null;
}

export async function insertInspection(tx: Tx, row: typeof inspection.$inferInsert): Promise<void> {
  await tx.insert(inspection).values(row);
}
