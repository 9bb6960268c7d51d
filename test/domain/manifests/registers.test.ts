import t from 'tap';
import {
  contractorOf,
  daysInForce,
  type DisposalPermitRecord,
  isActiveAt,
  isSiteApprovedAt,
  producerCharged,
  projectPermitAt,
  vehicleAt,
} from '../../../src/domain/manifests/registers.ts';
import {
  at,
  carriers,
  exempt,
  permit,
  PLATE,
  project,
  registers,
  site,
  stream,
  vehicle,
} from '../../support/manifests.ts';

const of = (...permits: readonly Partial<DisposalPermitRecord>[]) =>
  project({ permits: permits.map((change, index) => permit({ number: `permit-${index + 1}`, ...change })) });
const NOON = at('12:00');
const EXPIRED = { validTo: '2021-03-15' };
const ENDED = { endedAt: at('11:00') };
const first = { grantedAt: at('09:00', '2021-03-01') };
const second = { grantedAt: at('09:00', '2021-03-10') };

t.test('the permit of a project: active, else granted last and not ended, else ended last', async (t) => {
  const cases: readonly (readonly [string, readonly Partial<DisposalPermitRecord>[], string | null])[] = [
    ['none', [], null],
    ['not granted yet', [{ grantedAt: NOON + 1 }], null],
    ['granted that instant', [{ grantedAt: NOON }], 'permit-1'],
    ['active before expired', [first, { ...second, ...EXPIRED }], 'permit-1'],
    ['active before ended', [first, { ...second, ...ENDED }], 'permit-1'],
    ['two active: the later', [first, second], 'permit-2'],
    ['two active: the one in force by its days', [first, { ...second, validFrom: '2021-03-17' }], 'permit-1'],
    ['by the days of its plan too', [first, { ...second, planFrom: '2021-03-17' }], 'permit-1'],
    [
      'two active, none in force: the later',
      [
        { ...first, planTo: '2021-03-15' },
        { ...second, validFrom: '2021-03-17' },
      ],
      'permit-2',
    ],
    [
      'expired: the later',
      [
        { ...first, ...EXPIRED },
        { ...second, ...EXPIRED },
      ],
      'permit-2',
    ],
    [
      'expired before ended',
      [
        { ...first, ...EXPIRED },
        { ...second, ...ENDED },
      ],
      'permit-1',
    ],
    [
      'ended: the last one ended',
      [
        { ...first, endedAt: at('11:30') },
        { ...second, ...ENDED },
      ],
      'permit-1',
    ],
    ['ended later is active still', [{ ...first, endedAt: NOON + 1 }], 'permit-1'],
  ];
  for (const [what, permits, number] of cases)
    t.equal(projectPermitAt(of(...permits), NOON)?.number ?? null, number, what);
});

t.test('a permit is active from its grant to the end of its last day, unless ended', async (t) => {
  const cases: readonly (readonly [Partial<DisposalPermitRecord>, boolean])[] = [
    [{ grantedAt: NOON }, true],
    [{ grantedAt: NOON + 1 }, false],
    [{ validFrom: '2021-03-17' }, true],
    [{ validTo: '2021-03-16' }, true],
    [{ validTo: '2021-03-15' }, false],
    [{ endedAt: NOON }, false],
    [{ endedAt: NOON + 1 }, true],
  ];
  for (const [change, active] of cases)
    t.equal(isActiveAt(permit(change), NOON), active, JSON.stringify(change));
  const last = permit({ validTo: '2021-03-16' });
  t.equal(isActiveAt(last, at('23:59:59.999')), true);
  t.equal(isActiveAt(last, at('00:00', '2021-03-17')), false);
});

t.test('a permit is in force where its own days and those of the plan meet', async (t) => {
  const days = (change: Partial<DisposalPermitRecord>) => daysInForce(permit(change));
  t.same(days({}), { from: '2021-03-15', to: '2021-06-30' });
  t.same(days({ validFrom: '2021-03-20', validTo: '2021-05-31' }), { from: '2021-03-20', to: '2021-05-31' });
});

t.test('a vehicle is what the register knew of it at the instant', async (t) => {
  const history = registers({
    vehicles: [
      vehicle({ knownFrom: at('09:00'), knownUntil: NOON, ratedLoadKg: 1 }),
      vehicle({ knownFrom: NOON, ratedLoadKg: 2 }),
    ],
  });
  const rated = (time: number) => vehicleAt(history, PLATE, time)?.ratedLoadKg ?? null;
  t.equal(rated(at('09:00') - 1), null);
  t.equal(rated(at('09:00')), 1);
  t.equal(rated(NOON - 1), 1);
  t.equal(rated(NOON), 2);
  t.equal(vehicleAt(history, 'X-1', NOON), null);
});

