import t from 'tap';
import { PROJECT_KINDS } from '../../../src/domain/law/art-03-categories.ts';
import { isRemovedSameDay } from '../../../src/domain/law/art-25-same-day-removal.ts';

t.test(
  '25.1: small works and business premises clear on the day itself, and nobody else has to',
  async (t) => {
    for (const kind of PROJECT_KINDS)
      for (const premises of ['home', 'business', 'public', null] as const) {
        const bound = kind === 'sporadicMunicipal' || (kind === 'decoration' && premises === 'business');
        const removed = (loadedOn: string) => isRemovedSameDay({ kind, premises }, '2021-03-15', loadedOn);
        t.equal(removed('2021-03-15'), true, `${kind}, ${premises}: the same day`);
        t.equal(removed('2021-03-16'), !bound, `${kind}, ${premises}: the day after`);
        t.equal(removed('2021-03-14'), !bound, `${kind}, ${premises}: a day that is yet to come`);
      }
  },
);
