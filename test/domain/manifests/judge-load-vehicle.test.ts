import t from 'tap';
import {
  at,
  backfill,
  carrierPermit,
  copy,
  exempt,
  found,
  type Known,
  load,
  permit,
  project,
  registers,
  site,
  spoilLoad,
  vehicle,
  stream,
} from '../../support/manifests.ts';
import { rows, withPermits, withVehicle } from '../../support/load-rows.ts';

const withSite = (change: Parameters<typeof site>[0]): Known => ({
  registers: registers({ sites: [site(change), backfill()] }),
});

rows('11: the vehicle has a copy of both permits that is active at that instant', [
  ['issued that second', [], withPermits({ copies: [copy({ issuedAt: at('18:20') })] })],
  ['issued after', ['vehicle_without_copy'], withPermits({ copies: [copy({ issuedAt: at('18:20:01') })] })],
  [
    'replaced that very moment',
    ['vehicle_without_copy'],
    withPermits({ copies: [copy({ endedAt: at('18:20') })] }),
  ],
  ['replaced later', [], withPermits({ copies: [copy({ endedAt: at('18:20:01') })] })],
  [
    'replaced and given back',
    [],
    withPermits({ copies: [copy({ endedAt: at('12:00') }), copy({ issuedAt: at('13:00') })] }),
  ],
  ['none of the project', ['vehicle_without_copy'], withPermits({ copies: [] })],
  [
    'none of the carrier',
    ['vehicle_without_copy'],
    { registers: registers({ carrierPermit: carrierPermit({ copies: [] }) }) },
  ],
  [
    'that of the carrier replaced that very moment',
    ['vehicle_without_copy'],
    { registers: registers({ carrierPermit: carrierPermit({ copies: [copy({ endedAt: at('18:20') })] }) }) },
  ],
  [
    'that of the carrier replaced later',
    [],
    {
      registers: registers({ carrierPermit: carrierPermit({ copies: [copy({ endedAt: at('18:20:01') })] }) }),
    },
  ],
  ['a plate as a person reads it', [], {}, load({ plate: '鄂l·12345' })],
  [
    'a plate nobody knows: nothing else is held against it',
    ['vehicle_without_copy'],
    {},
    load({ plate: 'X-1' }),
  ],
]);

rows('15(6): both certificates are in date that day', [
  [
    'road transport: first day',
    [],
    withVehicle({ roadTransportCertificate: days('2021-03-16', '2021-12-31') }),
  ],
  [
    'too early',
    ['certificate_expired'],
    withVehicle({ roadTransportCertificate: days('2021-03-17', '2021-12-31') }),
  ],
  ['last day', [], withVehicle({ roadTransportCertificate: days('2021-01-01', '2021-03-16') })],
  [
    'over',
    ['certificate_expired'],
    withVehicle({ roadTransportCertificate: days('2021-01-01', '2021-03-15') }),
  ],
  ['none', ['certificate_expired'], withVehicle({ roadTransportCertificate: null })],
  ['none, not needed at 4500 kg', [], withVehicle({ roadTransportCertificate: null, grossMassKg: 4500 })],
  [
    'none at 4501 kg',
    ['certificate_expired'],
    withVehicle({ roadTransportCertificate: null, grossMassKg: 4501 }),
  ],
  [
    'none, mass unknown',
    ['certificate_expired'],
    withVehicle({ roadTransportCertificate: null, grossMassKg: null }),
  ],
  [
    'the last instant of its last day',
    [],
    withVehicle({ roadTransportCertificate: days('2021-01-01', '2021-03-16') }),
    load({}, { at: at('23:59:59.999') }),
  ],
  [
    'the first of the day after',
    ['certificate_expired'],
    withVehicle({ roadTransportCertificate: days('2021-01-01', '2021-03-16') }),
    load({}, { at: at('00:00', '2021-03-17') }),
  ],
  ['passage: first day', [], withVehicle({ passagePermit: days('2021-03-16', '2021-12-31') })],
  [
    'passage: too early',
    ['certificate_expired'],
    withVehicle({ passagePermit: days('2021-03-17', '2021-12-31') }),
  ],
  ['passage: last day', [], withVehicle({ passagePermit: days('2021-01-01', '2021-03-16') })],
  [
    'passage: over',
    ['certificate_expired'],
    withVehicle({ passagePermit: days('2021-01-01', '2021-03-15') }),
  ],
  [
    'passage: also of a light vehicle',
    ['certificate_expired'],
    withVehicle({ passagePermit: null, grossMassKg: 4500 }),
  ],
  [
    'both',
    ['certificate_expired', 'certificate_expired'],
    withVehicle({ roadTransportCertificate: null, passagePermit: null }),
  ],
]);

rows('15(4): a load is at most the rated load', [
  ['just that', [], withVehicle({ ratedLoadKg: 15_000 })],
  ['a kilogram more', ['overloaded'], withVehicle({ ratedLoadKg: 14_999 })],
  [
    'by volume: 10 m3 of concrete',
    [],
    withVehicle({ ratedLoadKg: 15_000 }),
    load({ quantity: { value: 10, unit: 'm3' } }),
  ],
  [
    'by volume, by the densest',
    ['overloaded'],
    withVehicle({ ratedLoadKg: 15_000 }),
    load({ quantity: { value: 10, unit: 'm3' }, materials: ['concrete', 'stone'] }),
  ],
]);

