import t from 'tap';
import {
  type Claim,
  firstClaim,
  giveBack,
  moveClaim,
  NO_CLAIM,
  planClaim,
  type Target,
} from '../../../src/domain/manifests/claim.ts';
import { claimAfter } from '../../../src/domain/manifests/record.ts';
import { claimOf } from '../../support/manifests.ts';

const target = (change: Partial<Target> = {}): Target => ({
  loadScanId: 'load',
  streamId: 'stream-recyclable',
  massKg: 15_000,
  ...change,
});
const FULL = claimOf(15_000);
const SHORT = claimOf(0, { wantedMassKg: 15_000, shortfall: true, shortAtLoading: true });
const GIVEN_BACK = giveBack(FULL);

t.test('how a claim changes follows from what counts now', async (t) => {
  const cases: readonly (readonly [string, Claim, Target | null, string])[] = [
    ['nothing claimed, nothing counts', NO_CLAIM, null, 'keep'],
    ['the first load', NO_CLAIM, target(), 'first'],
    ['the first load, of no stream', NO_CLAIM, target({ streamId: null }), 'first'],
    ['nothing changed', FULL, target(), 'keep'],
    ['nothing changed, and there was no room', SHORT, target(), 'keep'],
    ['another load, of the same mass', FULL, target({ loadScanId: 'other' }), 'move'],
    ['another mass', FULL, target({ massKg: 14_000 }), 'move'],
    ['another stream', FULL, target({ streamId: 'stream-spoil' }), 'move'],
    ['returned or closed', FULL, null, 'giveBack'],
    ['given back before', GIVEN_BACK, null, 'keep'],
    ['given back, and it counts again', GIVEN_BACK, target(), 'move'],
  ];
  for (const [what, claim, wanted, kind] of cases) t.equal(planClaim(claim, wanted).kind, kind, what);
});

t.test('41: a first claim is whole or nothing', async (t) => {
  t.same(firstClaim(target(), true), FULL);
  t.same(firstClaim(target(), false), SHORT);
  const nowhere = firstClaim(target({ streamId: null }), true);
  t.match(nowhere, { massKg: 0, wantedMassKg: 15_000, shortfall: false });
});

t.test('a claim moves as far as there is room, and the rest falls short', async (t) => {
  const cases: readonly (readonly [number, number, boolean])[] = [
    [15_001, 15_000, false],
    [15_000, 15_000, false],
    [14_999, 14_999, true],
    [0, 0, true],
    [-5, 0, true],
  ];
  for (const [room, massKg, shortfall] of cases)
    t.match(moveClaim(FULL, target(), room), { massKg, shortfall, wantedMassKg: 15_000 }, `${room}`);
  t.match(moveClaim(FULL, target({ streamId: null }), 0), { massKg: 0, shortfall: false });
});

t.test('whether a load found room at first is kept, whatever becomes of its mass', async (t) => {
  const other = { loadScanId: 'other' };
  for (const [what, claim, to, room, short] of [
    ['it had room', FULL, {}, 0, false],
    ['it had room, and was given back', GIVEN_BACK, {}, 0, false],
    ['it had none', SHORT, {}, 15_000, true],
    ['another that has room', SHORT, other, 15_000, false],
    ['another that has none', FULL, other, 14_999, true],
  ] as const)
    t.equal(moveClaim(claim, target(to), room).shortAtLoading, short, what);
  t.equal(giveBack(SHORT).shortAtLoading, true);
});

t.test('what is given back is no longer wanted; that it fell short stays', async (t) => {
  t.match(GIVEN_BACK, { massKg: 0, wantedMassKg: null, shortfall: false, streamId: 'stream-recyclable' });
  t.match(giveBack(SHORT), { massKg: 0, wantedMassKg: null, shortfall: true });
});

t.test('the claim after a plan', async (t) => {
  t.equal(claimAfter(FULL, { kind: 'keep' }, true), FULL);
  t.same(claimAfter(FULL, { kind: 'giveBack' }, true), GIVEN_BACK);
  t.same(claimAfter(NO_CLAIM, { kind: 'first', target: target() }, true), FULL);
  t.same(claimAfter(NO_CLAIM, { kind: 'first', target: target() }, false), SHORT);
  t.equal(claimAfter(FULL, { kind: 'move', target: target({ massKg: 16_000 }) }, 15_400).massKg, 15_400);
});
