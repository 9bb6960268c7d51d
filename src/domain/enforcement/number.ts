import { withCheckCharacter } from '../check-character.ts';

const SERIAL_DIGITS = 5;

/** What a serial number of cases is counted by: one authority and one year. */
export function caseSeries(authority: string, year: string): string {
  return `case:${authority}:${year}`;
}

/**
 * The number of a case: authority (6), A for 案 (àn), year (4), serial (5, more when a year needs them), check character
 * by ISO/IEC 7064 MOD 37,36.
 */
export function caseNumber(authority: string, year: string, serial: number): string {
  return withCheckCharacter(`${authority}A${year}${String(serial).padStart(SERIAL_DIGITS, '0')}`);
}
