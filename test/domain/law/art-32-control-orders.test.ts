import t from 'tap';
import {
  type Concerned,
  concernedBy,
  refuseLift,
  refusalsOfIssue,
  statusOfOrder,
} from '../../../src/domain/law/art-32-control-orders.ts';
import { checkLoad } from '../../../src/domain/manifests/clearance.ts';
import type { ControlOrderRecord } from '../../../src/domain/manifests/registers.ts';
import {
  at,
  backfill,
  charged,
  depart,
  found,
  isCleared,
  load,
  project,
  redirect,
  refuseAt,
  registers,
  sheetOf,
  site,
  spoilLoad,
} from '../../support/manifests.ts';

/** In force from noon to seven, issued that morning by a department, of 421202, where the project lies. */
const order = (change: Partial<ControlOrderRecord> = {}): ControlOrderRecord => ({
  issuedAt: at('08:00'),
  liftedAt: null,
  from: at('12:00'),
  to: at('19:00'),
  authority: null,
  regionCodes: ['421202'],
  boundary: null,
  categories: null,
  ...change,
});

const under = (...controlOrders: readonly ControlOrderRecord[]) => ({
  registers: registers({ controlOrders }),
});
const leavesAt = (when: number, ...orders: readonly ControlOrderRecord[]) =>
  found([load({}, { at: Math.min(when, at('18:20')) }), depart({}, { at: when })], {
    ...under(...orders),
    ground: { drawnAt: at('08:00', '2021-03-15') },
  }).includes('control_order');

t.test('32: an order binds from its first second to its last, and outside of it nobody', async (t) => {
  const rows: readonly (readonly [string, number, boolean])[] = [
    ['the second before', at('18:29:59'), false],
    ['its last millisecond', at('18:29:59') + 999, false],
    ['the first second', at('18:30:00'), true],
    ['the last second', at('19:00:00'), true],
    ['within it', at('19:00:00') + 999, true],
    ['the second after', at('19:00:01'), false],
  ];
  for (const [what, when, binds] of rows)
    t.equal(leavesAt(when, order({ from: at('18:30:00'), to: at('19:00:00') })), binds, what);
});

t.test('32: a departure is judged by the orders as they stood at its own time', async (t) => {
  const rows: readonly (readonly [string, Partial<ControlOrderRecord>, boolean])[] = [
    ['issued at that moment', { issuedAt: at('18:30') }, true],
    ['issued a moment later', { issuedAt: at('18:30') + 1, from: at('18:30') }, false],
    ['lifted a moment later', { liftedAt: at('18:30') + 1 }, true],
    ['lifted at that moment', { liftedAt: at('18:30') }, false],
    ['lifted before', { liftedAt: at('13:00') }, false],
  ];
  for (const [what, change, binds] of rows) t.equal(leavesAt(at('18:30'), order(change)), binds, what);
});

t.test(
  '32: a scan that comes late is judged by its own time, one ahead of the clock by its receipt',
  async (t) => {
    const late = depart({}, { at: at('18:30'), receivedAt: at('20:00') });
    t.ok(found([load(), late], under(order())).includes('control_order'));
    const ahead = depart({}, { at: at('19:30'), receivedAt: at('18:59') });
    t.ok(found([load(), ahead], under(order())).includes('control_order'));
  },
);

const square = (lon: number, lat: number): ControlOrderRecord['boundary'] => ({
  type: 'Polygon',
  coordinates: [
    [
      [lon - 0.01, lat - 0.01],
      [lon + 0.01, lat - 0.01],
      [lon + 0.01, lat + 0.01],
      [lon - 0.01, lat + 0.01],
      [lon - 0.01, lat - 0.01],
    ],
  ],
});
const within = (lon: number, lat: number, authority: string | null = null) =>
  order({ regionCodes: null, boundary: square(lon, lat), authority });

