// Loaded before the service (`node --import`), the naive design: no statement is prepared, each waits for the one before.
import pg from 'pg';

const prototype = pg.Client.prototype as unknown as Record<
  'query',
  (...asked: readonly unknown[]) => unknown
>;
const query: unknown = Reflect.get(prototype, 'query');

prototype.query = function naive(this: { pipeline: boolean }, asked, ...rest) {
  this.pipeline = false;
  if (typeof asked === 'object' && asked !== null) Reflect.deleteProperty(asked, 'name');
  return Reflect.apply(query as () => unknown, this, [asked, ...rest]);
};
