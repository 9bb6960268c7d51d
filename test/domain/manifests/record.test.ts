import t from 'tap';
import { judgeOnce, type KnownViolation, outcomeOf, planFor } from '../../../src/domain/manifests/record.ts';
import {
  at,
  backfill,
  claimOf,
  codes,
  depart,
  ground,
  LIMITS,
  load,
  manifest,
  project,
  receive,
  refuseAt,
  registers,
  returned,
  sheetOf,
  site,
  workedOut,
} from '../../support/manifests.ts';

const facts = (change: Parameters<typeof site>[0] = {}, isVehicleBusy = false) => ({
  isVehicleBusy,
  registers: registers({ sites: [site(change), backfill()] }),
});

t.test('27.2: whether the vehicle is busy is judged once, of loads', async (t) => {
  t.same(codes(judgeOnce('x', load().content, [], facts({}, true)).findings), ['vehicle_busy']);
  t.same(judgeOnce('x', load().content, [], facts()), { findings: [] });
  t.same(judgeOnce('x', depart().content, [load()], facts({}, true)), { findings: [] });
});

t.test('18(2), 26(1): the room of a site is what it had when the scan was recorded', async (t) => {
  const full = facts({ capacityMassKg: 100_000, receivedMassKg: 90_000 });
  for (const content of [receive().content, refuseAt().content])
    t.same(judgeOnce('x', content, [], full), { findings: [], siteRoomKg: 10_000 });
});

t.test('18(2): a load that was weighed before does not count against itself', async (t) => {
  const weighed = receive({}, { judgedOnce: { findings: [], siteRoomKg: 10_000 } });
  const after = facts({ capacityMassKg: 100_000, receivedMassKg: 105_000 });
  t.equal(judgeOnce('x', receive().content, [weighed], after).siteRoomKg, 10_000);
  const elsewhere = receive({ siteId: 'backfill' }, { judgedOnce: { findings: [], siteRoomKg: 1 } });
  t.equal(judgeOnce('x', receive().content, [elsewhere], after).siteRoomKg, -5_000);
});

t.test('26(1): a refusal before its load is judged by the room it left for that load', async (t) => {
  const content = refuseAt({ ground: 'capacityReached' }).content;
  const tight = facts({ capacityMassKg: 100_000, receivedMassKg: 90_000 });
  const refusal = refuseAt(content, { judgedOnce: judgeOnce('refuse', content, [], tight) });
  t.same(codes(sheetOf([refusal, depart(), load()]).findings), []);
  const light = load({ quantity: { value: 10, unit: 't' } });
  t.same(codes(sheetOf([refusal, depart(), light]).findings), ['unlawful_refusal']);
});

t.test('what a site received counts for it at once, and for the stream once it counts', async (t) => {
  const claim = claimOf(15_000);
  const of = (scans: Parameters<typeof workedOut>[0], settledKg?: number) => {
    const settlement = settledKg === undefined ? null : { at: at('20:00'), massKg: settledKg };
    return workedOut(scans, { claim, ground: { settlement } }).counted;
  };
  t.same(of([load(), depart()]), { siteId: null, massKg: 0, streamId: null });
  t.same(of([receive()]), { siteId: 'facility', massKg: 15_000, streamId: null });
  t.same(of([load(), depart(), receive()]), {
    siteId: 'facility',
    massKg: 15_000,
    streamId: 'stream-recyclable',
  });
  t.same(of([load(), depart(), receive({ quantity: { value: 10, unit: 't' } })], 9_000).massKg, 9_000);
});

t.test('weighing changes no claim; refusal keeps it; return, closing and settlement change it', async (t) => {
  const stored = manifest({ claim: claimOf(15_000) });
  const kind = (scans: Parameters<typeof workedOut>[0], change: Parameters<typeof ground>[0] = {}) =>
    planFor({ ...stored, ground: ground(change) }, scans, registers()).kind;
  t.equal(kind([load(), depart(), receive({ quantity: { value: 10, unit: 't' } })]), 'keep');
  t.equal(kind([load(), depart(), refuseAt()]), 'keep');
  t.equal(kind([load(), depart(), returned()]), 'giveBack');
  t.equal(kind([load(), depart()], { closedAt: at('20:00') }), 'giveBack');
  t.equal(kind([load(), depart(), receive()], { settlement: { at: at('20:00'), massKg: 14_000 } }), 'move');
  t.equal(
    kind([load(), load({}, { id: 'later', at: at('18:25') })]),
    'keep',
    'a repeated load claims nothing',
  );
  t.equal(kind([load(), load({}, { id: 'earlier', at: at('18:15') })]), 'move');
});

/** A violation as the database knows it. */
const violation = (key: string, change: Partial<KnownViolation> = {}): KnownViolation => ({
  id: `id of ${key}`,
  key,
  actKey: 'act',
  actId: 'act',
  status: 'suspected',
  scanId: 'load',
  ...change,
});
const UNWASHED = 'depart|unwashed|unwashed|contractor:contractor';
const unwashed = depart({ washed: false });

t.test('a suspicion is added once, and moves to the scan that counts', async (t) => {
  const suspected = (known: readonly KnownViolation[], scans = [load(), unwashed]) =>
    workedOut(scans, { violations: known }).suspected.map(({ key, scanId }) => `${key} ${scanId}`);
  const mine = { scanId: 'depart' };
  t.same(suspected([]), [`${UNWASHED} depart`]);
  t.same(suspected([violation(UNWASHED, mine)]), []);
  t.same(suspected([violation(UNWASHED, { ...mine, status: 'superseded' })]), [`${UNWASHED} depart`]);
  for (const status of ['confirmed', 'dismissed', 'inCase', 'closed'])
    t.same(suspected([violation(UNWASHED, { ...mine, status })]), [], status);
  const earlier = depart({ washed: false }, { id: 'earlier', at: at('18:25') });
  const moved = suspected([violation(UNWASHED, mine)], [load(), unwashed, earlier]);
  t.same(moved, [`${UNWASHED} earlier`]);
});

t.test('a suspicion whose finding no longer holds is dismissed, a reviewed one stays', async (t) => {
  const superseded = (known: readonly KnownViolation[]) =>
    workedOut([load(), depart({}, { id: 'washed', at: at('18:25') }), unwashed], { violations: known })
      .superseded;
  t.same(superseded([violation(UNWASHED, { scanId: 'depart' })]), [`id of ${UNWASHED}`]);
  for (const status of ['confirmed', 'dismissed', 'inCase', 'closed', 'superseded'])
    t.same(superseded([violation(UNWASHED, { scanId: 'depart', status })]), [], status);
});

t.test('what an inspection or an officer reported is not dismissed by the scans of the road', async (t) => {
  const lent = violation('inspect:i|permit_misuse|permit_misuse|carrier:holder', { scanId: 'i' });
  const reported = violation('report:r', { scanId: 'note' });
  t.same(workedOut([load()], { violations: [lent, reported] }).superseded, []);
});

t.test('a finding of the load that counted first leaves with it', async (t) => {
  const bad = load({ materials: ['timber'] }, { id: 'bad', at: at('18:25') });
  const before = workedOut([bad]);
  const known = before.suspected.map(({ key, scanId }) => violation(key, { scanId }));
  const after = outcomeOf(
    manifest({ violations: known }),
    [bad, load()],
    claimOf(15_000),
    registers({ projects: [project()] }),
    LIMITS,
  );
  t.equal(known.length, 1);
  t.same(
    after.superseded,
    known.map(({ id }) => id),
  );
  t.same(after.suspected, []);
});
