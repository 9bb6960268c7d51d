import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Row } from '../../src/routes/cells.ts';
import { tableStream, XLSX } from '../../src/routes/table.ts';

/** A CSV of these rows, every cell in quotes. */
export function csvOf(...rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  const quoted = (cell: string | number | boolean | null) => `"${String(cell ?? '').replaceAll('"', '""')}"`;
  return rows.map((row) => row.map(quoted).join(',')).join('\r\n');
}

/** A workbook of these rows. */
export async function xlsxOf([header = [], ...rows]: readonly Row[]): Promise<Buffer> {
  const stream = tableStream({ header: header.map(String), pages: [rows] }, XLSX);
  return Buffer.concat((await stream.toArray()) as Buffer[]);
}

/** A workbook with parts of it replaced, as somebody makes one who means no good. */
export function tampered(workbook: Buffer, parts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const changed: Zippable = { ...unzipSync(workbook) };
  for (const [path, content] of Object.entries(parts))
    changed[path] = typeof content === 'string' ? strToU8(content) : content;
  return Buffer.from(zipSync(changed));
}

/** A text as Excel writes it in China; every character has to be in GBK. */
export function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) bytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Buffer.from(
    [...text].flatMap((each) => (each < '\u0080' ? [each.charCodeAt(0)] : (bytes.get(each) ?? []))),
  );
}