t.test('who answers as contractor, and who as producer', async (t) => {
  const producer = { id: 'producer', name: 'producer', kind: 'unit' } as const;
  const manager = { id: 'manager', name: 'manager' };
  const cases: readonly (readonly [string, ReturnType<typeof project>, string, string])[] = [
    ['both builders', project(), 'contractor contractor', 'contractor contractor'],
    ['a developer', project({ contractor: null }), 'developer developer', 'developer developer'],
    ['a producer beside them', project({ producer }), 'contractor contractor', 'producer producer'],
    ['exempt', exempt({ contractor: project().contractor }), 'producer producer', 'producer producer'],
    [
      'exempt, only a manager',
      exempt({ producer: null, propertyManager: manager }),
      'producer manager',
      'producer manager',
    ],
  ];
  for (const [what, works, contractor, charged] of cases) {
    t.equal(`${contractorOf(works).role} ${contractorOf(works).id}`, contractor, what);
    t.equal(`${producerCharged(works).role} ${producerCharged(works).id}`, charged, what);
  }
  t.throws(() => contractorOf(exempt({ producer: null })), /expected a party of project/);
});

t.test('a renewed permit is active by the days it had at the instant', async (t) => {
  // It expired on the 15th and was renewed at noon of the 16th.
  const former = [{ ...permit({ validTo: '2021-03-15' }), until: NOON }];
  const renewed = permit({ validTo: '2021-06-30', former });
  t.equal(isActiveAt(renewed, at('12:00', '2021-03-15')), true);
  t.equal(isActiveAt(renewed, NOON - 1), false, 'between them it was not');
  t.equal(isActiveAt(renewed, NOON), true);
  const twice = permit({
    former: [...former, { ...permit({ validTo: '2021-03-31' }), until: at('12:00', '2021-03-20') }],
  });
  t.equal(isActiveAt(twice, NOON - 1), false, 'the first that had not been followed yet');
  t.equal(isActiveAt(twice, NOON), true);
});

t.test('silence renews from the day after the last, and moves the plan with it', async (t) => {
  const waiting = { validTo: '2021-03-16', planTo: '2021-03-16', deemedTo: '2021-03-20' };
  t.same(projectPermitAt(of(waiting), at('23:59'))?.planTo, '2021-03-16');
  const next = projectPermitAt(of(waiting), at('00:00', '2021-03-17'));
  t.match(next, { validTo: '2021-03-20', planTo: '2021-03-20' });
  t.equal(isActiveAt(permit(waiting), at('23:59', '2021-03-20')), true);
  t.equal(isActiveAt(permit(waiting), at('00:00', '2021-03-21')), false);
  t.equal(isActiveAt(permit({ ...waiting, deemedTo: null }), at('00:00', '2021-03-17')), false);
});

t.test('an amended permit has the streams, carriers, hours and plan it had at the instant', async (t) => {
  const amended = of({
    dailyHours: { from: '06:00', to: '12:00' },
    streams: [
      { ...stream('old', 'recyclable', 'facility'), removedAt: NOON },
      { ...stream('new', 'recyclable', 'other'), addedAt: NOON },
      stream('kept', 'spoil', 'backfill'),
    ],
    carriers: [...carriers('kept'), { id: 'gone', addedAt: null, removedAt: NOON }],
    former: [{ ...permit({ planTo: '2021-05-31' }), until: NOON }],
  });
  const stoodAt = (time: number) => {
    const stood = projectPermitAt(amended, time);
    return {
      streams: stood?.streams.map(({ id }) => id),
      carriers: stood?.carriers.map(({ id }) => id),
      from: stood?.dailyHours?.from,
      planTo: stood?.planTo,
    };
  };
  t.same(stoodAt(NOON - 1), {
    streams: ['old', 'kept'],
    carriers: ['kept', 'gone'],
    from: '18:00',
    planTo: '2021-05-31',
  });
  t.same(stoodAt(NOON), {
    streams: ['new', 'kept'],
    carriers: ['kept'],
    from: '06:00',
    planTo: '2021-06-30',
  });
});

t.test('a site accepts on the days its permit had at the instant', async (t) => {
  const days = { grantedAt: 0, endedAt: null, validFrom: '2021-01-01' };
  const was = {
    validFrom: '2021-01-01',
    validTo: '2021-03-15',
    acceptsFrom: '2021-01-01',
    acceptsTo: '2021-03-15',
  };
  const renewed = site({
    acceptsTo: '2021-12-31',
    permit: { ...days, validTo: '2021-12-31', deemedTo: null, former: [{ ...was, until: NOON }] },
  });
  t.equal(isSiteApprovedAt(renewed, NOON - 1), false);
  t.equal(isSiteApprovedAt(renewed, NOON), true);
  const waiting = site({
    acceptsTo: '2021-03-15',
    permit: { ...days, validTo: '2021-03-15', deemedTo: '2021-05-31', former: [] },
  });
  t.equal(isSiteApprovedAt(waiting, NOON), true);
  t.equal(isSiteApprovedAt({ ...waiting, acceptsTo: '2021-03-14' }, NOON), false, 'it had stopped before');
});
