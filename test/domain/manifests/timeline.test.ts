import t from 'tap';
import type { RoadScan } from '../../../src/domain/manifests/scan.ts';
import { foldTimeline, type Timeline } from '../../../src/domain/manifests/timeline.ts';
import { at, depart, load, receive, redirect, refuseAt, returned } from '../../support/manifests.ts';

type Officers = Parameters<typeof foldTimeline>[1];
const NOBODY: Officers = { voidedAt: null, closedAt: null, corrections: [] };
const fold = (scans: readonly RoadScan[], officers: Partial<Officers> = {}) =>
  foldTimeline(scans, { ...NOBODY, ...officers });
const standing = (timeline: Timeline) => Object.fromEntries(timeline.standing);

const LATER = { at: at('20:00') };

/** How each state is reached, all before 20:00. */
const REACHED: Readonly<Record<string, readonly [readonly RoadScan[], Partial<Officers>]>> = {
  drawn: [[], {}],
  loaded: [[load()], {}],
  inTransit: [[load(), depart()], {}],
  received: [[load(), depart(), receive()], {}],
  refused: [[load(), depart(), refuseAt()], {}],
  returned: [[load(), returned()], {}],
  closed: [[load(), depart()], { closedAt: at('19:30') }],
  voided: [[], { voidedAt: at('18:15') }],
};

/** What happens at 20:00. */
const EVENTS: Readonly<Record<string, readonly [readonly RoadScan[], Partial<Officers>]>> = {
  load: [[load({}, { ...LATER, id: 'late' })], {}],
  depart: [[depart({}, { ...LATER, id: 'late' })], {}],
  redirect: [[redirect('facility-2', { ...LATER, id: 'late' })], {}],
  receive: [[receive({}, { ...LATER, id: 'late' })], {}],
  refuse: [[refuseAt({}, { ...LATER, id: 'late' })], {}],
  return: [[returned({ ...LATER, id: 'late' })], {}],
  close: [[], { closedAt: at('20:00') }],
  void: [[], { voidedAt: at('20:00') }],
};

/** Every move there is (第二十七條); each other pair of state and event moves nothing. */
const MOVES: Readonly<Record<string, string>> = {
  'drawn load': 'loaded',
  'drawn void': 'voided',
  'loaded depart': 'inTransit',
  'loaded return': 'returned',
  'inTransit redirect': 'inTransit',
  'inTransit receive': 'received',
  'inTransit refuse': 'refused',
  'inTransit return': 'returned',
  'inTransit close': 'closed',
  'refused redirect': 'inTransit',
  'refused return': 'returned',
  'refused close': 'closed',
};

t.test('27.1: every event moves a manifest from the states of the measures, and from no other', async (t) => {
  for (const [state, [scans, officers]] of Object.entries(REACHED)) {
    t.equal(fold(scans, officers).state, state);
    for (const [event, [more, acts]] of Object.entries(EVENTS)) {
      if (state === 'closed' && event === 'close') continue;
      if (state === 'voided' && event === 'void') continue;
      const after = fold([...scans, ...more], { ...officers, ...acts });
      t.equal(after.state, MOVES[`${state} ${event}`] ?? state, `${event} when ${state}`);
    }
  }
});

t.test('a scan that moves nothing repeats one of its kind, fell on a voided sheet, or waits', async (t) => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['loaded', 'load', 'repeated'],
    ['inTransit', 'depart', 'repeated'],
    ['received', 'receive', 'repeated'],
    ['refused', 'refuse', 'repeated'],
    ['returned', 'return', 'repeated'],
    ['voided', 'load', 'onVoided'],
    ['voided', 'receive', 'onVoided'],
    ['voided', 'depart', 'waits'],
    ['drawn', 'depart', 'waits'],
    ['drawn', 'receive', 'waits'],
    ['loaded', 'receive', 'waits'],
    ['received', 'return', 'waits'],
    ['returned', 'receive', 'waits'],
    ['closed', 'receive', 'waits'],
    ['inTransit', 'receive', 'counts'],
  ];
  for (const [state, event, expected] of cases) {
    const [scans = [], officers = {}] = REACHED[state] ?? [];
    const [more = []] = EVENTS[event] ?? [];
    t.equal(standing(fold([...scans, ...more], officers))['late'], expected, `${event} when ${state}`);
  }
});

t.test('of several of one kind that fit, the earliest counts', async (t) => {
  const earlier = load({}, { id: 'earlier', at: at('18:19') });
  t.same(standing(fold([load(), earlier])), { earlier: 'counts', load: 'repeated' });
  t.equal(fold([load(), earlier]).load?.id, 'earlier');
});

t.test('at the same instant they go in the order of the road, then of their ids', async (t) => {
  const together = { at: at('18:20') };
  const trip = [receive({}, together), depart({}, together), load({}, together)];
  t.equal(fold(trip).state, 'received');
  t.same([...fold(trip).outOfOrder], []);
  t.equal(fold([load({}, { id: 'b' }), load({}, { id: 'a' })]).load?.id, 'a');
});

t.test('a wrong clock blocks nothing: what is out of order counts, and is told', async (t) => {
  const hasty = depart({}, { at: at('18:10') });
  const timeline = fold([hasty, load(), receive()]);
  t.equal(timeline.state, 'received');
  t.same([...timeline.outOfOrder], ['depart']);
  t.same([...fold([load(), receive(), depart({}, { at: at('19:20') })]).outOfOrder], ['receive']);
});

