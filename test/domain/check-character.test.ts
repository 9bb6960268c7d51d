import t from 'tap';
import {
  checkCharacter,
  hasValidCheckCharacter,
  withCheckCharacter,
} from '../../src/domain/check-character.ts';

t.test('the check character is that of ISO/IEC 7064, MOD 37,36', async (t) => {
  t.equal(checkCharacter('A12425GABC1234002'), 'M', 'the example of the GRid standard');
  t.equal(withCheckCharacter('A12425GABC1234002'), 'A12425GABC1234002M');
  t.ok(hasValidCheckCharacter('A12425GABC1234002M'));
});

t.test('every single wrong character is found', async (t) => {
  const number = withCheckCharacter('XNLD2021000123');
  const characters = [...number];
  const unnoticed = characters.flatMap((character, index) =>
    [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter(
      (other) => other !== character && hasValidCheckCharacter(characters.with(index, other).join('')),
    ),
  );
  t.same(unnoticed, []);
});

t.test('nearly every swap of neighbours is found', async (t) => {
  const swaps = [...Array(1000).keys()].flatMap((serial) => {
    const characters = [...withCheckCharacter(`XNLD2021${String(serial).padStart(6, '0')}`)];
    return characters.slice(1).flatMap((character, index) => {
      const before = characters[index] ?? '';
      return before === character
        ? []
        : [
            characters
              .with(index, character)
              .with(index + 1, before)
              .join(''),
          ];
    });
  });
  const unnoticed = swaps.filter(hasValidCheckCharacter);
  t.ok(unnoticed.length < swaps.length / 50, `${unnoticed.length} of ${swaps.length}`);
});

t.test('what is no number at all is not valid', async (t) => {
  for (const text of ['', 'M', 'a12425gabc1234002m', 'A1-2425G-ABC1234002-M', '聯單'])
    t.notOk(hasValidCheckCharacter(text), text);
});

t.test('a check character for other characters is a bug', async (t) => {
  t.throws(() => checkCharacter('A1-2'), { message: /found -/ });
});
