import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import {
  claimAfter,
  judgeOnce,
  type KnownViolation,
  outcomeOf,
  planFor,
} from '../../../src/domain/manifests/record.ts';
import type { RoadScan } from '../../../src/domain/manifests/scan.ts';
import type { Registers } from '../../../src/domain/manifests/registers.ts';
import type { Ground } from '../../../src/domain/manifests/ground.ts';
import { claimTarget } from '../../../src/domain/manifests/sheet.ts';
import {
  at,
  backfill,
  depart,
  ground,
  LIMITS,
  load,
  manifest,
  permit,
  project,
  receive,
  redirect,
  refuseAt,
  registers,
  returned,
  sender,
  site,
} from '../../support/manifests.ts';

/** A failure prints its seed and path; `FC_SEED` and `FC_PATH` run it again, `FC_RUNS` runs more. */
const { FC_SEED, FC_PATH, FC_RUNS } = process.env;
const REPLAY = {
  ...(FC_SEED && { seed: Number(FC_SEED) }),
  ...(FC_PATH && { path: FC_PATH }),
};
const RUNS = Number(FC_RUNS ?? 500);
const MINUTE = 60_000;

const other = project({
  id: 'other',
  regionCode: '4212GX',
  contractor: { id: 'builder', name: 'builder' },
  permits: [permit({ number: 'permit-2', copies: [] })],
});

const before = registers({
  projects: [project(), other],
  sites: [site(), backfill(), site({ id: 'facility-2' })],
});

/** What the registers say when this manifest has brought so much to a site: there is room for everything. */
function registersAfter(siteId: string | null, receivedMassKg: number): Registers {
  const site = siteId === null ? undefined : before.sites.get(siteId);
  return site
    ? { ...before, sites: new Map([...before.sites, [site.id, { ...site, receivedMassKg }]]) }
    : before;
}

const FIRST = at('18:10');

/** From before the draw to after midnight, few enough to be equal often. */
const time = fc.integer({ min: -2, max: 14 }).map((step) => FIRST + step * 30 * MINUTE);
const siteId = fc.constantFrom('facility', 'facility-2', 'backfill');
const tonnes = fc.constantFrom(10, 15, 15.5).map((value) => ({ value, unit: 't' }) as const);
const maybe = fc.constantFrom(true, false, undefined);

const loads = fc
  .record({
    projectId: fc.constantFrom('project', 'project', 'other'),
    category: fc.constantFrom('recyclable', 'spoil'),
    destinationId: siteId,
    quantity: tonnes,
  })
  .map((change) => load(change));
const departures = fc.record({ washed: maybe, covered: maybe }).map((change) => depart(change));
const redirections = siteId.map((destinationId) => redirect(destinationId));
const receipts = fc.record({ siteId, quantity: tonnes }).map((change) => receive(change));
const refusals = fc
  .record({ siteId, ground: fc.constantFrom('other', 'capacityReached', 'goodsMismatch') })
  .map((change) => refuseAt(change));
const returns = fc.constantFrom('contractor', 'builder').map((id) => returned({ sender: sender(id) }));

const content = fc.oneof(
  { weight: 3, arbitrary: loads },
  { weight: 3, arbitrary: departures },
  { weight: 1, arbitrary: redirections },
  { weight: 2, arbitrary: receipts },
  { weight: 2, arbitrary: refusals },
  { weight: 1, arbitrary: returns },
);

/** One to eight scans; the server receives each at its own fixed instant, whatever order they come in. */
const history = fc
  .array(fc.tuple(content, time, fc.integer({ min: -10, max: 240 })), { minLength: 1, maxLength: 8 })
  .map((drawn) =>
    drawn.map(([scan, when, delay], index): RoadScan => ({
      ...scan,
      id: `scan-${index}`,
      at: when,
      receivedAt: when + delay * MINUTE,
    })),
  );

const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

const officers: fc.Arbitrary<Ground> = fc
  .record({
    voidedAt: seldom(time),
    closedAt: seldom(time),
    settlement: seldom(fc.record({ at: time, massKg: fc.constantFrom(9_000, 16_000) })),
  })
  .map((change) => ground(change));

