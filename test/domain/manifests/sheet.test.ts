import t from 'tap';
import { isImplausible, type RoadScan } from '../../../src/domain/manifests/scan.ts';
import { claimTarget, isOverdue } from '../../../src/domain/manifests/sheet.ts';
import {
  actKeysOf,
  at,
  charged,
  codes,
  depart,
  exempt,
  found,
  ground,
  isCleared,
  type Known,
  load,
  permit,
  project,
  receive,
  redirect,
  refuseAt,
  registers,
  returned,
  sender,
  sheetOf,
  spoilLoad,
} from '../../support/manifests.ts';

const TRIP: readonly RoadScan[] = [load(), depart(), receive()];
const LIGHT = receive({ quantity: { value: 10, unit: 't' } });

const copies = (scans: readonly RoadScan[], known: Known = {}) =>
  sheetOf(scans, known).copies.map(({ completedAt, signedBy }) => [
    completedAt,
    signedBy && signedBy.organisationId,
  ]);

t.test('27.1: a copy is complete when its holder has signed, the fourth when three are', async (t) => {
  const none = [null, null];
  t.same(copies([]), [none, none, none, none]);
  t.same(copies([load()]), [[at('18:20'), 'contractor'], none, none, none]);
  t.same(copies([load(), depart()]), [[at('18:20'), 'contractor'], [at('18:30'), 'carrier'], none, none]);
  t.same(copies(TRIP), [
    [at('18:20'), 'contractor'],
    [at('18:30'), 'carrier'],
    [at('19:10'), 'recycler'],
    [at('19:10'), null],
  ]);
  t.same(copies([load(), receive()])[2], none, 'a receipt that waits completes nothing');
  t.same(copies([load(), depart(), refuseAt()])[2], none, 'nor does a refusal');
});

t.test('the fourth copy is filed when the last that filing needs reached the authority', async (t) => {
  const late = load({}, { receivedAt: at('22:00') });
  t.equal(sheetOf([late, depart(), receive()]).filedAt, at('22:00'));
  const again = load({}, { id: 'again', at: at('18:25'), receivedAt: at('23:00') });
  t.equal(sheetOf([...TRIP, again]).filedAt, at('19:10'), 'a repetition files nothing anew');
  const settlement = { at: at('09:00', '2021-03-17'), massKg: 10_000 };
  t.equal(sheetOf([load(), depart(), LIGHT], { ground: { settlement } }).filedAt, settlement.at);
});

t.test('27.2: what is open holds filing until it is settled', async (t) => {
  const sheet = sheetOf([load(), depart(), LIGHT]);
  t.equal(sheet.state, 'received');
  t.equal(sheet.filedAt, null);
  const settled = sheetOf([load(), depart(), LIGHT], {
    ground: { settlement: { at: at('20:00'), massKg: 10_000 } },
  });
  t.same([settled.state, settled.open], ['filed', []]);
  t.same(codes(settled.findings), ['quantity_mismatch'], 'the finding stays');
});

t.test('other findings do not hold filing', async (t) => {
  const wrong = [
    load({ materials: ['timber'] }),
    depart({ washed: false }),
    receive({ siteId: 'facility-2' }),
  ];
  t.equal(sheetOf(wrong).state, 'filed');
});

t.test('a manifest leaves filed, returned and closed again by what happened before', async (t) => {
  t.equal(sheetOf(TRIP).state, 'filed');
  t.equal(sheetOf([...TRIP, refuseAt()]).state, 'refused');
  t.equal(sheetOf([...TRIP, returned({ at: at('18:40') })]).state, 'returned');
  t.equal(sheetOf([load(), depart(), returned(), receive()]).state, 'filed');
  t.equal(sheetOf(TRIP, { ground: { closedAt: at('20:00') } }).state, 'filed');
});

t.test('the state follows from the order of events, not of arrival', async (t) => {
  t.equal(sheetOf([receive()]).state, 'drawn');
  t.equal(sheetOf([receive(), depart()]).state, 'drawn');
  t.equal(sheetOf([receive(), depart(), load()]).state, 'filed');
});

