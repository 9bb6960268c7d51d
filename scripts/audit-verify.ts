import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { verifyDatabase } from '../src/db/audit/verify.ts';
import { runningOwnerUrl, startEmbedded } from '../src/db/embedded.ts';
import { connectAlone } from '../src/db/pool.ts';
import { type ExportedEntry, verifyExport } from '../src/domain/audit/export.ts';
import { readSeal, sealDigest, sealKeysOf, type SealKeys } from '../src/domain/audit/seal.ts';
import type { Defect } from '../src/domain/audit/verify.ts';
import { readDatabaseUrls } from '../src/routes/settings.ts';

/** `npm run audit:verify`: exits with 1 and a line for each defect where the audit is not what it was. */
const USAGE = `npm run audit:verify -- [--seals FILE] [--jwks FILE|URL]
  verifies the database: MIGRATE_DATABASE_URL or DATABASE_URL, each by itself or as the file that …_FILE names; without
  them, and not where NODE_ENV is production, the embedded one in DATA_DIR, whether or not the service runs.
  --seals   seals kept elsewhere, as in DATA_DIR/audit/seals.jsonl or as answered by listAuditSeals
  --jwks    the keys of /.well-known/audit-keys.json; by default those in DATA_DIR/keys/audit

npm run audit:verify -- --entries FILE --seals FILE --jwks FILE|URL
  verifies an export by itself, with no database: answers of listAuditEntries, one page or one entry a line`;

const DIGEST_BYTES = 32;

const { values } = parseArgs({
  options: {
    entries: { type: 'string' },
    seals: { type: 'string' },
    jwks: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || (values.entries !== undefined && (!values.seals || !values.jwks))) {
  console.error(USAGE);
  process.exit(values.help ? 0 : 2);
}
const dataDir = resolve(process.env['DATA_DIR'] ?? './data');

try {
  const defects = values.entries === undefined ? await byDatabase() : await byExport(values.entries);
  for (const { kind, where } of defects) console.log(`${kind} ${where}`);
  console.log(
    defects.length === 0 ? 'The audit is whole.' : `The audit is not whole: ${defects.length} defects.`,
  );
  process.exit(defects.length === 0 ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}

async function byDatabase(): Promise<readonly Defect[]> {
  const { migrateDatabaseUrl, databaseUrl } = readDatabaseUrls(process.env);
  const named = migrateDatabaseUrl ?? databaseUrl;
  // DATA_DIR is then that of a service whose database is elsewhere: an empty one made in it would read as whole.
  if (named === null && process.env['NODE_ENV'] === 'production')
    throw new Error(
      'Which database? Where NODE_ENV is production, set MIGRATE_DATABASE_URL or DATABASE_URL, or …_FILE of one.',
    );
  const keys = await keysOf(values.jwks);
  const kept = values.seals === undefined ? null : await keptSeals(values.seals);
  const given = named ?? runningOwnerUrl(dataDir);
  const embedded = given === null ? await startEmbedded({ dataDir }) : null;
  try {
    const client = await connectAlone(given ?? embedded?.ownerUrl ?? '');
    const started = performance.now();
    let told = started;
    const progress = (read: number) => {
      if (performance.now() - told < 5_000) return;
      told = performance.now();
      console.error(`${read} entries, ${Math.round((1000 * read) / (told - started))} a second`);
    };
    const { defects, ...counts } = await verifyDatabase(client, {
      keys,
      now: Date.now(),
      progress,
      ...(kept && { kept }),
    });
    await client.end();
    console.log(
      `${counts.entries} entries in ${counts.chains} chains, ${counts.seals} seals${kept ? `, ${kept.last} of them kept elsewhere` : ''}`,
    );
    return defects;
  } finally {
    await embedded?.stop();
  }
}

async function byExport(file: string): Promise<readonly Defect[]> {
  const keys = await keysOf(values.jwks);
  const entries: ExportedEntry[] = [];
  for await (const item of itemsIn(file)) entries.push(item as ExportedEntry);
  const seals: string[] = [];
  for await (const item of itemsIn(values.seals ?? '')) seals.push((item as Readonly<{ jws: string }>).jws);
  const { defects, ...counts } = verifyExport(entries, seals, keys, Date.now());
  console.log(
    `${counts.entries} entries in ${counts.chains} chains (${counts.unlinked} without the one before), ${counts.seals} seals`,
  );
  return defects;
}

/** What is on the lines of a file: pages of a list, or its items. A line that was cut is passed over. */
async function* itemsIn(file: string): AsyncGenerator<unknown> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    let value: Readonly<{ items?: readonly unknown[] }>;
    try {
      value = JSON.parse(line) as typeof value;
    } catch {
      console.error(`${file}: a line that is no JSON was passed over`);
      continue;
    }
    yield* value.items ?? [value];
  }
}

/** The digests of kept seals, 32 bytes each, so that a year of them fits into memory. */
async function keptSeals(file: string) {
  let digests = Buffer.alloc(DIGEST_BYTES * 1_024);
  let last = 0;
  for await (const item of itemsIn(file)) {
    const { jws } = item as Readonly<{ jws: string }>;
    const number = readSeal(jws)?.number ?? 0;
    if (number < 1) throw new Error(`${file}: a line that is no seal`);
    const offset = number * DIGEST_BYTES;
    if (offset + DIGEST_BYTES > digests.length)
      digests = Buffer.concat([digests], Math.max(digests.length * 2, offset + DIGEST_BYTES));
    digests.write(sealDigest(jws), offset, 'hex');
    last = Math.max(last, number);
  }
  const digestOf = (number: number) => {
    const digest = digests.subarray(number * DIGEST_BYTES, (number + 1) * DIGEST_BYTES);
    return digest.length < DIGEST_BYTES || digest.every((byte) => byte === 0) ? null : digest.toString('hex');
  };
  return { last, digestOf };
}

async function keysOf(jwks: string | undefined): Promise<SealKeys> {
  if (jwks === undefined) {
    const { loadKeys } = await import('../src/routes/credentials.ts');
    const folder = join(dataDir, 'keys', 'audit');
    if (!existsSync(folder)) throw new Error(`No keys in ${folder}: say by --jwks which sign the seals.`);
    return sealKeysOf({ keys: (await loadKeys(folder)).map(({ publicKey }) => publicKey) });
  }
  const text = /^https?:/.test(jwks) ? await (await fetch(jwks)).text() : readFileSync(jwks, 'utf8');
  return sealKeysOf(JSON.parse(text) as Parameters<typeof sealKeysOf>[0]);
}
