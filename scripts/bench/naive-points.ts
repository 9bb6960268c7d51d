// Loaded before the service (`node --import`), the naive design: each point is inserted by a statement of its own.
import pg from 'pg';

type Asked = Readonly<{ name?: string; text: string; values: readonly unknown[] }>;
type Query = (asked: unknown, ...rest: readonly unknown[]) => unknown;

const prototype = pg.Client.prototype as unknown as { query: Query };
const query = Reflect.get(prototype, 'query');

prototype.query = function naive(this: pg.Client, asked, ...rest) {
  const one = (values: readonly unknown[], { name, text }: Asked) =>
    Reflect.apply(query, this, [{ name, text, values }]) as Promise<pg.QueryResult>;
  if (typeof asked !== 'object' || asked === null || (asked as Asked).name !== 'telemetry_keep_new')
    return Reflect.apply(query, this, [asked, ...rest]);
  const kept = asked as Asked;
  const columns = kept.values.map((value) => String(value).slice(1, -1).split(','));
  const count = columns[0]?.length ?? 0;
  return (async () => {
    let rowCount = 0;
    for (let row = 0; row < count; row++) {
      // The third is the time of receipt, of all of them.
      const values = kept.values.map((value, index) => (index === 2 ? value : `{${columns[index]?.[row]}}`));
      rowCount += (await one(values, kept)).rowCount ?? 0;
    }
    return { rowCount };
  })();
};
