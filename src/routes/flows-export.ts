import { type Flow, type PeriodOf, siteNames, type Unmeasured } from '../db/flows.ts';
import type { Tx } from '../db/pool.ts';
import type { Day } from '../domain/time.ts';
import { flowsChart } from './flows-chart.ts';
import { flowsTable } from './flows-table.ts';
import type { Answer, AnyCall } from './route.ts';
import { CSV, tableAnswer, tableStream } from './table.ts';

const SVG = 'image/svg+xml';
/** What flows are answered as beside JSON. */
export const FLOW_TYPES = [CSV, SVG] as const;

type Flows = Readonly<{
  from: Day;
  to: Day;
  groupBy: PeriodOf;
  items: readonly Flow[];
  unmeasured: readonly Unmeasured[];
}>;

/** Flows as a table or a chart. */
export async function flowsExported(
  call: AnyCall,
  db: Tx,
  { from, to, groupBy, items, unmeasured }: Flows,
  type: (typeof FLOW_TYPES)[number],
): Promise<Answer> {
  const { language } = call;
  if (type === SVG) {
    const content = flowsChart({ from, to, groupBy, items, unmeasured: unmeasured.length, language });
    return { status: 200, media: { type: `${SVG}; charset=utf-8`, content }, language };
  }
  const destinations = [...items, ...unmeasured].map(({ destinationId }) => destinationId);
  const names = await siteNames(db, destinations);
  const table = flowsTable({ items, unmeasured, siteNames: names }, language);
  return tableAnswer(call, 'flows', CSV, tableStream(table, CSV));
}
