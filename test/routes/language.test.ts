import t from 'tap';
import { languageOf } from '../../src/routes/language.ts';

t.test('the language that is read best among those wanted most', async (t) => {
  t.equal(languageOf(undefined), 'zh-Hans');
  t.equal(languageOf('fr, en;q=0.5, zh-TW;q=0.8'), 'zh-Hant');
  t.equal(languageOf('*, no tag at all, en-GB'), 'en');
});

t.test('only so many languages are compared, however long the header', async (t) => {
  const others = (count: number) => Array.from({ length: count }, (_, index) => `fr-x-${index}`);
  t.equal(languageOf([...others(9), 'en'].join()), 'en');
  t.equal(languageOf([...others(10), 'en'].join()), 'zh-Hans');
});
