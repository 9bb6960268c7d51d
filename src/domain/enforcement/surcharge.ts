import { addDays, type Day, daysBetween } from '../time.ts';
import type { Fen } from './fine.ts';

/** 3 % of what is unpaid for each day past the last day of payment, never above the fine (行政處罰法 第七十二條). */
const PER_DAY_PERCENT = 3;

/** A payment, by the day on which it was made. */
export type Payment = Readonly<{ on: Day; fen: Fen }>;
/** A reconsideration or a suit; null while it runs. Both days rest, and all between them. */
export type Challenge = Readonly<{ from: Day; to: Day | null }>;

/** `refundFen` is what was paid beyond what is owed, once a fine was changed or annulled. */
export type Owed = Readonly<{ surchargeFen: Fen; paidFen: Fen; unpaidFen: Fen; refundFen: Fen }>;

/**
 * What is owed on a day. Payments go to the fine first; the surcharge grows by what is unpaid of it at the beginning
 * of each day, in whole fen for all days together, rounded half up. While `payBy` is null nothing grows.
 */
export function owedOn(
  today: Day,
  fineFen: Fen,
  payBy: Day | null,
  payments: readonly Payment[],
  challenges: readonly Challenge[],
): Owed {
  const paidFen = payments.reduce((sum, { fen }) => sum + fen, 0);
  // Payments and challenges cut the time into spans in which the same grows every day.
  const grown = payBy === null ? 0 : grownUntil(today, fineFen, payBy, payments, challenges);
  const surchargeFen = Math.min(fineFen, Math.round((grown * PER_DAY_PERCENT) / 100));
  const openFen = fineFen + surchargeFen - paidFen;
  return { surchargeFen, paidFen, unpaidFen: Math.max(0, openFen), refundFen: Math.max(0, -openFen) };
}

/** The sum, over the days past `payBy` that count, of what was unpaid of the fine. */
function grownUntil(
  today: Day,
  fineFen: Fen,
  payBy: Day,
  payments: readonly Payment[],
  challenges: readonly Challenge[],
): number {
  const first = addDays(payBy, 1);
  const cuts = [
    first,
    addDays(today, 1),
    ...payments.map(({ on }) => addDays(on, 1)),
    ...challenges.flatMap(({ from, to }) => [from, ...(to === null ? [] : [addDays(to, 1)])]),
  ].filter((day) => day >= first && day <= addDays(today, 1));
  const days = [...new Set(cuts)].toSorted();
  return days.slice(0, -1).reduce((sum, from, index) => {
    const rests = challenges.some((each) => each.from <= from && (each.to === null || from <= each.to));
    if (rests) return sum;
    const before = payments.filter(({ on }) => on < from).reduce((all, { fen }) => all + fen, 0);
    return sum + Math.max(0, fineFen - before) * daysBetween(from, days[index + 1] ?? from);
  }, 0);
}
