import pg from 'pg';

/** A migrated database of the calling file's own. */
export type TestDatabase = Readonly<{
  /** The role that owns the tables. */
  ownerUrl: string;
  /** The role that serves; the owner again where the tests were given one role only. */
  serviceUrl: string;
  /** Who made it: where the server is the tests' own, a superuser, whom row-level security does not bind. */
  adminUrl: string;
  /** Drops it, whoever is still connected. */
  drop(): Promise<void>;
}>;

let made = 0;

/** Clones the migrated template that `npm test` has prepared; files that run side by side do not meet. */
export async function testDatabase(): Promise<TestDatabase> {
  const template = given('TEST_TEMPLATE');
  const name = `${template.replace(/_template$/, '')}_${process.pid}_${++made}`;
  const owner = new URL(given('TEST_OWNER_URL')).username;
  const adminUrl = given('TEST_ADMIN_URL');
  await execute(adminUrl, `create database ${name} template ${template} owner ${pg.escapeIdentifier(owner)}`);
  return {
    ownerUrl: onDatabase(given('TEST_OWNER_URL'), name),
    serviceUrl: onDatabase(given('TEST_SERVICE_URL'), name),
    adminUrl: onDatabase(adminUrl, name),
    drop: () => execute(adminUrl, `drop database if exists ${name} with (force)`),
  };
}

/** The same server and role, another database. */
export function onDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** One statement on a connection of its own. */
export async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {}); // a connection lost is reported by the statement that needed it
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function given(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set: run this file by "npm test -- ${process.argv[1] ?? 'FILE'}".`);
  return value;
}
