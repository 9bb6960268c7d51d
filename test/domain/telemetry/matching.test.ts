import t from 'tap';
import type { Episode } from '../../../src/domain/telemetry/episodes.ts';
import { type KnownEpisode, matched } from '../../../src/domain/telemetry/matching.ts';
import { at } from '../../support/manifests.ts';
import { point } from '../../support/telemetry.ts';

const episode = (from: string, to: string, change: Partial<Episode> = {}): Episode => ({
  finding: 'speeding',
  citations: ['31.2'],
  from: at(from),
  to: at(to),
  points: [point(from), point(to)],
  ...change,
});
const known = (id: string, from: string, to: string, change: Partial<KnownEpisode> = {}): KnownEpisode => ({
  id,
  code: 'speeding',
  from: at(from),
  to: at(to),
  pointCount: 2,
  standing: 'suspected',
  ...change,
});
const shown = (found: readonly Episode[], before: readonly KnownEpisode[]) => {
  const { added, changed, superseded } = matched(found, before);
  return {
    added: added.length,
    changed: changed.map(({ known: { id } }) => id),
    superseded: superseded.map(({ id }) => id),
  };
};
const NOTHING = { added: 0, changed: [], superseded: [] };

t.test('31.2: an episode is one violation, also when late points move its ends (speeding)', async (t) => {
  const before = [known('a', '19:00:00', '19:10:00')];
  t.same(shown([episode('19:00:00', '19:10:00')], []), { ...NOTHING, added: 1 });
  t.same(shown([episode('19:00:00', '19:10:00')], before), NOTHING, 'the same again');
  t.same(shown([episode('18:50:00', '19:20:00')], before), { ...NOTHING, changed: ['a'] }, 'longer');
  t.same(shown([episode('19:05:00', '19:06:00')], before), { ...NOTHING, changed: ['a'] }, 'shorter');
  t.same(
    shown([episode('19:00:00', '19:10:00', { points: [point('19:00:00')] })], before),
    { ...NOTHING, changed: ['a'] },
    'other points',
  );
  t.same(shown([], before), { ...NOTHING, superseded: ['a'] }, 'it does not hold');
  t.same(
    shown([episode('19:10:00', '19:20:00')], before),
    { ...NOTHING, changed: ['a'] },
    'touching is overlapping',
  );
  t.same(shown([episode('19:10:01', '19:20:00')], before), { added: 1, changed: [], superseded: ['a'] });
  t.same(
    shown([episode('19:00:00', '19:10:00', { finding: 'uncovered' })], before),
    { added: 1, changed: [], superseded: ['a'] },
    'another breach',
  );
});

t.test('two that a late point joins are one, and one that it parts are two', async (t) => {
  const two = [known('a', '19:00:00', '19:10:00'), known('b', '19:20:00', '19:30:00')];
  t.same(shown([episode('19:00:00', '19:30:00')], two), { added: 0, changed: ['a'], superseded: ['b'] });
  const one = [known('a', '19:00:00', '19:30:00')];
  t.same(shown([episode('19:00:00', '19:10:00'), episode('19:20:00', '19:30:00')], one), {
    added: 1,
    changed: ['a'],
    superseded: [],
  });
});

t.test('what an officer has looked at is never touched, and covers what it overlaps', async (t) => {
  const reviewed = [known('a', '19:00:00', '19:10:00', { standing: 'reviewed' })];
  for (const found of [
    [],
    [episode('18:00:00', '20:00:00')],
    [episode('19:00:00', '19:01:00'), episode('19:05:00', '19:06:00')],
  ])
    t.same(shown(found, reviewed), NOTHING);
  const both = [...reviewed, known('b', '19:15:00', '19:20:00')];
  t.same(shown([episode('19:00:00', '19:20:00')], both), { ...NOTHING, superseded: ['b'] });
});

t.test('what the service took back holds again as the same one', async (t) => {
  const before = [known('a', '19:00:00', '19:10:00', { standing: 'superseded' })];
  t.same(shown([], before), NOTHING);
  t.same(shown([episode('19:00:00', '19:10:00')], before), { ...NOTHING, changed: ['a'] });
});
