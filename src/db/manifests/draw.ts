import { sql } from 'drizzle-orm';
import { manifestNumber, manifestSeries } from '../../domain/manifests/number.ts';
import { dayOf, type Instant } from '../../domain/time.ts';
import type { Tx } from '../pool.ts';
import { numberSeries } from '../schema/manifests.ts';

/**
 * Draws the next numbers of an authority's series, without gaps: the counter is taken only when nothing can be
 * refused any more, and rolls back with the rest.
 */
export async function insertDrawn(
  tx: Tx,
  draw: Readonly<{
    carrierId: string;
    permitNumber: string;
    authority: string;
    count: number;
    sub: string;
    now: Instant;
    /** Makes the characters that keep a number from being guessed. */
    newRandom: () => string;
  }>,
): Promise<readonly string[]> {
  const series = manifestSeries(draw.authority, dayOf(draw.now));
  const [row] = await tx
    .insert(numberSeries)
    .values({ series, last: draw.count })
    .onConflictDoUpdate({
      target: numberSeries.series,
      set: { last: sql`${numberSeries.last} + ${draw.count}` },
    })
    .returning({ last: numberSeries.last });
  if (!row) throw new Error(`expected the counter of series ${series}`);
  const first = row.last - draw.count + 1;
  const numbers = Array.from({ length: draw.count }, (_, index) =>
    manifestNumber(series, first + index, draw.newRandom()),
  );
  await tx.$client.query(
    `insert into manifest (number, carrier_id, permit_number, authority, drawn_at, drawn_by, updated_at)
     select unnest($1::text[]), $2, $3, $4, $5, $6, $5`,
    [numbers, draw.carrierId, draw.permitNumber, draw.authority, new Date(draw.now).toISOString(), draw.sub],
  );
  return numbers;
}
