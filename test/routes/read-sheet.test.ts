import { strFromU8, unzipSync } from 'fflate';
import t from 'tap';
import { readSheet } from '../../src/routes/import/read-sheet.ts';
import { gb18030, tampered, xlsxOf } from '../support/tables.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const MINUTES = 1_440;
/** 2026-03-16 as workbooks number days. */
const DAY = 46_097;

t.test(
  'a time of a workbook is the second it shows, though no fraction of a day is exactly that',
  async (t) => {
    const rows = Array.from({ length: MINUTES }, () => [{ when: '2026-03-16' }]);
    const workbook = await xlsxOf([['at'], ...rows]);
    const sheet = strFromU8(unzipSync(workbook)[SHEET] ?? new Uint8Array());
    let minute = 0;
    const exact = sheet.replaceAll(/<v>46097<\/v>/g, () => `<v>${DAY + minute++ / MINUTES}</v>`);
    t.equal(minute, MINUTES, 'every time is replaced');
    const read = await readSheet(tampered(workbook, { [SHEET]: exact }), MINUTES + 1);
    const times = 'rows' in read ? read.rows.slice(1).map(([cell]) => cell) : read.unreadable;
    const wanted = Array.from({ length: MINUTES }, (_, each) =>
      new Date(Date.UTC(2026, 2, 16, 0, each)).toISOString().slice(0, 19).replace('T', ' '),
    );
    t.same(times, wanted);
  },
);

t.test('what is UTF-8 but for a byte is not read as something else', async (t) => {
  const text = '车牌号码,备注\n鄂L30001,咸宁市咸安区\n鄂L30002,温泉\n';
  const rows = [
    ['车牌号码', '备注'],
    ['鄂L30001', '咸宁市咸安区'],
    ['鄂L30002', '温泉'],
  ];
  const utf8 = Buffer.from(text);
  const cut = Buffer.concat([utf8.subarray(0, -3), utf8.subarray(-2)]);
  const mark = Buffer.of(0xef, 0xbb, 0xbf);
  for (const [what, bytes] of [
    ['UTF-8', utf8],
    ['UTF-8 with its mark', Buffer.concat([mark, utf8])],
    ['GB18030', gb18030(text)],
    ['UTF-16LE', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16BE', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['no character beyond ASCII', Buffer.from('plate,note\nx,y\n')],
  ] as const)
    t.same(
      await readSheet(bytes, 10),
      {
        rows: what.startsWith('no')
          ? [
              ['plate', 'note'],
              ['x', 'y'],
            ]
          : rows,
      },
      what,
    );
  for (const [what, bytes] of [
    ['a byte is missing', cut],
    ['a byte is missing, with the mark', Buffer.concat([mark, cut])],
    ['GB18030 with the mark of UTF-8', Buffer.concat([mark, gb18030(text)])],
  ] as const)
    t.same(await readSheet(bytes, 10), { unreadable: 'encoding' }, what);
});