/** What the manifest comes to when its scans arrive one by one in this order, each saved before the next. */
function arriving(scans: readonly RoadScan[], acts: Ground) {
  let known = manifest({ ground: acts });
  let outcome = outcomeOf(known, [], known.claim, before, LIMITS);
  const stored = new Map<string, KnownViolation>();
  for (const scan of scans) {
    const now = registersAfter(outcome.counted.siteId, outcome.counted.massKg);
    const judgedOnce = judgeOnce(scan.id, scan.content, known.scans, {
      isVehicleBusy: false,
      registers: now,
    });
    const all = [...known.scans, { ...scan, judgedOnce }];
    const plan = planFor(known, all, now);
    const claim = claimAfter(known.claim, plan, plan.kind === 'move' ? 1_000_000 : true);
    outcome = outcomeOf(known, all, claim, now, LIMITS);
    for (const { key, actKey, scanId } of outcome.suspected)
      stored.set(key, { id: key, key, actKey, actId: actKey, scanId, status: 'suspected' });
    for (const id of outcome.superseded) {
      const violation = stored.get(id);
      if (violation) stored.set(id, { ...violation, status: 'superseded' });
    }
    known = { ...known, claim, counted: outcome.counted, scans: all, violations: [...stored.values()] };
  }
  return { outcome, known };
}

type Arrived = ReturnType<typeof arriving>;

/** All that is shown or charged of a manifest, as text. */
function summary({ outcome, known }: Arrived): string {
  const { sheet, claim, counted } = outcome;
  return JSON.stringify({
    state: sheet.state,
    load: sheet.load?.id,
    destinationId: sheet.destinationId,
    departedAt: sheet.departedAt,
    receipt: sheet.receipt,
    filedAt: sheet.filedAt,
    open: sheet.open,
    copies: sheet.copies,
    findings: sheet.findings,
    suspicions: sheet.suspicions.map(({ key, scanId, place }) => ({ key, scanId, place })),
    stored: known.violations
      .filter(({ status }) => status === 'suspected')
      .map(({ key, scanId }) => `${key} ${scanId}`)
      .toSorted(),
    massKg: claim.massKg,
    counted,
  });
}

t.test('27.1: whatever order scans arrive in, a manifest comes to the same', async (t) => {
  const orders = history.chain((scans) =>
    fc.record({
      scans: fc.constant(scans),
      shuffled: fc.shuffledSubarray([...scans], { minLength: scans.length }),
      acts: officers,
    }),
  );
  fc.assert(
    fc.property(orders, ({ scans, shuffled, acts }) => {
      const [one, two] = [arriving(scans, acts), arriving(shuffled, acts)];
      equal(summary(two), summary(one), 'the order of arrival does not matter');
      chargesOnce(two);
      claimsWhatCounts(two, acts);
    }),
    { numRuns: RUNS, ...REPLAY },
  );
  t.pass();
});

/** One finding charges one party once, and every suspicion is stored. */
function chargesOnce({ outcome, known }: Arrived) {
  const keys = outcome.sheet.suspicions.map(({ key }) => key).toSorted();
  const stored = known.violations.filter(({ status }) => status === 'suspected').map(({ key }) => key);
  equal(new Set(keys).size, keys.length, 'one finding charges one party once');
  deepEqual(keys, stored.toSorted(), 'every suspicion is stored');
}

/** A manifest claims what counts, is filed when the four copies are there, and then nothing is open. */
function claimsWhatCounts({ outcome: { sheet, claim }, known }: Arrived, acts: Ground) {
  const target = claimTarget(known.scans, acts, before);
  equal(claim.massKg, target?.streamId == null ? 0 : target.massKg, 'what counts is claimed');
  const isFiled = sheet.state === 'filed';
  equal(
    isFiled,
    sheet.copies.every(({ completedAt }) => completedAt !== null),
    'filed with four copies',
  );
  if (isFiled) deepEqual(sheet.open, [], 'filing leaves nothing open');
}
