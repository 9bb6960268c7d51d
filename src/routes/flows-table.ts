import type { Flow, Unmeasured } from '../db/flows.ts';
import { PLACES, speaking } from './columns.ts';
import type { Language } from './language.ts';
import type { Cell, Row, Table } from './cells.ts';
import { CATEGORY_WORDS } from './table-words.ts';

const HEADER = [
  { zh: '期間', en: 'Period' },
  { zh: '類別', en: 'Category' },
  { zh: '類別代碼', en: 'Category code' },
  { zh: '來源區域', en: 'Region of origin' },
  { zh: '來源區域代碼', en: 'Code of the region' },
  { zh: '去向場地', en: 'Destination' },
  { zh: '去向場地編號', en: 'Destination id' },
  { zh: '計量', en: 'Measured' },
  { zh: '質量（公斤）', en: 'Mass (kg)' },
  { zh: '車次', en: 'Loads' },
  { zh: '許可證', en: 'Permit' },
  { zh: '核準質量（公斤）', en: 'Approved mass (kg)' },
];
const MEASURED = { zh: '已計量', en: 'measured' };
const UNMEASURED = { zh: '未計量', en: 'unmeasured' };

type Flows = Readonly<{
  items: readonly Flow[];
  unmeasured: readonly Unmeasured[];
  siteNames: ReadonlyMap<string, string>;
}>;

/** Flows as a table: what was loaded, then the streams without a load, whose mass is empty and never zero. */
export function flowsTable({ items, unmeasured, siteNames }: Flows, language: Language): Table {
  const say = speaking(language);
  const where = (
    of: Omit<Unmeasured, 'permitNumber' | 'approvedMassKg' | 'destinationId'> & Pick<Flow, 'destinationId'>,
  ): Row => [
    say(CATEGORY_WORDS[of.category as keyof typeof CATEGORY_WORDS], of.category),
    of.category,
    say(PLACES.get(of.originRegion), of.originRegion),
    of.originRegion,
    of.destinationId === null ? null : (siteNames.get(of.destinationId) ?? null),
    of.destinationId,
  ];
  const rows: Cell[][] = [
    ...items.map((flow) => [
      flow.period,
      ...where(flow),
      say(MEASURED, ''),
      flow.massKg,
      flow.loads,
      null,
      null,
    ]),
    ...unmeasured.map((stream) => [
      null,
      ...where(stream),
      say(UNMEASURED, ''),
      null,
      null,
      stream.permitNumber,
      stream.approvedMassKg,
    ]),
  ];
  return { header: HEADER.map((words) => say(words, '')), pages: [rows] };
}
