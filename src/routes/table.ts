import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { FastifyReply } from 'fastify';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Answer } from './route.ts';

export const CSV = 'text/csv';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export type TableType = typeof CSV | typeof XLSX;
export const TABLE_TYPES: readonly TableType[] = [CSV, XLSX];

export type Cell = string | number | null;
export type Row = readonly Cell[];
/** A table as it is written, row after row; its rows may be many, and are asked for as they are taken. */
export type Table = Readonly<{
  /** Of the file, without an ending; letters and hyphens. */
  name: string;
  header: readonly string[];
  rows: AsyncIterable<Row> | Iterable<Row>;
}>;

const ENDINGS: Readonly<Record<TableType, string>> = { [CSV]: 'csv', [XLSX]: 'xlsx' };

/** The table as it comes, never held whole, under a name to save it by. No cell is taken for a formula by what opens it. */
export function tableAnswer(reply: FastifyReply, table: Table, type: TableType): Answer {
  reply.header('content-disposition', `attachment; filename="${table.name}.${ENDINGS[type]}"`);
  const content = type === CSV ? csvOf(table) : Readable.from(workbookOf(table), { objectMode: false });
  const said = type === CSV ? `${CSV}; charset=utf-8; header=present` : type;
  return { status: 200, media: { type: said, content } };
}

/** RFC 4180, with the mark by which Excel knows that it is UTF-8. */
function csvOf({ header, rows }: Table): Readable {
  const lines = stringify({ bom: true, record_delimiter: 'windows' });
  async function* all() {
    yield header.map(defused);
    for await (const row of rows) yield row.map(defused);
  }
  // What goes wrong ends the stream, and with it the answer.
  pipeline(Readable.from(all()), lines, () => undefined);
  return lines;
}

/** What programs take for the beginning of a formula, full-width signs too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

function defused(cell: Cell): Cell {
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell;
}

/** A table of words is an eighth of its size by the fastest way already; the others take twice as long. */
const FASTEST = 1;
/** So much of a sheet is compressed at once. */
const SHEET_CHUNK = 64 * 1024;

/** A workbook of one sheet (ECMA-376, SpreadsheetML): its parts, zipped while they come. */
async function* workbookOf({ header, rows }: Table): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const part = (path: string) => {
    const file = new ZipDeflate(path, { level: FASTEST });
    zip.add(file);
    return file;
  };
  for (const [path, content] of Object.entries(PARTS)) part(path).push(strToU8(content), true);
  const sheet = part('xl/worksheets/sheet1.xml');
  let xml = SHEET_START + rowXml(header, 1, HEADER_STYLE);
  let number = 1;
  for await (const row of rows) {
    xml += rowXml(row.map(defused), ++number);
    if (xml.length < SHEET_CHUNK) continue;
    sheet.push(strToU8(xml));
    xml = '';
    yield* ready.splice(0);
  }
  sheet.push(strToU8(xml + SHEET_END), true);
  zip.end();
  yield* ready.splice(0);
}

const HEADER_STYLE = ' s="1"';

function rowXml(row: Row, number: number, style = ''): string {
  const cells = row.map((cell, index) => {
    const at = `r="${columnName(index)}${number}"${style}`;
    if (cell === null || cell === '') return '';
    if (typeof cell === 'number') return Number.isFinite(cell) ? `<c ${at}><v>${cell}</v></c>` : '';
    return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
  });
  return `<row r="${number}">${cells.join('')}</row>`;
}

/** A, B, … Z, AA, … */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** As many characters a cell may have. */
const MOST_CHARACTERS = 32_767;

/** Nothing of this, as in nearly every cell, and a text stands in XML as it is. */
const UNSAFE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]|[&<>]|_x/;

/** A text as XML can hold it. What reads like an escaped character (`_x0041_`) is escaped, so that it stays as it is. */
function xmlText(text: string): string {
  const kept = text.slice(0, MOST_CHARACTERS);
  if (!UNSAFE.test(kept)) return kept;
  return kept
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels':
    `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
    `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  // The second format, bold, is that of the header.
  'xl/styles.xml':
    `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
};

const SHEET_START = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" defaultColWidth="18"/><sheetData>`;
const SHEET_END = '</sheetData></worksheet>';