t.test('32: it covers a load by its project or by where it is bound for', async (t) => {
  // The project lies in 421202 at 114.32, 29.84; the facility in 4212GX at 114.4, 29.9.
  const rows: readonly (readonly [string, ControlOrderRecord, boolean])[] = [
    ['the region of the project', order({ regionCodes: ['421202'] }), true],
    ['the region of the destination', order({ regionCodes: ['4212GX'] }), true],
    ['one of several', order({ regionCodes: ['421221', '4212GX'] }), true],
    ['the urban area', order({ regionCodes: ['421200'] }), true],
    ['a county', order({ regionCodes: ['421221'] }), false],
    ['an area around the project', within(114.32, 29.84), true],
    ['an area around the destination', within(114.4, 29.9), true],
    ['an area between them', within(114.36, 29.87), false],
    ['on its edge', within(114.33, 29.85), true],
    ['an area of the authority of the project', within(114.32, 29.84, '421202'), true],
    ['an area of another authority around the project', within(114.32, 29.84, '4212GX'), false],
    ['an area of the city', within(114.32, 29.84, '421200'), true],
    ['a region of a county’s authority', order({ regionCodes: ['421221'], authority: '421221' }), false],
  ];
  for (const [what, each, binds] of rows) t.equal(leavesAt(at('18:30'), each), binds, what);
});

t.test('32: 421200 is the urban area, and no county', async (t) => {
  const inCounty = project({ regionCode: '421221' });
  const known = (regionCode: string) => ({
    registers: registers({
      projects: [inCounty],
      sites: [site({ regionCode: '421221' })],
      controlOrders: [order({ regionCodes: [regionCode] })],
    }),
  });
  t.notOk(found([load(), depart()], known('421200')).includes('control_order'));
  t.ok(found([load(), depart()], known('421221')).includes('control_order'));
});

t.test('32: an order of some categories leaves the others alone', async (t) => {
  const spoil = order({ categories: ['spoil'] });
  t.equal(leavesAt(at('18:30'), spoil), false);
  t.equal(leavesAt(at('18:30'), order({ categories: ['spoil', 'recyclable'] })), true);
  t.ok(found([spoilLoad(), depart()], under(spoil)).includes('control_order'));
});

t.test('32: it is one violation of the carrier, without a fine, and denies clearance', async (t) => {
  const scans = [load(), depart()];
  const known = under(order(), order({ to: at('20:00') }));
  t.same(charged(scans, known), ['carrier carrier: control_order 32']);
  const sheet = sheetOf(scans, known);
  t.equal(isCleared(sheet, 'load'), true);
  t.equal(isCleared(sheet, 'depart'), false);
  t.same(
    sheet.findings.map(({ params }) => params),
    [{ from: '2021-03-16T12:00:00+08:00', to: '2021-03-16T20:00:00+08:00' }],
    'of several orders the one that ends last',
  );
});

t.test('32: what left before is not held back by where it is redirected to', async (t) => {
  const scans = [load(), depart(), redirect('facility-2')];
  t.notOk(found(scans, under(order({ from: at('18:40') }))).includes('control_order'));
});

t.test('32: a destination that no register knows lies nowhere', async (t) => {
  const only = order({ regionCodes: ['4212GX'] });
  const scans = [load({ destinationId: 'nowhere' }), depart()];
  t.notOk(found(scans, under(only)).includes('control_order'));
});

t.test('26(1): a facility may refuse for an order that binds, and for no other', async (t) => {
  const refused = (each: ControlOrderRecord | null, known = registers()) =>
    found([load(), depart({}, { at: at('18:25') }), refuseAt({ ground: 'controlOrder' })], {
      registers: { ...known, controlOrders: each ? [each] : [] },
    }).includes('unlawful_refusal');
  t.equal(refused(null), true);
  t.equal(refused(order()), false, 'of the project');
  t.equal(refused(order({ regionCodes: ['4212GX'] })), false, 'of the facility');
  t.equal(refused(order({ regionCodes: ['421221'] })), true, 'elsewhere');
  t.equal(refused(order({ to: at('18:44:59') })), true, 'ended');
  t.equal(refused(order({ to: at('18:45:00') })), false, 'in its last second');
  t.equal(refused(order({ categories: ['spoil'] })), true, 'of another category');
});

