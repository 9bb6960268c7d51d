import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { primaryOf } from './hosts.ts';
import { SCAN_ROLE, SERVICE_ROLE } from './pool.ts';

/** Any two processes that start at once take the same lock; the number is this project's own. */
const MIGRATION_LOCK = 421_200_27;
const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url));

/**
 * Brings the database to the present schema, one process at a time, and loads the calendar years that are not there.
 * `ownerUrl` owns the tables; `servingUser` is the login that may take the serving roles, null where it is the same.
 */
export async function migrate(ownerUrl: string, servingUser: string | null): Promise<void> {
  const client = new pg.Client({
    connectionString: await primaryOf(ownerUrl),
    application_name: 'construction-waste migrate',
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('set client_min_messages = warning');
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await applyMigrations(drizzle(client), { migrationsFolder });
    if (servingUser !== null)
      await client.query(`grant ${SERVICE_ROLE}, ${SCAN_ROLE} to ${pg.escapeIdentifier(servingUser)}`);
    await loadCalendar(client);
  } finally {
    await client.end();
  }
}

/** Seeds the State Council's calendar; what staff recorded for a year stands. */
async function loadCalendar(client: pg.Client): Promise<void> {
  const file = createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json');
  const days = JSON.parse(readFileSync(file, 'utf8')) as Record<
    'holidays' | 'workdays',
    Record<string, unknown>
  >;
  const holidays = Object.keys(days.holidays);
  const years = [...new Set(holidays.map((day) => day.slice(0, 4)))];
  const ofYear = (all: readonly string[], year: string) => all.filter((day) => day.startsWith(year));
  await client.query(
    `insert into calendar_year (year, holidays, workdays)
     select (row->>'year')::int, array(select jsonb_array_elements_text(row->'holidays')),
       array(select jsonb_array_elements_text(row->'workdays'))
     from jsonb_array_elements($1::jsonb) row
     on conflict (year) do nothing`,
    [
      JSON.stringify(
        years.map((year) => ({
          year: Number(year),
          holidays: ofYear(holidays, year),
          workdays: ofYear(Object.keys(days.workdays), year),
        })),
      ),
    ],
  );
}
