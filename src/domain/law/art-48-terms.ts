import { within, type Day } from '../time.ts';

/** A time in which the measures are in force, both days included, and the document that says so. */
export type Term = Readonly<{ documentNumber: string; from: Day; to: Day }>;

/** 第四十八條: whether a term covers the day. Renewals are further terms; between two there may be a gap. */
export function isInForce(terms: readonly Term[], day: Day): boolean {
  return terms.some((term) => within(day, term.from, term.to));
}