t.test('32: clearance asked for beforehand tells of an order', async (t) => {
  const known = registers({ controlOrders: [order()], sites: [site(), backfill()] });
  const told = (when: number) =>
    checkLoad(load().content, when, known, { roomKgOf: () => Infinity, isVehicleBusy: false })
      .checks.filter(({ finding }) => finding !== null)
      .map(({ code, citation }) => `${code} ${citation}`);
  t.same(told(at('18:30')), ['control_order 32']);
  t.same(told(at('19:00:01')), []);
});

t.test('32: an order binds from its issue on: an earlier beginning is refused', async (t) => {
  const now = at('12:00:00') + 250;
  const refused = (from: number, to: number) =>
    refusalsOfIssue({ from, to }, now).map(({ refusal, pointer }) => `${refusal} ${pointer}`);
  t.same(refused(at('11:59:59') + 999, at('13:00')), ['from_before_issue /from']);
  t.same(refused(at('12:00:00'), at('13:00')), [], 'the second that it is');
  t.same(refused(at('13:00'), at('13:00') + 1), []);
  t.same(refused(at('13:00'), at('13:00')), ['period_invalid /to']);
  t.same(refused(at('11:00'), at('10:00')), ['from_before_issue /from', 'period_invalid /to']);
});

t.test('32: an order ends by itself, and is lifted while it waits or binds', async (t) => {
  const rows: readonly (readonly [number, string, boolean])[] = [
    [at('11:59:59') + 999, 'pending', true],
    [at('12:00:00'), 'active', true],
    [at('19:00:00') + 999, 'active', true],
    [at('19:00:01'), 'ended', false],
  ];
  for (const [now, status, mayBeLifted] of rows) {
    t.equal(statusOfOrder(order(), now), status);
    t.equal(refuseLift(order(), now) === null, mayBeLifted, status);
    const lifted = order({ liftedAt: at('11:00') });
    t.equal(statusOfOrder(lifted, now), 'lifted');
    t.match(refuseLift(lifted, now), { refusal: 'wrong_state', params: { state: 'lifted' } });
  }
});

t.test('32: those are told of an order whom it may keep from leaving', async (t) => {
  const place = (regionCode: string, lat = 29.84, lon = 114.32) => ({ regionCode, location: { lat, lon } });
  const permit = (name: string, ...places: Concerned['places'] & {}): Concerned => ({
    authority: '421200',
    places,
    organisationIds: [name],
  });
  const known: readonly Concerned[] = [
    permit('in 咸安', place('421202')),
    permit('from 高新區 to 咸安', place('4212GX'), place('421202')),
    permit('in 高新區', place('4212GX', 29.95, 114.4)),
    permit('in 崇陽', place('421223', 29.5, 114)),
    { authority: '421200', places: null, organisationIds: ['carrier of the city'] },
    { authority: '421223', places: null, organisationIds: ['carrier of 崇陽'] },
  ];
  const told = (change: Partial<ControlOrderRecord>) => [...concernedBy(order(change), known)];
  const carrier = 'carrier of the city';
  t.same(told({}), ['in 咸安', 'from 高新區 to 咸安', carrier]);
  t.same(told({ regionCodes: ['421223'] }), ['in 崇陽', 'carrier of 崇陽']);
  t.same(told({ regionCodes: ['421200'] }), ['in 咸安', 'from 高新區 to 咸安', 'in 高新區', carrier]);
  const around = (lat: number, lon: number): ControlOrderRecord['boundary'] => ({
    type: 'Polygon',
    coordinates: [
      [
        [lon - 0.01, lat - 0.01],
        [lon + 0.01, lat - 0.01],
        [lon + 0.01, lat + 0.01],
        [lon - 0.01, lat + 0.01],
        [lon - 0.01, lat - 0.01],
      ],
    ],
  });
  const bounded = { regionCodes: null, boundary: around(29.95, 114.4) };
  t.same(
    told(bounded),
    ['in 高新區', carrier, 'carrier of 崇陽'],
    'a carrier may have to cross any boundary',
  );
  t.same(
    told({ ...bounded, authority: '421223' }),
    [carrier, 'carrier of 崇陽'],
    'an authority orders nothing where it may not enforce',
  );
});
