import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The one typeface of every paper; it covers GB 2312, Big5 and GBK, so it serves both scripts. */
export const FONT_DIRECTORY = fileURLToPath(new URL('../../../assets/fonts/', import.meta.url));
const FONT_FILE = 'NotoSansSC-Regular.ttf';

const SEGMENTED_COVERAGE = 12;
const MISSING_SORT = '〓';
const LONGEST_UNBROKEN_RUN = 24;
const BREAK_AFTER = 12;
const ZERO_WIDTH_SPACE = '\u200b';

type Coverage = readonly Readonly<{ first: number; last: number }>[];
let coverage: Coverage | null = null;

/**
 * A text as it can be printed: white space and line breaks become one space, what cannot be seen (controls, marks
 * that turn the direction of reading) is left out, and a character the font lacks becomes 〓, so that nothing
 * vanishes silently. Runs without a place to break get some.
 */
export function printable(text: string): string {
  coverage ??= readCoverage(readFileSync(FONT_DIRECTORY + FONT_FILE));
  const known = coverage;
  const seen = text
    .toWellFormed()
    .replaceAll(/(?!\s)[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/./gsu, (character) => (covers(known, character.codePointAt(0)!) ? character : MISSING_SORT));
  return seen.replaceAll(/[!-~]+/g, (run) => (run.length > LONGEST_UNBROKEN_RUN ? breakable(run) : run));
}

function breakable(run: string): string {
  return (run.match(new RegExp(`.{1,${BREAK_AFTER}}`, 'g')) ?? []).join(ZERO_WIDTH_SPACE);
}

function covers(known: Coverage, codePoint: number): boolean {
  let low = 0;
  let high = known.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = known[middle]!;
    if (codePoint < range.first) high = middle - 1;
    else if (codePoint > range.last) low = middle + 1;
    else return true;
  }
  return false;
}

/** The ranges of characters that a TrueType font maps, in ascending order, from its `cmap` table (OpenType, format 12). */
function readCoverage(font: Buffer): Coverage {
  const cmap = offsets(
    font,
    12,
    font.readUInt16BE(4),
    16,
    (at) => font.toString('latin1', at, at + 4) === 'cmap',
  );
  const table = font.readUInt32BE(cmap + 8);
  const entry = offsets(font, table + 4, font.readUInt16BE(table + 2), 8, (at) => {
    return font.readUInt16BE(table + font.readUInt32BE(at + 4)) === SEGMENTED_COVERAGE;
  });
  const groups = table + font.readUInt32BE(entry + 4);
  return Array.from({ length: font.readUInt32BE(groups + 12) }, (_, index) => {
    const at = groups + 16 + index * 12;
    return { first: font.readUInt32BE(at), last: font.readUInt32BE(at + 4) };
  });
}

function offsets(
  font: Buffer,
  start: number,
  count: number,
  size: number,
  matches: (at: number) => boolean,
): number {
  for (let at = start; at < start + count * size && at + size <= font.length; at += size) {
    if (matches(at)) return at;
  }
  throw new Error(`${FONT_FILE} has no cmap table of format ${SEGMENTED_COVERAGE}`);
}
