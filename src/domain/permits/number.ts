import { withCheckCharacter } from '../check-character.ts';
import type { ApplicationKind } from './application.ts';

/** One letter for each kind of permit: 處置 chǔzhì, 運輸 yùnshū, 受納 shòunà, 資源化 zīyuánhuà. */
const LETTER: Readonly<Record<ApplicationKind, string>> = {
  disposal: 'C',
  transport: 'Y',
  receiving: 'S',
  recycling: 'Z',
};

const SERIAL_DIGITS = 5;

/** What a serial number is counted by: permits of one kind, one authority and one year. */
export function permitSeries(authority: string, kind: ApplicationKind, year: string): string {
  return `permit:${authority}:${LETTER[kind]}:${year}`;
}

/**
 * The number of a permit: authority (6), letter of its kind, year (4), serial (5, more when a year needs them), check
 * character by ISO/IEC 7064 MOD 37,36. Digits and capital letters only, so it is written in a path as it is.
 */
export function permitNumber(authority: string, kind: ApplicationKind, year: string, serial: number): string {
  return withCheckCharacter(
    `${authority}${LETTER[kind]}${year}${String(serial).padStart(SERIAL_DIGITS, '0')}`,
  );
}
