import t from 'tap';
import type { Calendar } from '../../../src/domain/calendar.ts';
import {
  type Answering,
  answerBy,
  type Correction,
  type CorrectionAnswer,
  partiesAmong,
  refuseAnswer,
  refuseProposal,
  refuseRequest,
} from '../../../src/domain/manifests/correction.ts';
import { MANIFEST_STATES } from '../../../src/domain/manifests/manifest.ts';
import { standingOf } from '../../../src/domain/manifests/parties.ts';
import { claimTarget } from '../../../src/domain/manifests/sheet.ts';
import {
  at,
  charged,
  codes,
  depart,
  exempt,
  found,
  ground,
  load,
  PLATE,
  receive,
  redirect,
  refuseAt,
  registers,
  sheetOf,
  site,
} from '../../support/manifests.ts';

const correction = (change: Partial<Correction> = {}): Correction => ({
  id: 'correction',
  loadScanId: 'load',
  changes: { quantity: { value: 10, unit: 't' } },
  status: 'agreed',
  sides: ['carrier'],
  bySub: 'author',
  proposedAt: at('20:00'),
  onFiled: false,
  answeredAt: at('21:00'),
  ...change,
});
const open = (change: Partial<Correction> = {}) =>
  correction({ status: 'open', answeredAt: null, ...change });
const corrected = (...corrections: readonly Correction[]) => ({ ground: { corrections } });
const LIGHT = receive({ quantity: { value: 10, unit: 't' } });
const TRIP = [load(), depart(), LIGHT];

t.test('27.1: an agreed correction is what the sheet says, and closes what it corrects', async (t) => {
  const weighed = sheetOf(TRIP);
  t.same([weighed.state, weighed.open], ['received', ['weight']]);
  const sheet = sheetOf(TRIP, corrected(correction()));
  t.same([sheet.state, sheet.open, sheet.declared?.massKg], ['filed', [], 10_000]);
  t.same(codes(sheet.findings), [], 'it is compared anew');
  t.equal(sheet.filedAt, at('21:00'), 'filed when the answer came');

  const other = receive({ plate: '鄂L99999', category: 'other', materials: ['timber'] });
  t.same(sheetOf([load(), depart(), other]).open, ['category', 'vehicle']);
  const plate = correction({ changes: { plate: '鄂L99999' } });
  t.same(sheetOf([load(), depart(), other], corrected(plate)).open, ['category'], 'and nothing else');
  const category = correction({ id: 'c2', changes: { category: 'other', materials: ['timber'] } });
  t.same(sheetOf([load(), depart(), other], corrected(plate, category)).open, []);
  const near = correction({ changes: { quantity: { value: 11, unit: 't' } } });
  t.same(sheetOf(TRIP, corrected(near)).open, ['weight'], 'a value that is wrong again corrects nothing');
});

t.test(
  '27.1: of several the one agreed last holds; others and those of another load change nothing',
  async (t) => {
    const massKg = (...corrections: readonly Correction[]) =>
      sheetOf(TRIP, corrected(...corrections)).declared?.massKg;
    const later = correction({
      id: 'later',
      changes: { quantity: { value: 11, unit: 't' } },
      answeredAt: at('21:01'),
    });
    t.equal(massKg(later, correction()), 11_000);
    for (const status of ['refused', 'withdrawn'] as const) t.equal(massKg(correction({ status })), 15_000);
    t.equal(massKg(open()), 15_000);
    t.equal(massKg(correction({ loadScanId: 'another' })), 15_000);
  },
);

