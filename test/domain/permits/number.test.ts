import t from 'tap';
import { hasValidCheckCharacter } from '../../../src/domain/check-character.ts';
import { APPLICATION_KINDS } from '../../../src/domain/permits/application.ts';
import { permitNumber, permitSeries } from '../../../src/domain/permits/number.ts';

t.test('a permit number tells authority, kind, year and serial, and checks itself', async (t) => {
  for (const [kind, letter] of [
    ['disposal', 'C'],
    ['transport', 'Y'],
    ['receiving', 'S'],
    ['recycling', 'Z'],
  ] as const) {
    const number = permitNumber('4212GX', kind, '2021', 42);
    t.match(number, new RegExp(`^4212GX${letter}202100042[0-9A-Z]$`));
    t.ok(hasValidCheckCharacter(number));
    t.equal(encodeURIComponent(number), number);
  }
});

t.test('a serial past five digits is written whole', async (t) => {
  t.match(permitNumber('421200', 'disposal', '2021', 123_456), /^421200C2021123456.$/);
});

t.test('each kind, authority and year counts by itself', async (t) => {
  const all = APPLICATION_KINDS.flatMap((kind) =>
    ['421200', '4212GX'].flatMap((authority) =>
      ['2021', '2022'].map((year) => permitSeries(authority, kind, year)),
    ),
  );
  t.equal(new Set(all).size, 16);
});
