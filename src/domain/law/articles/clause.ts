import type { Code } from '../../catalogue.ts';
import type { OffenceCode } from '../../enforcement/offence.ts';
import type { Words } from '../../words.ts';

/**
 * What the service makes of a clause: it `decides` by data; an officer attests what only a person can know
 * (`attested`); it `records` what nothing follows from by itself; or it `informs` of a duty that needs no data.
 */
export const CLAUSE_KINDS = ['decides', 'attested', 'records', 'informs'] as const;
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

/** One clause of the measures in a line of our own, in Traditional Chinese and English, and what carries it. */
export type Clause = Readonly<{
  /** As findings cite it: `9(3)` for 第九條第(三)項, `38.2` for 第三十八條第二款, `7` for the whole article. */
  citation: string;
  kind: ClauseKind;
  zh: string;
  en: string;
  /** The findings that cite it and the refusals by it. */
  codes?: readonly Code[];
  /** Of chapter 6: the offences that may be fined by it. */
  offences?: readonly OffenceCode[];
  /** The files that decide it; none, and nothing of it is built. */
  rules?: readonly `src/${string}.ts`[];
  /** The tests that fail without it. */
  tests?: readonly `test/${string}.test.ts`[];
  /** What of it is not built yet. */
  planned?: Words;
  /** Of a clause that informs: why it needs no data here. */
  reason?: Words;
}>;

/** How far a clause is built. `noRule`: it informs, there is nothing to build. */
export const CLAUSE_STATUSES = ['built', 'partlyBuilt', 'planned', 'noRule'] as const;
export type ClauseStatus = (typeof CLAUSE_STATUSES)[number];

export function statusOfClause({ kind, rules, planned }: Clause): ClauseStatus {
  if (kind === 'informs') return 'noRule';
  if (!rules) return 'planned';
  return planned ? 'partlyBuilt' : 'built';
}

/** The number of the article that a citation belongs to. */
export function articleOf(citation: string): number {
  return Number.parseInt(citation, 10);
}
