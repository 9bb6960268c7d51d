import { haulage, type Haulage } from '../../test/support/haulage.ts';
import { type TestService, testService } from '../../test/support/service.ts';
import type { Setting } from '../measures/setting.ts';
import type { Row } from '../measures/table.ts';
import { drawn } from './numbers.ts';

const CLIENTS = 50;
const PERMITS = 2;
const LOAD_KG = 1_000;
const CONTROL_ATTEMPTS = 1_000;

/**
 * Row 3: permits that fill up are never overdrawn. What the loads claim is added up and compared with the cap, not a
 * counter; as many fit as there is room for, the rest carry the finding, and none is lost.
 */
export async function overdraft({ sized }: Setting): Promise<Row> {
  const service = await testService();
  try {
    const each = Math.ceil(sized(100_000) / PERMITS);
    const room = Math.floor(each / 2);
    let survived = 0;
    const wrongs: string[] = [];
    for (let permit = 0; permit < PERMITS; permit++) {
      const world = await haulage(service, { name: `permit ${permit} `, tonnes: room, numbers: 1 });
      survived += await loaded(service, world, each);
      wrongs.push(...(await wrongsOf(service, world, { each, room })));
    }
    const over = await readCompareWrite(service);
    return {
      test: '3 no overdraft',
      size: `${PERMITS} permits with room for ${room} of ${each} loads, ${CLIENTS} at once`,
      tried: each * PERMITS,
      survived,
      wrong: wrongs.length,
      goal: 'not a kilogram over the cap, as many loads fit as there is room for, and every load is recorded',
      control: {
        what: `who reads, compares and writes claims ${over.toLocaleString('en')} kg too much`,
        hasFailed: over > 0,
      },
      wrongs,
    };
  } finally {
    await service.close();
  }
}

/** How many of the loads were recorded. */
async function loaded(service: TestService, world: Haulage, attempts: number): Promise<number> {
  const numbers = await drawn(service, world, attempts);
  const headers = { authorization: `Bearer ${await service.token(world.contractor.actor)}` };
  const waiting = numbers.values();
  let recorded = 0;
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      for (const number of waiting) {
        const payload = world.load(number, { quantity: { value: LOAD_KG, unit: 'kg' } });
        const { statusCode } = await service.app.inject({
          method: 'POST',
          url: '/v1/scans',
          headers,
          payload,
        });
        if (statusCode === 201) recorded += 1;
      }
    }),
  );
  return recorded;
}

async function wrongsOf(
  service: TestService,
  { disposalPermit }: Haulage,
  { each, room }: Readonly<{ each: number; room: number }>,
): Promise<readonly string[]> {
  const { rows } = await service.asLaw(
    `select s.approved_mass_kg::float8 as cap, s.consumed_mass_kg::float8 as counter,
       coalesce(sum(m.claim_mass_kg), 0)::float8 as claimed, count(*) filter (where m.claim_mass_kg > 0) as fit,
       count(*) filter (where m.findings @> '[{"code": "beyond_scope_quantity"}]') as beyond
     from permit_stream s left join manifest m on m.claim_stream_id = s.id
     where s.permit_number = $1 group by s.id`,
    [disposalPermit],
  );
  const [found] = rows;
  const { cap, counter, claimed, fit, beyond } = Object.fromEntries(
    Object.entries(found ?? {}).map(([name, value]) => [name, Number(value)]),
  );
  return [
    ...(claimed === undefined || cap === undefined || claimed > cap ? [`${claimed} kg of ${cap}`] : []),
    ...(claimed === counter ? [] : [`the counter says ${counter}, the loads ${claimed}`]),
    ...(fit === room && beyond === each - room ? [] : [`${fit} fit, ${beyond} are beyond`]),
  ];
}

/** The naive design on a table of its own; answers what was claimed over the cap. */
async function readCompareWrite(service: TestService): Promise<number> {
  const cap = (CONTROL_ATTEMPTS / 2) * LOAD_KG;
  await service.asLaw('create table naive_stream (consumed bigint not null)');
  await service.asLaw('create table naive_claim (kg bigint not null)');
  await service.asLaw('insert into naive_stream values (0)');
  await service.asLaw(
    'grant select, insert, update on naive_stream, naive_claim to construction_waste_service',
  );
  const { pool } = service.database;
  let left = CONTROL_ATTEMPTS;
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (left-- > 0) {
        const { rows } = await pool.query<{ consumed: string }>('select consumed from naive_stream');
        const consumed = Number(rows[0]?.consumed);
        if (consumed + LOAD_KG > cap) continue;
        await pool.query('update naive_stream set consumed = $1', [consumed + LOAD_KG]);
        await pool.query('insert into naive_claim values ($1)', [LOAD_KG]);
      }
    }),
  );
  const { rows } = await service.asLaw('select coalesce(sum(kg), 0)::float8 as claimed from naive_claim');
  return Math.max(0, Number(rows[0]?.['claimed']) - cap);
}
