import { stringify } from 'csv-stringify/sync';
import pg from 'pg';

/** The control of an export: all rows at once, in memory, then as one text. Says the most memory it took, in MB. */
const [url, count] = process.argv.slice(2);
const client = new pg.Client({ connectionString: url });
await client.connect();
const { rows } = await client.query<Record<string, unknown>>(
  'select * from violation order by occurred_at desc, id desc limit $1',
  [count],
);
const text = stringify(rows.map((row) => Object.values(row).map(String)));
if (text.length === 0) throw new Error('expected rows');
process.send?.(process.resourceUsage().maxRSS / 1024);
await client.end();