t.test('what only waits for a wrong clock counts before the road ends', async (t) => {
  const hasty = depart({}, { at: at('18:10') });
  t.equal(fold([hasty, load(), returned()]).depart?.id, 'depart');
  const closedAt = at('20:00', '2021-03-18');
  const arrived = receive({}, { at: at('18:25') });
  t.equal(fold([load(), depart(), arrived], { closedAt }).state, 'received');
  t.equal(fold([load(), depart(), receive({}, { at: closedAt + 1 })], { closedAt }).state, 'closed');
});

t.test(
  'a final state is final in event time: what happened before takes the manifest out of it',
  async (t) => {
    const closedAt = at('20:00', '2021-03-18');
    t.equal(fold([load(), depart()], { closedAt }).state, 'closed');
    t.equal(fold([load(), depart(), receive()], { closedAt }).state, 'received');
    t.equal(fold([load(), depart(), returned(), receive()]).state, 'received');
    t.equal(fold([load(), depart(), receive(), returned({ at: at('19:00') })]).state, 'returned');
    t.equal(fold([load(), depart(), receive(), refuseAt()]).state, 'refused');
  },
);

t.test('27.1: a load that happened before a voiding undoes it', async (t) => {
  const undone = fold([load()], { voidedAt: at('18:20') });
  t.equal(undone.state, 'loaded');
  t.equal(undone.voidUndone, true);
  const late = fold([load()], { voidedAt: at('18:20') - 1 });
  t.equal(late.state, 'voided');
  t.equal(late.voidUndone, false);
  t.equal(late.load, null);
  const both = fold([load(), load({}, { id: 'before', at: at('18:12') })], { voidedAt: at('18:15') });
  t.same(standing(both), { before: 'counts', load: 'repeated' });
});

t.test('a load on its way is redirected as often as its destination is new', async (t) => {
  const twice = (first: string, second: string) =>
    fold([
      load(),
      depart(),
      redirect(first, { id: 'first' }),
      redirect(second, { id: 'second', at: at('18:55') }),
    ]);
  t.same(
    twice('facility-2', 'backfill').redirects.map(({ id }) => id),
    ['first', 'second'],
  );
  t.equal(standing(twice('facility-2', 'facility-2'))['second'], 'repeated');
  t.equal(standing(twice('facility-2', 'facility'))['second'], 'counts');
  t.equal(standing(twice('facility', 'facility-2'))['first'], 'repeated', 'the destination of the load');
});

t.test('a site that refused may take the load after all, once it is sent there again', async (t) => {
  const scans = [load(), depart(), refuseAt(), redirect('facility'), receive()];
  t.equal(fold(scans).state, 'received');
});

t.test('a load may be refused, redirected and refused again', async (t) => {
  const second = refuseAt({ siteId: 'facility-2' }, { id: 'second', at: at('19:00') });
  const timeline = fold([load(), depart(), refuseAt(), redirect('facility-2'), second]);
  t.equal(timeline.state, 'refused');
  t.equal(standing(timeline)['second'], 'counts');
  t.equal(fold([load(), depart(), refuseAt(), redirect('facility-2'), second, returned()]).state, 'returned');
});

t.test('a receipt waits for the departure, and of several that wait the earliest is the one', async (t) => {
  const earlier = receive({}, { id: 'earlier', at: at('19:00') });
  const timeline = fold([receive(), earlier, load()]);
  t.equal(timeline.state, 'loaded');
  t.equal(timeline.receive?.id, 'earlier');
});

t.test('what was scanned before a departure by a wrong clock comes before the receipt', async (t) => {
  const early = { at: at('18:20') };
  const late = { at: at('18:30') };
  const elsewhere = receive({ siteId: 'facility-2' }, { at: at('19:00') });
  const redirected = fold([load(), redirect('facility-2', early), depart({}, late), elsewhere]);
  t.equal(redirected.state, 'received');
  t.equal(redirected.redirects.length, 1);
  t.same([...redirected.outOfOrder], [redirected.redirects[0]?.id]);

  const refused = fold([
    load(),
    refuseAt({}, early),
    depart({}, late),
    redirect('facility-2', { at: at('18:40') }),
    elsewhere,
  ]);
  t.equal(refused.state, 'received');
  t.equal(refused.refusals.length, 1);
  t.equal(refused.redirects.length, 1);
});

t.test('back to where it was first bound for is somewhere new after a correction', async (t) => {
  const corrected = {
    id: 'correction',
    loadScanId: load().id,
    changes: { destinationId: 'facility-2' },
    status: 'agreed',
    sides: ['emitter'],
    bySub: 'somebody',
    proposedAt: at('18:32'),
    onFiled: false,
    answeredAt: at('18:35'),
  } as const;
  const scans = (when: string) => [load(), depart(), redirect('facility', { at: at(when) }), receive()];
  for (const [when, corrections, redirects] of [
    ['18:40', [corrected], 1],
    ['18:34', [corrected], 0],
    ['18:40', [{ ...corrected, status: 'open', answeredAt: null }], 0],
    ['18:40', [], 0],
  ] as const)
    t.equal(fold(scans(when), { corrections }).redirects.length, redirects, `${when} ${corrections.length}`);
});