t.test('27.1: an open correction and a hold keep a received manifest from being filed', async (t) => {
  const whole = [load(), depart(), receive()];
  const rows: readonly (readonly [
    string,
    NonNullable<Parameters<typeof ground>[0]>,
    string,
    readonly string[],
  ])[] = [
    ['nothing', {}, 'filed', []],
    ['open', { corrections: [open()] }, 'received', ['correction']],
    ['refused', { corrections: [correction({ status: 'refused' })] }, 'filed', []],
    ['withdrawn', { corrections: [correction({ status: 'withdrawn' })] }, 'filed', []],
    ['open, of a filed sheet', { corrections: [open({ onFiled: true })] }, 'filed', []],
    ['held', { heldAt: at('20:30') }, 'received', ['hold']],
    ['held, agreed after', { heldAt: at('21:00'), corrections: [correction()] }, 'received', ['weight']],
    [
      'held, refused after',
      { heldAt: at('21:00'), corrections: [correction({ status: 'refused' })] },
      'filed',
      [],
    ],
    [
      'held after the answer',
      { heldAt: at('21:01'), corrections: [correction({ status: 'refused' })] },
      'received',
      ['hold'],
    ],
    [
      'held, withdrawn after',
      { heldAt: at('20:30'), corrections: [correction({ status: 'withdrawn' })] },
      'received',
      ['hold'],
    ],
    ['held, open', { heldAt: at('20:30'), corrections: [open()] }, 'received', ['correction', 'hold']],
    ['held, settled after', { heldAt: at('20:30'), settlement: { at: at('20:30'), massKg: 1 } }, 'filed', []],
    [
      'held after settled',
      { heldAt: at('20:31'), settlement: { at: at('20:30'), massKg: 1 } },
      'received',
      ['hold'],
    ],
    [
      'settled, still open',
      { corrections: [open()], settlement: { at: at('22:00'), massKg: 1 } },
      'received',
      ['correction'],
    ],
  ];
  for (const [what, known, state, items] of rows) {
    const sheet = sheetOf(whole, { ground: known });
    t.same([sheet.state, sheet.open], [state, items], what);
  }
  t.equal(
    sheetOf(whole, corrected(correction({ status: 'refused' }))).filedAt,
    at('21:00'),
    'filed when the last of what held it was answered',
  );
});

t.test(
  '27.1: a filed manifest that is corrected stays filed, whatever the comparison says then',
  async (t) => {
    const agreed = correction({ changes: { quantity: { value: 30, unit: 't' } }, onFiled: true });
    const sheet = sheetOf([load(), depart(), receive()], corrected(agreed));
    t.same([sheet.state, sheet.open, sheet.filedAt], ['filed', [], at('19:10')]);
    t.equal(sheet.declared?.massKg, 30_000);
    t.ok(codes(sheet.findings).includes('quantity_mismatch'), 'which is found all the same');
  },
);

t.test(
  'a correction takes no finding of the load away, and adds what the corrected sheet shows',
  async (t) => {
    const heavy = load({ quantity: { value: 25, unit: 't' } });
    t.same(found([heavy]), ['overloaded']);
    t.same(found([heavy], corrected(correction())), ['overloaded']);
    const more = correction({ changes: { quantity: { value: 25, unit: 't' } } });
    t.same(found([load()], corrected(more)), ['overloaded']);
    t.same(charged([load()], corrected(more)), ['carrier carrier: overloaded 15(4)']);
    const spoil = correction({ changes: { category: 'spoil', materials: ['engineeringSpoil'] } });
    t.same(found([load()], corrected(spoil)), ['wrong_destination'], 'what was hidden by a wrong category');
  },
);

t.test('a departure is judged by the sheet as it was corrected before it left, and not after', async (t) => {
  const wrong = load({ plate: '鄂L54321' });
  const plate = { changes: { plate: PLATE } };
  const departed = (...corrections: readonly Correction[]) =>
    codes(sheetOf([wrong, depart()], corrected(...corrections)).ofScan('depart').findings);
  t.same(departed(), ['departed_without_clearance']);
  t.same(departed(correction({ ...plate, answeredAt: at('18:30') })), []);
  t.same(departed(correction({ ...plate, answeredAt: at('18:31') })), ['departed_without_clearance']);
});

