import t from 'tap';
import { maskEmail, maskName, maskPhone, maskSub } from '../../../src/domain/privacy/mask.ts';

const tables: readonly (readonly [
  string,
  (clear: string) => string,
  readonly (readonly [string, string])[],
])[] = [
  [
    'a name shows its surname',
    maskName,
    [
      ['王建國', '王**'],
      ['王五', '王**'],
      ['陳師傅', '陳**'],
      [' 李 ', '**'],
      ['歐陽修', '歐陽**'],
      ['欧阳娜娜', '欧阳**'],
      ['歐陽', '歐**'],
      ['司马', '司**'],
      ['John Smith', 'J**'],
      ['阿依古麗·買買提', '阿**'],
      ['13812345678', '1**'],
      ['𠮷田', '𠮷**'],
      ['x', '**'],
      ['', ''],
      ['  ', ''],
    ],
  ],
  [
    'a telephone number shows what tells numbers apart and does not ring',
    maskPhone,
    [
      ['13812345678', '138****5678'],
      ['138 1234 5678', '138****5678'],
      ['+86 138-1234-5678', '+86 138****5678'],
      ['008613812345678', '+86 138****5678'],
      ['0715-8000012', '0715-****12'],
      ['(0715) 8000012', '0715-****12'],
      ['027-85551234', '027-****34'],
      ['0715-8000012-802', '0715-****02'],
      ['07158000012', '****12'],
      ['8000012', '****12'],
      ['12345', '****'],
      ['1', '****'],
      ['ask at the gate', '****'],
      ['', ''],
      [' ', ''],
    ],
  ],
  [
    'an address of mail shows its first letter, and not where it is',
    maskEmail,
    [
      ['wang@example.com', 'w***@…'],
      ['w@example.com', '***@…'],
      ['@example.com', '***@…'],
      ['wang', 'w***'],
      ['', ''],
    ],
  ],
  [
    'a sub shows its first character',
    maskSub,
    [
      ['wang-jianguo', 'w***'],
      ['13812345678', '1***'],
      ['ab', '***'],
      ['', '***'],
    ],
  ],
];

for (const [title, mask, rows] of tables)
  t.test(title, async (t) => {
    for (const [clear, masked] of rows) t.equal(mask(clear), masked, clear);
  });

t.test('masked again, nothing more is lost and nothing comes back', async (t) => {
  for (const clear of ['王建國', '歐陽修', 'John Smith']) t.equal(maskName(maskName(clear)), maskName(clear));
});
