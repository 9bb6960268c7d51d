import pg from 'pg';
import { type Fence, NOBODY_FENCE } from '../../src/db/fence.ts';
import { inTransaction, type Tx } from '../../src/db/pool.ts';
import { type MatrixWorld, ROLES } from '../../test/support/matrix-world.ts';
import type { Row } from '../measures/table.ts';

type Verb = 'select' | 'update' | 'delete';
type Tried = Readonly<{ table: string; who: string; verb: Verb; rows: number }>;

/** Readable by everybody signed in: directories. Staff read the city, and of applications what an officer decides. */
const DIRECTORIES = ['organisation', 'site'];
const CITY = [
  'vehicle',
  'vehicle_record',
  'project',
  'document',
  'permit',
  'permit_stream',
  'carriage_contract',
  'permit_copy',
  'manifest',
  'scan',
  'correction',
  'correction_request',
  'site_closure',
  'intake_report',
  'onsite_use',
  'violation',
  'violation_review',
  'event',
  'inspection',
  'recorded_trip',
  'organisation_contact',
  'member',
];

/**
 * Row 2, below the application: whatever statement of the service would go wrong, row-level security gives nothing of
 * side `a` to people of side `b`, to strangers and to nobody, and no change to departments and administrators.
 */
export async function statements(world: MatrixWorld): Promise<Row> {
  const { service, organisationIds } = world;
  const fences: Readonly<Record<string, Readonly<{ fence: Fence; reads: readonly string[] }>>> = {
    nobody: { fence: NOBODY_FENCE, reads: DIRECTORIES },
    stranger: { fence: { ...NOBODY_FENCE, reach: 'own', sub: 'stranger' }, reads: DIRECTORIES },
    'people of side b': {
      fence: {
        ...NOBODY_FENCE,
        reach: 'own',
        sub: 'b contractor',
        organisationIds: ROLES.map((role) => organisationIds[`b ${role}`]),
      },
      reads: DIRECTORIES,
    },
    department: {
      fence: { ...NOBODY_FENCE, reach: 'department', sub: 'department' },
      reads: [...DIRECTORIES, ...CITY],
    },
    admin: {
      fence: { ...NOBODY_FENCE, reach: 'admin', sub: 'admin' },
      reads: [...DIRECTORIES, 'organisation_contact', 'member', 'audit_entry'],
    },
  };
  const marks = marksOfA(world);
  const admin = new pg.Client({ connectionString: service.adminUrl });
  await admin.connect();
  const tried: Tried[] = [];
  try {
    const tables = await tablesWith(admin, marks);
    for (const [who, { fence }] of Object.entries(fences))
      await inTransaction(service.database, fence, async (tx) => {
        for (const table of tables)
          for (const verb of ['select', 'update', 'delete'] as const)
            tried.push({ table, who, verb, rows: await rowsOf(tx, table, verb, marks) });
        throw new Undone();
      }).catch((error: unknown) => {
        if (!(error instanceof Undone)) throw error;
      });
    const leaks = tried.filter(
      ({ table, who, verb, rows }) => rows > 0 && !(verb === 'select' && fences[who]?.reads.includes(table)),
    );
    return {
      test: '2 two fences: any statement behind row-level security',
      size: `${tables.length} tables with rows of side a, ${Object.keys(fences).length} fences`,
      tried: tried.length,
      survived: tried.length - leaks.length,
      wrong: leaks.length,
      goal: 'no statement of others reads, changes or deletes a row, but for directories and what staff reads',
      control: {
        what: `to a superuser all ${tables.length} tables give their rows`,
        hasFailed: tables.length >= 15,
      },
      wrongs: leaks.map(({ table, who, verb, rows }) => `${verb} ${table} by ${who}: ${rows} rows`),
    };
  } finally {
    await admin.end();
  }
}

/** Ends a transaction of which nothing is to stay. */
class Undone extends Error {}

function marksOfA({ a, organisationIds }: MatrixWorld): readonly string[] {
  const { haulage, manifests, scans, parties } = a;
  return [
    ...ROLES.flatMap((role) => [organisationIds[`a ${role}`], parties[role].uscc]),
    haulage.transportPermit,
    haulage.disposalPermit,
    haulage.projectId,
    haulage.siteId,
    a.vehicleId,
    a.keyId,
    a.deviceId,
    a.violationId,
    a.disposalApplication,
    a.draftApplication,
    a.submittedApplication,
    a.acceptedApplication,
    ...Object.values(manifests),
    ...Object.values(scans).map(({ id }) => id),
  ];
}

const HOLDS = `exists (select 1 from unnest($1::text[]) mark where position(mark in to_jsonb(t)::text) > 0)`;

/** The tables in which a superuser finds anything of side `a`. */
async function tablesWith(admin: pg.Client, marks: readonly string[]): Promise<readonly string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
      and not relispartition order by 1`,
  );
  const found = [];
  for (const { name } of rows) {
    const { rowCount } = await admin.query(
      `select 1 from ${pg.escapeIdentifier(name)} t where ${HOLDS} limit 1`,
      [marks],
    );
    if (rowCount) found.push(name);
  }
  return found;
}

/** How many rows of side `a` a statement gets at; none where the role may not make it at all, or a policy refuses it. */
async function rowsOf(tx: Tx, table: string, verb: Verb, marks: readonly string[]): Promise<number> {
  const name = pg.escapeIdentifier(table);
  const statement =
    verb === 'select'
      ? `select 1 from ${name} t where ${HOLDS}`
      : verb === 'delete'
        ? `delete from ${name} t where ${HOLDS}`
        : `update ${name} t set ${await firstColumnOf(tx, table)} where ${HOLDS}`;
  await tx.$client.query('savepoint tried');
  try {
    const { rowCount } = await tx.$client.query(statement, [marks]);
    return rowCount ?? 0;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === REFUSED) return 0;
    throw error;
  } finally {
    await tx.$client.query('rollback to savepoint tried');
  }
}

/** By grants, or by a policy on what would be written. */
const REFUSED = '42501';

/** A change to a column that the role may change, or to the first one where it may change none. */
async function firstColumnOf(tx: Tx, table: string): Promise<string> {
  const { rows } = await tx.$client.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = format('%I', $1::text)::regclass and attnum > 0 and not attisdropped
      and attgenerated = '' order by has_column_privilege(attrelid, attnum, 'update') desc, attnum limit 1`,
    [table],
  );
  const column = pg.escapeIdentifier(rows[0]?.name ?? '');
  return `${column} = ${column}`;
}