t.test('the claim moves to the corrected mass and stream; a settlement goes before it', async (t) => {
  const target = (known: NonNullable<Parameters<typeof ground>[0]>) => {
    const { streamId, massKg } = claimTarget([load()], ground(known), registers()) ?? {};
    return [streamId, massKg];
  };
  t.same(target({}), ['stream-recyclable', 15_000]);
  t.same(target({ corrections: [correction()] }), ['stream-recyclable', 10_000]);
  t.same(target({ corrections: [open()] }), ['stream-recyclable', 15_000]);
  const spoil = { category: 'spoil', materials: ['engineeringSpoil'], destinationId: 'backfill' } as const;
  t.same(target({ corrections: [correction({ changes: spoil })] }), ['stream-spoil', 15_000]);
  const settlement = { at: at('20:00'), massKg: 9_000 };
  t.same(target({ corrections: [correction()], settlement }), ['stream-recyclable', 9_000]);
});

t.test(
  'where it is bound for is what was said last: by the load, a redirection or a correction',
  async (t) => {
    const known = {
      registers: registers({ sites: [site(), site({ id: 'facility-2' }), site({ id: 'facility-3' })] }),
    };
    const to = (destinationId: string, time: string) =>
      correction({ id: time, changes: { destinationId }, answeredAt: at(time) });
    const bound = (redirectedAt: string | null, ...corrections: readonly Correction[]) => {
      const redirects = redirectedAt === null ? [] : [redirect('facility-2', { at: at(redirectedAt) })];
      return sheetOf([load(), depart(), ...redirects], { ...known, ...corrected(...corrections) })
        .destinationId;
    };
    t.equal(bound(null), 'facility');
    t.equal(bound(null, to('facility-3', '18:40')), 'facility-3');
    t.equal(bound('18:50', to('facility-3', '18:40')), 'facility-2');
    t.equal(bound('18:50', to('facility-3', '18:51')), 'facility-3');

    const arrived = (time: string) =>
      codes(
        sheetOf([load(), depart(), receive({ siteId: 'facility-3' })], {
          ...known,
          ...corrected(to('facility-3', time)),
        }).findings,
      );
    t.same(arrived('19:10'), ['wrong_destination'], 'corrected before it arrived: none of the permit');
    t.same(
      arrived('19:11'),
      ['wrong_destination', 'wrong_place'],
      'what was agreed after it had arrived is for an officer to weigh',
    );
  },
);

t.test('27.1: who may propose, when', async (t) => {
  for (const state of MANIFEST_STATES) {
    const isEarly = state === 'drawn' || state === 'voided';
    t.equal(refuseProposal(state, [], ['carrier'])?.refusal, isEarly ? 'wrong_state' : undefined, state);
    t.equal(refuseRequest(state)?.refusal, isEarly ? 'wrong_state' : undefined, state);
  }
  t.equal(refuseProposal('loaded', [], [])?.refusal, 'wrong_state', 'its copy is not complete');
  t.match(refuseProposal('received', [correction(), open()], ['emitter']), {
    refusal: 'correction_open',
    params: { id: open().id },
  });
  t.equal(refuseProposal('received', [correction()], ['emitter']), null);
  const { copies } = sheetOf([load(), depart()]);
  t.same(partiesAmong(['emitter', 'carrier', 'recycler'], copies), ['emitter', 'carrier']);
});