const TREATMENT = {
  registers: registers({
    projects: [exempt()],
    sites: [site(), backfill(), site({ id: 'tip', siteType: 'treatment', permit: null })],
  }),
};
const otherLoad = (destinationId: string) =>
  load({ category: 'other', materials: ['timber'], destinationId });

rows('6, 24, 30: a load goes to the kind of site, and to a site of the permit', [
  ['another facility', ['wrong_destination'], {}, load({ destinationId: 'facility-2' })],
  ['spoil to the backfill', [], {}, spoilLoad()],
  [
    'spoil to a receiving site',
    [],
    { registers: registers({ sites: [backfill({ siteType: 'receiving' })] }) },
    spoilLoad(),
  ],
  ['other waste to treatment', [], ofOther('tip'), otherLoad('tip')],
  ['other waste to a facility', ['wrong_destination'], ofOther('facility'), otherLoad('facility')],
  ['recyclables to treatment', ['wrong_destination'], ofOther('tip'), load({ destinationId: 'tip' })],
  [
    'spoil to a facility',
    ['wrong_destination'],
    withPermits({ streams: [stream('s', 'spoil', 'facility')] }),
    spoilLoad({ destinationId: 'facility' }),
  ],
  [
    'recyclables to the backfill',
    ['wrong_destination'],
    withPermits({ streams: [stream('s', 'recyclable', 'backfill')] }),
    load({ destinationId: 'backfill' }),
  ],
  [
    'without a permit the kind alone binds',
    ['wrong_destination'],
    { registers: registers({ projects: [exempt()] }) },
    load({ destinationId: 'backfill' }),
  ],
  [
    'and any facility will do',
    [],
    { registers: registers({ projects: [exempt()] }) },
    load({ destinationId: 'facility-2' }),
  ],
  ['other waste to treatment', [], TREATMENT, otherLoad('tip')],
  ['other waste to a facility', ['wrong_destination'], TREATMENT, otherLoad('facility')],
  ['other waste to the backfill', ['wrong_destination'], TREATMENT, otherLoad('backfill')],
  ['recyclables to treatment', ['wrong_destination'], TREATMENT, load({ destinationId: 'tip' })],
]);

rows('17, 21: the destination is approved and takes waste at that instant', [
  ['approved that second', [], withSite({ permit: sitePermit({ grantedAt: at('18:20') }) })],
  [
    'approved after',
    ['destination_not_approved'],
    withSite({ permit: sitePermit({ grantedAt: at('18:20:01') }) }),
  ],
  [
    'ended that moment',
    ['destination_not_approved'],
    withSite({ permit: sitePermit({ endedAt: at('18:20') }) }),
  ],
  ['ended after', [], withSite({ permit: sitePermit({ endedAt: at('18:20:01') }) })],
  ['its first day', [], withSite({ permit: sitePermit({ validFrom: '2021-03-16' }) })],
  [
    'before its first day',
    ['destination_not_approved'],
    withSite({ permit: sitePermit({ validFrom: '2021-03-17' }) }),
  ],
  ['its last day', [], withSite({ permit: sitePermit({ validTo: '2021-03-16' }) })],
  [
    'after its last day',
    ['destination_not_approved'],
    withSite({ permit: sitePermit({ validTo: '2021-03-15' }) }),
  ],
  ['opens that day', [], withSite({ acceptsFrom: '2021-03-16' })],
  ['opens the next', ['destination_not_approved'], withSite({ acceptsFrom: '2021-03-17' })],
  ['closes that day', [], withSite({ acceptsTo: '2021-03-16' })],
  ['closed', ['destination_not_approved'], withSite({ acceptsTo: '2021-03-15' })],
  ['stops the next day', [], withSite({ stopsOn: '2021-03-17' })],
  ['stopped', ['destination_not_approved'], withSite({ stopsOn: '2021-03-16' })],
  ['approved under other law', [], withSite({ permit: null })],
  [
    'a place no register knows is none of the permit either',
    ['wrong_destination', 'destination_not_approved'],
    {},
    load({ destinationId: 'nowhere' }),
  ],
]);

t.test('a load is judged by what the registers said of its vehicle then', async (t) => {
  const history = [
    vehicle({ knownUntil: at('18:20'), ratedLoadKg: 10_000 }),
    vehicle({ knownFrom: at('18:20'), ratedLoadKg: 15_000 }),
  ];
  const known = { registers: registers({ vehicles: history }) };
  t.same(found([load({}, { at: at('18:19:59') })], known), ['overloaded']);
  t.same(found([load()], known), []);
  t.same(
    found([load({}, { at: at('08:59:59', '2021-03-01') })], { ...known, ground: { drawnAt: 0 } }).includes(
      'overloaded',
    ),
    false,
  );
});

/** A permit with a stream of other waste to this destination, and a treatment site. */
function ofOther(destinationId: string): Known {
  const streams = [stream('o', 'other', destinationId), stream('r', 'recyclable', 'facility')];
  return {
    registers: registers({
      projects: [project({ permits: [permit({ streams })] })],
      sites: [site(), site({ id: 'tip', siteType: 'treatment', permit: null })],
    }),
  };
}

function days(validFrom: string, validTo: string) {
  return { number: 'C', validFrom, validTo };
}

function sitePermit(change: Partial<NonNullable<ReturnType<typeof site>['permit']>>) {
  const { permit: lawful } = site();
  if (!lawful) throw new Error('expected a permit');
  return { ...lawful, ...change };
}
