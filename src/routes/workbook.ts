import { finished, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Cell, Row, Table } from './cells.ts';

/** As many rows a sheet may have (ECMA-376), its header among them. */
const MOST_ROWS = 1_048_576;
/** A table of words is an eighth of its size by the fastest way already; the others take twice as long. */
const COMPRESSED = { compressionLevel: 1 };

/**
 * A workbook (ECMA-376, SpreadsheetML): its parts, zipped while they come. What does not fit into a sheet goes on in
 * another one, under the same header.
 */
export function workbookOf({ header, pages }: Table, mostRows = MOST_ROWS): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const rows = new Waiting(pages);
  let sheet: Readable | undefined;
  const write = async () => {
    let sheets = 0;
    do {
      sheet = Readable.from(sheetOf(header, rows, mostRows), { objectMode: false });
      zip.addReadStream(sheet, `xl/worksheets/sheet${++sheets}.xml`, COMPRESSED);
      await ended(sheet);
    } while (!(await rows.isOver()));
    for (const [path, content] of Object.entries(partsOf(sheets)))
      zip.addBuffer(Buffer.from(content), path, COMPRESSED);
    zip.end();
  };
  zip.on('error', (error: Error) => out.destroy(error));
  write().catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))));
  // Where nobody reads on, nothing more is asked for.
  finished(out, () => {
    sheet?.destroy();
    void rows.end();
  });
  return out;
}

function ended(stream: Readable): Promise<void> {
  return new Promise((resolve, reject) => finished(stream, (error) => (error ? reject(error) : resolve())));
}

/** Rows that come in pages and are taken in other pieces. */
class Waiting {
  readonly #pages: AsyncIterator<readonly Row[]> | Iterator<readonly Row[]>;
  #rows: readonly Row[] = [];

  constructor(pages: Table['pages']) {
    this.#pages = Symbol.asyncIterator in pages ? pages[Symbol.asyncIterator]() : pages[Symbol.iterator]();
  }

  async isOver(): Promise<boolean> {
    while (this.#rows.length === 0) {
      const { done, value } = await this.#pages.next();
      if (done) return true;
      this.#rows = value;
    }
    return false;
  }

  take(most: number): readonly Row[] {
    const taken = this.#rows.slice(0, most);
    this.#rows = this.#rows.slice(most);
    return taken;
  }

  async end(): Promise<void> {
    await this.#pages.return?.();
  }
}

async function* sheetOf(header: readonly string[], rows: Waiting, mostRows: number): AsyncGenerator<Buffer> {
  yield Buffer.from(SHEET_START + rowXml(header, 1, HEADER_STYLE));
  let number = 1;
  while (number < mostRows && !(await rows.isOver())) {
    const page = rows.take(mostRows - number);
    yield Buffer.from(page.map((row) => rowXml(row, ++number)).join(''));
  }
  yield Buffer.from(SHEET_END);
}

const HEADER_STYLE = ' s="1"';
const DAY_STYLE = ' s="2"';
const INSTANT_STYLE = ' s="3"';

function rowXml(row: Row, number: number, style = ''): string {
  let xml = `<row r="${number}">`;
  for (const [index, cell] of row.entries()) xml += cellXml(cell, `${columnName(index)}${number}`, style);
  return `${xml}</row>`;
}

function cellXml(cell: Cell, at: string, style: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${at}"${style}><v>${cell}</v></c>` : '';
  if (typeof cell === 'object') {
    const isDay = !cell.when.includes('T');
    return `<c r="${at}"${isDay ? DAY_STYLE : INSTANT_STYLE}><v>${serialOf(cell.when)}</v></c>`;
  }
  return `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
}

/** The days between the epoch of workbooks and that of Unix. */
const EPOCH = 25_569;
const DAY_MS = 86_400_000;

/** A day or an instant as workbooks count: days since 1900, by the clock on the wall, which is that of Shanghai. */
function serialOf(text: string): number {
  const wall = text.includes('T') ? text.replace(/\+08:00$/, 'Z') : `${text}T00:00:00Z`;
  return Math.round((Date.parse(wall) / DAY_MS + EPOCH) * 1e8) / 1e8;
}

const names: string[] = [];

/** A, B, … Z, AA, … */
function columnName(index: number): string {
  return (names[index] ??= nameOf(index));
}

function nameOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : nameOf(Math.floor(index / 26) - 1) + letter;
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

/** Everything of a workbook of so many sheets but the sheets. */
function partsOf(sheets: number): Readonly<Record<string, string>> {
  const each = (part: (n: number) => string) =>
    Array.from({ length: sheets }, (_, index) => part(index + 1)).join('');
  return {
    '[Content_Types].xml':
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>` +
      each(
        (n) =>
          `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
      ) +
      `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((n) => `<sheet name="Sheet${n}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
      each(
        (n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
      ) +
      `<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    // The second format, bold, is that of the header; the third of days, the fourth of instants.
    'xl/styles.xml':
      `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>` +
      '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
      '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  };
}

const SHEET_START = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" defaultColWidth="18"/><sheetData>`;
const SHEET_END = '</sheetData></worksheet>';
