import t from 'tap';
import { CATEGORIES, materialsOf } from '../../../src/domain/law/art-03-categories.ts';
import { SITE_TYPES } from '../../../src/domain/law/art-06-destinations.ts';
import type {
  ApplicationFacts,
  DestinationFacts,
  DisposalContract,
} from '../../../src/domain/permits/application.ts';
import { startOf } from '../../../src/domain/time.ts';
import {
  attestation,
  backfill,
  brief,
  contest,
  destinations,
  disposal,
  facility,
  plan,
  RECYCLER,
  recyclable,
  recyclableContract,
  rowOf,
  spoil,
  spoilContract,
  TODAY,
} from '../../support/applications.ts';

const find = (facts: ApplicationFacts) => brief(rowOf(facts, '9(4)').findings);
const withSite = (change: Partial<DestinationFacts>) =>
  disposal({ destinations: destinations(backfill(change), facility()) });
const withContract = (change: DisposalContract) =>
  disposal({ body: { disposalContracts: [spoilContract(), recyclableContract(change)] } });

const NOT_APPROVED = 'destination_not_approved 9(4) /plan/streams/0/destinationId';
const NO_CONTRACT = 'destination_contract_missing 9(4) /plan/streams/1/destinationId';

const DAYS: readonly (readonly [Partial<DestinationFacts>, boolean])[] = [
  [{ approved: { from: '2021-03-15', to: '2021-06-30' } }, true],
  [{ approved: { from: '2021-03-16', to: '2021-06-30' } }, false],
  [{ approved: { from: '2021-03-15', to: '2021-06-29' } }, false],
  [{ approved: null }, false],
  [{ acceptsFrom: '2021-03-15', acceptsTo: '2021-06-30' }, true],
  [{ acceptsFrom: '2021-03-16' }, false],
  [{ acceptsTo: '2021-06-29' }, false],
  [{ stopsOn: '2021-07-01' }, true],
  [{ stopsOn: '2021-06-30' }, false],
];

t.test('9(4) asks that the destination is approved and open all days of the plan', async (t) => {
  for (const [change, lawful] of DAYS)
    t.same(find(withSite(change)), lawful ? [] : [NOT_APPROVED], JSON.stringify(change));
});

t.test('9(4) judges by today while the plan has no days', async (t) => {
  const on = (day: string) =>
    disposal({
      destinations: destinations(backfill({ acceptsFrom: day, acceptsTo: day }), facility()),
      body: { plan: plan({ period: undefined }) },
    });
  t.same(find(on(TODAY)), []);
  t.same(find(on('2021-03-03')), [NOT_APPROVED]);
});

t.test('9(4) does not approve a destination nobody knows', async (t) => {
  t.same(find(disposal({ destinations: destinations(facility()) })), [NOT_APPROVED]);
});

t.test('9(4) sends each category to its kind of site (6, 30)', async (t) => {
  const sites = {
    spoil: ['backfill', 'receiving'],
    recyclable: ['recyclingFacility'],
    other: ['treatment'],
  } as const;
  for (const category of CATEGORIES)
    for (const siteType of SITE_TYPES) {
      const streams = [spoil({ category, materials: materialsOf(category) })];
      const facts = disposal({
        destinations: destinations(backfill({ siteType })),
        body: { plan: plan({ streams }), disposalContracts: [spoilContract({ category })] },
      });
      const isRight = (sites[category] as readonly string[]).includes(siteType);
      const expected = isRight ? [] : ['wrong_destination 6 /plan/streams/0/destinationId'];
      t.same(find(facts), expected, `${category} to ${siteType}`);
    }
});

t.test('9(4) asks for a contract with that destination, for that category, signed by today', async (t) => {
  t.same(find(withContract({ signedOn: TODAY })), []);
  t.same(find(withContract({ signedOn: '2021-03-03' })), [NO_CONTRACT]);
  const overdue = withContract({ signedOn: TODAY, validTo: '2021-03-01' });
  t.same(find(overdue), [], 'how long it runs is not asked of it');
  t.same(find(withContract({ signedOn: undefined })), [NO_CONTRACT]);
  t.same(find(withContract({ number: ' ' })), [NO_CONTRACT], 'its other party could not contest it');
  t.same(find(withContract({ category: 'spoil' })), [NO_CONTRACT]);
  t.same(find(withContract({ destinationId: 'backfill' })), [NO_CONTRACT]);
  t.equal(find(disposal({ body: { disposalContracts: undefined } })).length, 2);
});