t.test('of two loads the earlier counts, whichever came first; the other is evidence', async (t) => {
  const other = load(
    { quantity: { value: 12, unit: 't' }, materials: ['timber'] },
    { id: 'other', at: at('18:25') },
  );
  const sheet = sheetOf([other, load()]);
  t.equal(sheet.load?.id, 'load');
  t.same(codes(sheet.findings), ['scan_repeated']);
  t.same(codes(sheet.ofScan('other').findings), ['scan_repeated']);
  t.equal(isCleared(sheet, 'other'), true, 'it is answered by the clearance of the load that counts');
  const refused = load({ materials: ['timber'] });
  t.equal(isCleared(sheetOf([refused, load({}, { id: 'other', at: at('18:25') })]), 'other'), false);
  t.same(codes(sheetOf([...TRIP, depart({}, { id: 'd2', at: at('18:31') })]).findings), ['scan_repeated']);
});

t.test('a load of another project that counts brings its own project, place and parties', async (t) => {
  const other = project({
    id: 'other',
    regionCode: '4212GX',
    contractor: { id: 'builder', name: 'builder' },
  });
  const known = { registers: registers({ projects: [project({ permits: [] }), other] }) };
  const first = load();
  const earlier = load({ projectId: 'other', materials: ['timber'] }, { id: 'earlier', at: at('18:15') });
  t.same(charged([first], known), ['contractor contractor: disposal_without_permit 8 41']);
  t.same(charged([first, earlier], known), ['contractor builder: category_mismatch 3']);
  t.equal(sheetOf([first, earlier], known).suspicions[0]?.place.regionCode, '4212GX');
});

t.test('27.1: a return before its load binds once the load shows it was the emitter', async (t) => {
  const ours = returned();
  const strangers = returned({ sender: sender('other builder') });
  t.equal(sheetOf([load(), depart(), ours]).state, 'returned');
  t.equal(sheetOf([load(), depart(), strangers]).state, 'inTransit');
  t.same(found([load(), depart(), strangers]), []);
  t.equal(sheetOf([strangers]).state, 'drawn');
  const alone = returned({ sender: sender(null, 'somebody') });
  const ofOne = {
    registers: registers({
      projects: [exempt({ producer: { id: null, name: '李某', kind: 'individual' } })],
    }),
  };
  t.equal(sheetOf([load(), alone], ofOne).state, 'returned');
  t.equal(sheetOf([load(), returned({ sender: sender(null, 'other') })], ofOne).state, 'loaded');
});

t.test(
  '27.2: a load or receipt on a voided sheet has no manifest, and the law of loads still binds',
  async (t) => {
    const voided: Known = { ground: { voidedAt: at('18:15') } };
    const missing = 'carrier carrier: manifest_missing 27.2';
    t.same(charged([load()], voided), [missing]);
    t.same(charged([receive()], voided), [missing]);
    t.equal(sheetOf([receive()], voided).suspicions[0]?.place.regionCode, '4212GX');
    const unlawful = { ...voided, registers: registers({ projects: [project({ permits: [] })] }) };
    t.same(charged([load()], unlawful), ['contractor contractor: disposal_without_permit 8 41', missing]);
    const sheet = sheetOf([load()], unlawful);
    t.match(sheet.suspicions[1], { plate: '鄂L12345', place: { regionCode: '421202' } });
    t.equal(isCleared(sheet, 'load'), false);
    t.equal(sheet.state, 'voided');
    t.equal(sheet.load, null);
    t.same(
      actKeysOf(sheetOf([load(), load({}, { id: 'l2' })], voided)),
      ['manifest_missing load:l2|carrier', 'manifest_missing load:load|carrier'],
      'each load is an act of its own',
    );
  },
);

t.test('27.1: a load before the voiding undoes it, and it is noticed', async (t) => {
  const voided: Known = { ground: { voidedAt: at('18:25') } };
  t.same(found([load()], voided), ['voided_after_loading']);
  t.same(charged([load()], voided), []);
  t.equal(isCleared(sheetOf([load()], voided), 'load'), true);
});

