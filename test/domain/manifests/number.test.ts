import t from 'tap';
import { hasValidCheckCharacter } from '../../../src/domain/check-character.ts';
import { manifestNumber, manifestSeries } from '../../../src/domain/manifests/number.ts';

t.test('a number tells its authority and day, counts, and carries a check character', async (t) => {
  const series = manifestSeries('421200', '2021-03-16');
  t.notSame(manifestSeries('4212GX', '2021-03-16'), series);
  t.notSame(manifestSeries('421200', '2021-03-17'), series);
  for (const serial of [1, 999_999, 1_000_000]) {
    const number = manifestNumber(series, serial, 'K7QX');
    t.match(number, new RegExp(`^421200210316${String(serial).padStart(6, '0')}K7QX[0-9A-Z]$`));
    t.equal(hasValidCheckCharacter(number), true);
  }
});