t.test('9(4) cannot be met by a plan that names no stream, no destination or no category', async (t) => {
  t.same(find(disposal({ body: { plan: undefined } })), [
    'destination_contract_missing 9(4) /disposalContracts',
  ]);
  for (const stream of [recyclable({ destinationId: undefined }), recyclable({ category: undefined })])
    t.same(find(disposal({ body: { plan: plan({ streams: [spoil(), stream] }) } })), [NO_CONTRACT]);
});

t.test('9(4) wants the contract for recyclables signed no later than the commencement (23.1)', async (t) => {
  const commencing = (commencesOn: string, disposalContracts: DisposalContract[]) =>
    rowOf(disposal({ project: { kind: 'newBuild', commencesOn }, body: { disposalContracts } }), '9(4)');
  const contracts = [spoilContract(), recyclableContract()];
  t.equal(commencing('2021-03-01', contracts).status, 'met');
  const late = commencing('2021-02-28', contracts);
  t.same(brief(late.findings), ['contract_after_commencement 23.1 /disposalContracts/1/signedOn']);
  t.same(late.findings[0]?.params, { commencesOn: '2021-02-28' });
  const earlier = recyclableContract({ number: 'XN-0', signedOn: '2021-02-28' });
  t.equal(commencing('2021-02-28', [...contracts, earlier]).status, 'met', 'the earliest counts');
  t.equal(
    commencing('2021-02-28', [spoilContract(), recyclableContract({ signedOn: '2021-02-28' })]).status,
    'met',
    'spoil is free of this',
  );
});

t.test('9(4) asks for room at the site for all streams together, once for each site', async (t) => {
  const needing = (remainingMassKg: number, ...masses: readonly number[]) =>
    rowOf(
      disposal({
        destinations: destinations(backfill({ remainingMassKg }), facility()),
        body: { plan: plan({ streams: masses.map((value) => spoil({ quantity: { value, unit: 'kg' } })) }) },
      }),
      '9(4)',
    );
  t.equal(needing(1000, 1000).status, 'met');
  t.equal(needing(1000, 400, 600).status, 'met');
  const full = needing(1000, 400, 601);
  t.same(brief(full.findings), ['capacity_exceeded 9(4) /plan/streams/0/destinationId']);
  t.same(full.findings[0]?.params, { neededKg: 1001, remainingKg: 1000 });
  t.same(needing(-5, 1).findings[0]?.params, { neededKg: 1, remainingKg: 0 });
});

t.test('9(4) converts cubic metres by the materials of the stream', async (t) => {
  const streams = [recyclable({ materials: ['brick'], quantity: { value: 10, unit: 'm3' } })];
  const withRoom = (remainingMassKg: number) =>
    disposal({
      destinations: destinations(facility({ remainingMassKg })),
      body: { plan: plan({ streams }) },
    });
  t.same(find(withRoom(14_000)), []);
  t.same(find(withRoom(13_999)), ['capacity_exceeded 9(4) /plan/streams/0/destinationId']);
});

t.test('9(4) does not ask for room for a quantity nobody named', async (t) => {
  const body = { plan: plan({ streams: [spoil({ quantity: undefined }), recyclable()] }) };
  t.same(
    find(disposal({ destinations: destinations(backfill({ remainingMassKg: -1 }), facility()), body })),
    [],
  );
});

t.test('9(4) waits for an officer once a site contests its contract', async (t) => {
  const at = startOf(TODAY);
  const contests = [contest('XN-2', at, RECYCLER)];
  const contested = (attestedAt: number) =>
    rowOf(disposal({ contests, attestations: [attestation('9(4)', attestedAt)] }), '9(4)');
  t.same(brief(contested(at).findings), ['unverified 9(4) /disposalContracts/1/number']);
  t.equal(contested(at).status, 'unverified');
  t.equal(contested(at + 1).status, 'met');
  const otherRow = disposal({ contests, attestations: [attestation('9(3)', at + 1)] });
  t.equal(rowOf(otherRow, '9(4)').status, 'unverified', 'another row attested does not settle it');
  const byTheOtherSite = disposal({ contests: [contest('XN-2', at, 'pit')] });
  t.equal(rowOf(byTheOtherSite, '9(4)').status, 'met', 'the operator of another site is no party to it');
});
