import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestService } from './service.ts';

/** What is in every table, as its number of rows and a digest of them, and the names of the documents' files. */
export async function contentsOf(service: TestService): Promise<Readonly<Record<string, string>>> {
  const { rows: tables } = await service.asLaw<{ name: string }>(
    `select format('%I', tablename) as name from pg_tables where schemaname = 'public' order by 1`,
  );
  if (tables.length < 20) throw new Error(`expected the tables of the service, found ${tables.length}`);
  // When a key was last used is not written by what it asks for.
  const digests = tables.map(
    ({ name }) => `select '${name}' as name, count(*) || ' ' || coalesce(sum(hashtextextended(
      (to_jsonb(t) - 'last_used_at')::text, 0)), 0) as digest from ${name} t`,
  );
  const { rows } = await service.asLaw<{ name: string; digest: string }>(digests.join(' union all '));
  const files = await readdir(join(service.dataDir, 'documents'));
  return {
    ...Object.fromEntries(rows.map(({ name, digest }) => [name, digest])),
    files: files.toSorted().join(' '),
  };
}