t.test('27.1: who may answer, and how', async (t) => {
  const calendar: Calendar = new Map([[2021, { holidays: new Set(['2021-03-19']), workdays: new Set() }]]);
  // Proposed on Tuesday 16 March; Friday is made a holiday: the fifth working day is Wednesday 24.
  const lastDay = at('23:59', '2021-03-24');
  const after = at('00:00', '2021-03-25');
  const rows: readonly (readonly [Answering, CorrectionAnswer, number, string | undefined])[] = [
    [['emitter'], 'agree', at('20:01'), undefined],
    [['emitter'], 'refuse', at('20:01'), undefined],
    [['emitter'], 'withdraw', at('20:01'), 'forbidden'],
    [['recycler'], 'agree', after, undefined],
    [['carrier'], 'agree', at('20:01'), 'forbidden'],
    [['carrier'], 'refuse', at('20:01'), 'forbidden'],
    [['carrier'], 'withdraw', at('20:01'), undefined],
    [['carrier', 'recycler'], 'agree', at('20:01'), 'forbidden'],
    [[], 'agree', at('20:01'), 'wrong_state'],
    ['officer', 'agree', lastDay, 'wrong_state'],
    ['officer', 'agree', after, undefined],
    ['officer', 'refuse', after, undefined],
    ['officer', 'withdraw', after, 'forbidden'],
  ];
  for (const [by, answer, now, refused] of rows)
    t.equal(
      refuseAnswer(open(), answer, { by, sub: 'somebody' }, now, calendar)?.refusal,
      refused,
      `${String(by)} ${answer}`,
    );
  const author = { by: ['emitter'], sub: 'author' } as const;
  for (const answer of ['agree', 'refuse'] as const)
    t.equal(
      refuseAnswer(open(), answer, author, at('20:01'), calendar)?.refusal,
      'forbidden',
      'nor who proposed it, for another party',
    );
  t.equal(answerBy(calendar, at('20:00')), '2021-03-24');
  t.equal(
    refuseAnswer(open(), 'agree', { by: 'officer', sub: 'somebody' }, after, new Map())?.refusal,
    'wrong_state',
    'no calendar',
  );
  for (const status of ['agreed', 'refused', 'withdrawn'] as const)
    t.equal(
      refuseAnswer(correction({ status }), 'agree', { by: ['emitter'], sub: 'somebody' }, after, calendar)
        ?.refusal,
      'wrong_state',
    );
});

t.test('27.1: for which parties of a sheet somebody stands', async (t) => {
  const sheet = sheetOf([load(), depart()]);
  const member = (
    organisationId: string,
    ...duties: readonly ('gate' | 'dispatcher' | 'driver' | 'owner')[]
  ) => ({
    organisationId,
    organisationName: organisationId,
    duties,
  });
  const sides = (
    members: readonly ReturnType<typeof member>[],
    of = sheet,
    known = registers(),
    sub = 'me',
  ) => standingOf({ sub, members }, ['gate', 'dispatcher'], of, known)?.sides;
  t.same(sides([member('contractor', 'gate')]), ['emitter']);
  t.same(sides([member('developer', 'owner')]), ['emitter']);
  t.same(sides([member('contractor', 'dispatcher')]), ['emitter']);
  t.same(sides([member('carrier', 'dispatcher')]), ['carrier']);
  t.same(sides([member('carrier', 'driver')]), undefined);
  t.same(sides([member('recycler', 'gate')]), ['recycler'], 'the destination before it arrives');
  t.same(sides([member('nobody', 'owner'), member('carrier', 'owner')]), ['carrier']);
  t.same(sides([]), undefined);

  const elsewhere = registers({
    sites: [site(), site({ id: 'facility-2', operator: { id: 'other', name: 'other' } })],
  });
  const arrived = sheetOf([load(), depart(), receive({ siteId: 'facility-2' })], { registers: elsewhere });
  t.same(sides([member('recycler', 'gate')], arrived, elsewhere), undefined, 'it went elsewhere');
  t.same(sides([member('other', 'gate')], arrived, elsewhere), ['recycler']);

  const holder = registers({ sites: [site({ operator: { id: 'carrier', name: 'carrier' } })] });
  t.same(sides([member('carrier', 'owner')], sheet, holder), ['carrier', 'recycler'], 'hauling for itself');

  const home = exempt({ producer: { id: null, name: '陳女士', kind: 'individual' }, registeredBy: 'chen' });
  const own = registers({ projects: [home] });
  const decorated = sheetOf([load(), depart(), refuseAt()], { registers: own });
  t.same(sides([], decorated, own, 'chen'), ['emitter']);
  t.same(sides([], decorated, own, 'somebody'), undefined);
});
