import { withCheckCharacter } from '../check-character.ts';
import type { Day } from '../time.ts';

/** The series a manifest number belongs to: one authority's numbers of one day. */
export function manifestSeries(authority: string, drawnOn: Day): string {
  return `M${authority}${drawnOn.slice(2).replaceAll('-', '')}`;
}

/**
 * A manifest number: the authority, the day of the draw as YYMMDD, a serial of at least six digits, four random
 * characters so that whoever has one number cannot tell the next, and a check character (ISO/IEC 7064, MOD 37,36).
 */
export function manifestNumber(series: string, serial: number, random: string): string {
  return withCheckCharacter(series.slice(1) + String(serial).padStart(6, '0') + random);
}
