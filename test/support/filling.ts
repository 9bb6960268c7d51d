import type pg from 'pg';
import { connectAlone } from '../../src/db/pool.ts';
import type { TestService } from './service.ts';

/** Rows come over ten years, one after the other. */
const FIRST_DAY = '2016-01-01T00:00:00+08:00';
const YEARS = 10;
/** Four of the first five years. */
export const DAYS = { from: '2016-07-01', to: '2020-06-30' } as const;
/** The authority of two rows in five. */
export const BUSY = '421202';
/** An authority that has dealt with what it has but for so many rows, however many rows there are in all. */
export const DILIGENT = '4212GX';
export const WAITING = 40;

/** An id that is later for a later row, as those of the service are. */
const idOf = (n: string) => `('01000000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
/** The rows after the $1th up to the $2th of the $3 that there will be; their chance is the same in every run. */
const ROWS = `generate_series($1::int + 1, $2::int) as n,
  lateral (select timestamptz '${FIRST_DAY}' + n * (interval '${YEARS} years' / $3::int) as at,
    abs(hashint4(n)::bigint) as chance, n % ($3::int / ${WAITING}) = 0 as is_waiting) as each,
  lateral (select case when is_waiting then '${DILIGENT}' when chance % 100 < 40 then '${BUSY}'
    when chance % 100 < 55 then '421221' when chance % 100 < 70 then '421222' when chance % 100 < 85 then '421223'
    when chance % 100 < 98 then '421281' else '${DILIGENT}' end as authority) as whose`;
/** A state by chance: of a hundred rows two wait, but where the authority is diligent; of the rest `shares`. */
const stateOf = (waiting: string, shares: string) => `lateral (select case
    when is_waiting or chance / 100 % 100 < 2 and authority <> '${DILIGENT}' then '${waiting}' ${shares} end as state) as now`;

const FILL = {
  violation: `insert into violation (id, manifest_number, key, act_key, act_id, finding, offence, citations, subject_kind,
      subject_role, subject_id, subject_name, occurred_at, region_code, authority, status, dismissed_reason, plate,
      case_id, evidence, created_at, updated_at)
    select ${idOf('n')}, 'FILLED' || lpad(n::text, 10, '0'), offence || '|carrier', offence, ${idOf('n')}, offence,
      offence, '{15(5),40}', 'unit', 'carrier', md5((chance % 200)::text)::uuid, '咸寧潔運公司', at, authority, authority,
      state, case when state = 'dismissed' then 'superseded' end, '鄂L' || lpad((chance % 3000)::text, 5, '0'),
      case when state in ('inCase', 'closed') then ${idOf('n / 2')} end,
      '[{"kind": "scan", "id": "01890a5d-ac96-774b-bcce-b302099a8057", "at": 1600000000000}]', at, at
    from ${ROWS},
      lateral (select (array['uncovered', 'unwashed', 'overloaded', 'otherRoute', 'unsorted'])[1 + chance / 10000 % 5]
        as offence) as kind,
      ${stateOf(
        'suspected',
        `when chance / 100 % 100 < 50 then 'closed' when chance / 100 % 100 < 70 then 'dismissed'
         when chance / 100 % 100 < 90 then 'confirmed' else 'inCase'`,
      )}`,
  penalty_case: `insert into penalty_case (id, number, status, procedure, authority, subject_kind, subject_role, subject_id,
      subject_name, violation_ids, investigators, departments, hearing_from_fen, limit_on, filed_at, filed_by,
      updated_at)
    select ${idOf('n')}, 'FILLED' || lpad(n::text, 10, '0'), state, 'ordinary', authority, 'unit', 'carrier',
      md5((chance % 200)::text)::uuid, '咸寧潔運公司', array[${idOf('n')}],
      '[{"sub": "first", "name": "李科員"}, {"sub": "second", "name": "周科員"}]', '{}', 10000000,
      (at + interval '2 years')::date, at, 'first', at
    from ${ROWS}, ${stateOf(
      'open',
      `when chance / 100 % 100 < 90 then 'closed' when chance / 100 % 100 < 98 then 'decided' else 'transferred'`,
    )}`,
  complaint: `insert into complaint (id, number, code_hash, text, plate, comparable_plate, region_code, authority, status,
      filed_at, handler_sub, accepted_at, answer, answered_at, erased_at, updated_at)
    select ${idOf('n')}, 'FILLED' || lpad(n::text, 10, '0'), md5(n::text) || md5(n::text), '渣土車夜間撒漏',
      '鄂L' || lpad((chance % 3000)::text, 5, '0'), '鄂L' || lpad((chance % 3000)::text, 5, '0'), authority, authority,
      state, at, case when state <> 'filed' then 'first' end, case when state <> 'filed' then at end,
      case when state = 'answered' then '已處理' end, case when state = 'answered' then at end,
      case when state = 'answered' then at end, at
    from ${ROWS}, ${stateOf('filed', `when chance / 100 % 100 < 5 then 'accepted' else 'answered'`)}`,
  control_order: `insert into control_order (id, authority, reason, region_codes, binds_from, binds_to, issued_at,
      issued_by, updated_at)
    select ${idOf('n')}, authority, '迎檢', array[authority], at, at + interval '1 day', at, 'first', at from ${ROWS}`,
} as const;

export type Filling = Readonly<{
  /** A superuser without triggers, policies or limits of time. */
  client: pg.Client;
  /** The rows after the `from`th up to the `to`th of `all` that there will be, past triggers and policies. */
  fill(table: keyof typeof FILL, from: number, to: number, all: number): Promise<void>;
}>;

export async function openFilling(service: TestService): Promise<Filling> {
  const client = await connectAlone(service.adminUrl);
  await client.query(`set session_replication_role = replica`);
  await client.query(`set maintenance_work_mem = '1GB'`);
  return {
    client,
    fill: async (table, from, to, all) => {
      const { rows } = await client.query<{ name: string; definition: string; is_unique: boolean }>(
        `select conname as name, pg_get_constraintdef(oid) as definition, true as is_unique from pg_constraint
         where conrelid = $1::regclass and contype = 'u'
         union all
         select indexrelid::regclass::text, pg_get_indexdef(indexrelid), false from pg_index
         where indrelid = $1::regclass and not indisunique`,
        [table],
      );
      // Built when the rows are there: several times faster.
      for (const { name, is_unique } of rows)
        await client.query(is_unique ? `alter table ${table} drop constraint ${name}` : `drop index ${name}`);
      await client.query(FILL[table], [from, to, all]);
      for (const { name, definition, is_unique } of rows)
        await client.query(
          is_unique ? `alter table ${table} add constraint ${name} ${definition}` : definition,
        );
      await client.query(`vacuum analyze ${table}`);
    },
  };
}