t.test('a time that cannot be right is noticed, blocks nothing and charges nobody', async (t) => {
  const minute = 60_000;
  const ahead = (ms: number) => load({}, { receivedAt: at('18:20') - ms });
  t.same(found([ahead(5 * minute)]), []);
  t.same(found([ahead(5 * minute + 1)]), ['implausible_time']);
  t.same(found([load({}, { at: at('18:10') })]), []);
  t.same(found([load({}, { at: at('18:10') - 1 })]), ['implausible_time']);
  t.same(found([load(), depart({}, { at: at('18:19') })]), ['implausible_time']);
  t.same(found([load(), depart({}, { at: at('18:20') })]), [], 'at the same instant');
  const inspected = (ms: number) =>
    isImplausible({ at: at('18:20') + ms, receivedAt: at('18:20') }, -Infinity);
  t.same([inspected(5 * minute), inspected(5 * minute + 1)], [false, true], 'an inspection alike');
  t.equal(isCleared(sheetOf([ahead(6 * minute)]), 'load'), true);
  t.same(charged([ahead(6 * minute)]), []);
});

t.test(
  'a scan ahead of its receipt is judged as at its receipt, one before the draw as at the draw',
  async (t) => {
    const late = {
      registers: registers({ projects: [project({ permits: [permit({ endedAt: at('18:20') })] })] }),
    };
    t.same(found([load({}, { receivedAt: at('18:19') })], late), []);
    const recent = {
      registers: registers({ projects: [project({ permits: [permit({ grantedAt: at('18:10') })] })] }),
    };
    t.same(found([load({}, { at: at('18:00') })], recent), ['implausible_time']);
    t.equal(sheetOf([load({}, { at: at('18:00') })]).load?.at, at('18:00'), 'its own time is kept');
    const sheet = sheetOf([load(), depart({}, { at: at('19:00'), receivedAt: at('18:30') })]);
    t.equal(sheet.departedAt, at('18:30'));
  },
);

t.test('a load is bound for its destination, or for that of its last redirection', async (t) => {
  t.equal(sheetOf([load()]).destinationId, 'facility');
  t.equal(sheetOf([load(), depart(), redirect('facility-2')]).destinationId, 'facility-2');
  t.equal(sheetOf([load(), redirect('facility-2')]).destinationId, 'facility', 'not before it departs');
});

t.test('a manifest is overdue more than 24 hours after departure, on its way or refused', async (t) => {
  const departed = at('18:30');
  const day = 24 * 3_600_000;
  for (const state of ['inTransit', 'refused'] as const) {
    t.equal(isOverdue(state, departed, departed + day), false);
    t.equal(isOverdue(state, departed, departed + day + 1), true);
  }
  for (const state of ['drawn', 'loaded', 'received', 'filed', 'returned', 'closed', 'voided'] as const)
    t.equal(isOverdue(state, departed, departed + 2 * day), false, state);
  t.equal(isOverdue('inTransit', null, departed), false);
});

t.test('a load claims its declared mass on the stream of its category and destination', async (t) => {
  const target = (
    scans: readonly RoadScan[],
    change: Partial<ReturnType<typeof ground>> = {},
    known = registers(),
  ) => claimTarget(scans, ground(change), known);
  t.same(target([load()]), { loadScanId: 'load', streamId: 'stream-recyclable', massKg: 15_000 });
  t.equal(target([spoilLoad()])?.streamId, 'stream-spoil');
  t.equal(target([load({ destinationId: 'facility-2' })])?.streamId, null);
  t.equal(target([load()], {}, registers({ projects: [exempt()] }))?.streamId, null, 'exempt');
  const ended = registers({ projects: [project({ permits: [permit({ endedAt: at('12:00') })] })] });
  t.equal(target([load()], {}, ended)?.streamId, 'stream-recyclable', 'whatever else was found');
  t.equal(target([depart()]), null);
  t.same(target([load({}, { id: 'b', at: at('18:25') }), load()])?.loadScanId, 'load');
  t.equal(target([load()], { voidedAt: at('18:15') }), null);
  t.ok(target([load(), depart(), refuseAt()]), 'a refusal keeps it');
  t.ok(target([load(), depart(), receive({ siteId: 'facility-2' })]), 'so does delivery elsewhere');
  t.equal(target([load(), returned()]), null, 'return gives it back');
  t.equal(target([load(), depart()], { closedAt: at('20:00') }), null, 'so does closing');
  t.equal(target([...TRIP], { settlement: { at: at('20:00'), massKg: 9_000 } })?.massKg, 9_000);
});
