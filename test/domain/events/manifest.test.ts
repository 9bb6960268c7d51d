import t from 'tap';
import { EVENTS } from '../../../src/domain/events/catalogue.ts';
import { happenedTo } from '../../../src/domain/events/manifest.ts';
import type { Correction } from '../../../src/domain/manifests/correction.ts';
import type { ManifestState } from '../../../src/domain/manifests/manifest.ts';
import { type KnownViolation, outcomeOf } from '../../../src/domain/manifests/record.ts';
import type { RoadScan } from '../../../src/domain/manifests/scan.ts';
import {
  at,
  claimOf,
  depart,
  ground,
  type Known,
  LIMITS,
  load,
  manifest,
  receive,
  redirect,
  refuseAt,
  registers,
  returned,
  workedOut,
} from '../../support/manifests.ts';

/** What is told when the last of these scans comes. */
function toldOf(scans: readonly RoadScan[], state: ManifestState, known: Known = {}) {
  const outcome = workedOut(scans, known);
  return happenedTo('N', { state, ground: ground() }, { outcome, ground: ground() }, scans.at(-1) ?? null);
}
const typesOf = (happened: ReturnType<typeof toldOf>) => happened.map(({ type }) => type);

t.test('each scan is told by its kind, with the state before and after', async (t) => {
  const rows: readonly (readonly [readonly RoadScan[], ManifestState, readonly string[]])[] = [
    [[load()], 'drawn', ['manifest.loaded']],
    [[load(), depart()], 'loaded', ['manifest.departed']],
    [[load(), depart(), redirect('backfill')], 'inTransit', ['manifest.redirected']],
    [[load(), depart(), receive()], 'inTransit', ['manifest.received', 'manifest.completed']],
    [[load(), depart(), receive({ quantity: { value: 5, unit: 't' } })], 'inTransit', ['manifest.received']],
    [[load(), depart(), refuseAt()], 'inTransit', ['manifest.refused']],
    [[load(), depart(), refuseAt(), returned()], 'refused', ['manifest.returned']],
  ];
  for (const [scans, before, types] of rows) {
    const happened = toldOf(scans, before);
    t.same(typesOf(happened), types, types.join());
    const { sheet } = workedOut(scans);
    t.match(happened[0], {
      subject: { kind: 'manifest', id: 'N' },
      data: {
        previousState: before,
        state: sheet.state,
        scanId: scans.at(-1)?.id,
        scannedAt: scans.at(-1)?.at,
      },
    });
  }
});

t.test('a scan that waits, or comes late, is told as what it is', async (t) => {
  t.match(toldOf([receive()], 'drawn'), [{ type: 'manifest.received', data: { state: 'drawn' } }]);
  const late = [depart(), receive(), load()];
  t.same(typesOf(toldOf(late, 'drawn')), ['manifest.loaded', 'manifest.completed']);
  t.same(typesOf(toldOf([load(), depart(), receive(), redirect('x')], 'filed')), ['manifest.redirected']);
});

const correction = (change: Partial<Correction> = {}): Correction => ({
  id: 'c',
  loadScanId: 'load',
  changes: {},
  status: 'open',
  sides: ['carrier'],
  bySub: 'somebody',
  proposedAt: at('20:00'),
  onFiled: false,
  answeredAt: null,
  ...change,
});

t.test('each act beside the scans is told once', async (t) => {
  const scans = [load(), depart(), receive({ quantity: { value: 5, unit: 't' } })];
  const told = (
    before: Parameters<typeof ground>[0],
    after: Parameters<typeof ground>[0],
    state: ManifestState,
  ) => {
    const outcome = workedOut(scans, { ground: after ?? {} });
    return typesOf(
      happenedTo('N', { state, ground: ground(before) }, { outcome, ground: ground(after) }, null),
    );
  };
  const answered = correction({ status: 'agreed', answeredAt: at('21:00') });
  const settlement = { at: at('21:00'), massKg: 5_000 };
  t.same(told({}, { settlement }, 'received'), ['manifest.settled', 'manifest.completed']);
  t.same(told({ settlement }, { settlement }, 'filed'), []);
  t.same(told({}, { closedAt: at('21:00') }, 'inTransit'), ['manifest.closed']);
  t.same(told({}, { voidedAt: at('17:00') }, 'drawn'), ['manifest.voided']);
  t.same(told({}, { corrections: [correction()] }, 'received'), ['manifest.correctionProposed']);
  t.same(told({ corrections: [correction()] }, { corrections: [answered] }, 'received'), [
    'manifest.correctionAnswered',
  ]);
  t.same(
    told({ corrections: [answered] }, { corrections: [answered, correction({ id: 'd' })] }, 'received'),
    ['manifest.correctionProposed'],
  );
  t.same(told({ heldAt: null }, { heldAt: at('21:00') }, 'received'), [], 'the request is told by itself');
});

t.test('officers hear of a confirmed violation when what it rests on goes, and not again', async (t) => {
  const UNWASHED = 'depart|unwashed|unwashed|contractor:contractor';
  const unwashed = depart({ washed: false });
  const washed = depart({}, { id: 'washed', at: at('18:25') });
  const known = (status: string): KnownViolation => ({
    id: 'v',
    key: UNWASHED,
    actKey: 'act',
    actId: 'act',
    status,
    scanId: 'depart',
  });
  const goneWith = (status: string, before: readonly RoadScan[], scan: RoadScan) =>
    outcomeOf(
      manifest({ violations: [known(status)], scans: before, ground: ground() }),
      [...before, scan],
      claimOf(15_000),
      registers(),
      LIMITS,
    ).unborne.map(({ id }) => id);
  for (const status of ['confirmed', 'inCase', 'closed'])
    t.same(goneWith(status, [load(), unwashed], washed), ['v'], status);
  for (const status of ['suspected', 'dismissed', 'superseded'])
    t.same(goneWith(status, [load(), unwashed], washed), [], status);
  t.same(goneWith('confirmed', [load(), unwashed], receive()), [], 'it holds still');
  t.same(goneWith('confirmed', [load(), unwashed, washed], receive()), [], 'it was gone already');
});

t.test('nothing that is told can be a text that somebody wrote', async (t) => {
  for (const [type, { data }] of Object.entries(EVENTS))
    for (const [name, { is }] of Object.entries(data))
      t.ok(
        typeof is !== 'string' ||
          ['id', 'number', 'plate', 'month', 'day', 'instant', 'count', 'flag'].includes(is),
        `${type} ${name}`,
      );
});
