import t from 'tap';
import type {
  ApplicationFacts,
  CarriageContract,
  CarrierPermit,
  Plan,
} from '../../../src/domain/permits/application.ts';
import { startOf } from '../../../src/domain/time.ts';
import {
  attestation,
  brief,
  carriageContract,
  carrierPermit,
  contest,
  disposal,
  HAUL_PLATE,
  PLATE,
  plan,
  RECYCLER,
  recyclable,
  recyclingPermit,
  rowOf,
  spoil,
  TODAY,
} from '../../support/applications.ts';

const find = (facts: ApplicationFacts) => brief(rowOf(facts, '9(3)').findings);
const withContract = (change: CarriageContract) =>
  disposal({ body: { carriageContracts: [carriageContract(change)] } });
const withPermit = (change: Partial<CarrierPermit>) => disposal({ carrierPermits: [carrierPermit(change)] });

const NOT_APPROVED = 'carrier_not_approved 9(3) /carriageContracts/0/carrierId';
const NO_COPY = 'vehicle_without_copy 9(3) /carriageContracts/0/plates/0';
const EARLY = 'contract_expires_early 9(3) /carriageContracts/0/validTo';
const NONE_SIGNED = 'carriage_contract_missing 9(3) /carriageContracts';
const NO_NUMBER = 'carriage_contract_missing 9(3) /carriageContracts/0/number';

t.test('9(3) asks for at least one contract signed by today', async (t) => {
  t.same(find(disposal({ body: { carriageContracts: undefined } })), [NONE_SIGNED]);
  t.same(find(disposal({ body: { carriageContracts: [] } })), [NONE_SIGNED]);
  t.same(find(withContract({ signedOn: TODAY })), []);
  t.same(find(withContract({ signedOn: '2021-03-03' })), [NONE_SIGNED]);
  const unsigned = carriageContract({ signedOn: undefined });
  const NOT_SIGNED = 'carriage_contract_missing 9(3) /carriageContracts/0/signedOn';
  t.same(find(disposal({ body: { carriageContracts: [unsigned] } })), [NONE_SIGNED, NOT_SIGNED]);
  t.same(find(disposal({ body: { carriageContracts: [unsigned, carriageContract()] } })), [NOT_SIGNED]);
  const later = carriageContract({ signedOn: '2021-03-03' });
  t.same(find(disposal({ body: { carriageContracts: [later, carriageContract()] } })), [], 'one is enough');
});

t.test("9(3) asks that the carrier's permit covers the whole plan", async (t) => {
  const cases: readonly (readonly [Partial<CarrierPermit>, readonly string[]])[] = [
    [{ validFrom: '2021-03-15', validTo: '2021-06-30' }, []],
    // The vehicle has an active copy of a permit that is too short: only that is found.
    [{ validFrom: '2021-03-16' }, [NOT_APPROVED]],
    [{ validTo: '2021-06-29' }, [NOT_APPROVED]],
    [{ validTo: '2021-06-29', activePlates: [] }, [NOT_APPROVED, NO_COPY]],
    [{ active: false }, [NOT_APPROVED, NO_COPY]],
    [{ carrierId: 'another' }, [NOT_APPROVED, NO_COPY]],
  ];
  for (const [change, findings] of cases) t.same(find(withPermit(change)), findings, JSON.stringify(change));
});

t.test('9(3) judges by today while the plan has no days', async (t) => {
  const body = {
    plan: plan({ period: undefined }),
    carriageContracts: [carriageContract({ validTo: TODAY })],
  };
  const permit = carrierPermit({ validFrom: TODAY, validTo: TODAY });
  t.same(find(disposal({ body, carrierPermits: [permit] })), []);
  t.same(find(disposal({ body, carrierPermits: [{ ...permit, validFrom: '2021-03-03' }] })), [NOT_APPROVED]);
});

t.test('9(3) judges every contract, not only the first', async (t) => {
  const carriageContracts = [
    carriageContract(),
    carriageContract({ carrierId: 'another', plates: ['鄂L00001'] }),
  ];
  t.same(find(disposal({ body: { carriageContracts } })), [
    'carrier_not_approved 9(3) /carriageContracts/1/carrierId',
    'vehicle_without_copy 9(3) /carriageContracts/1/plates/0',
  ]);
});

t.test('9(3) asks for a carrier in each contract', async (t) => {
  t.same(find(withContract({ carrierId: undefined })), [NOT_APPROVED, NO_COPY]);
});

t.test('9(3) asks for a number by which the carrier can contest the contract', async (t) => {
  for (const number of [undefined, '', ' ']) t.same(find(withContract({ number })), [NO_NUMBER]);
});

t.test('9(3) asks that a contract runs to the last day of the plan', async (t) => {
  t.same(find(withContract({ validTo: '2021-06-30' })), []);
  const row = rowOf(withContract({ validTo: '2021-06-29' }), '9(3)');
  t.same(brief(row.findings), [EARLY]);
  t.same(row.findings[0]?.params, { contract: 'YS-1', to: '2021-06-30' });
  const both = (validTo: string) =>
    find(disposal({ body: { carriageContracts: [carriageContract(), carriageContract({ validTo })] } }));
  t.same(both('2021-06-30'), []);
  t.same(both('2021-06-29'), ['contract_expires_early 9(3) /carriageContracts/1/validTo'], 'every contract');
  const unnamed = rowOf(withContract({ validTo: undefined, number: undefined }), '9(3)');
  t.same(brief(unnamed.findings), [NO_NUMBER, EARLY]);
  t.equal(unnamed.findings[1]?.params?.contract, 1);
});

t.test('9(3) asks for an active copy of each vehicle, under a permit of that carrier', async (t) => {
  const row = rowOf(withContract({ plates: [PLATE, HAUL_PLATE] }), '9(3)');
  t.same(brief(row.findings), ['vehicle_without_copy 9(3) /carriageContracts/0/plates/1']);
  t.equal(row.findings[0]?.plate, HAUL_PLATE);
  const permits = [carrierPermit(), carrierPermit({ carrierId: 'another', activePlates: [HAUL_PLATE] })];
  const carriageContracts = [carriageContract({ plates: [HAUL_PLATE] })];
  t.same(find(disposal({ carrierPermits: permits, body: { carriageContracts } })), [NO_COPY]);
});

t.test('9(3) does not take a copy of a permit that is too short', async (t) => {
  const permits = [carrierPermit({ activePlates: [] }), carrierPermit({ validTo: '2021-06-29' })];
  t.same(find(disposal({ carrierPermits: permits })), [NO_COPY]);
});

t.test('9(3) asks a contract for its vehicles', async (t) => {
  for (const plates of [undefined, []])
    t.same(find(withContract({ plates })), ['vehicle_without_copy 9(3) /carriageContracts/0/plates']);
});

const own = carriageContract({ carrierId: RECYCLER, number: 'YS-2', plates: [HAUL_PLATE] });
const concessionHolder = (streams: Plan['streams'], contracts = [own], permits = [recyclingPermit()]) =>
  find(
    disposal({ carrierPermits: permits, body: { plan: plan({ streams }), carriageContracts: contracts } }),
  );

t.test('9(3) lets a concession holder haul recyclables to its own facility (24)', async (t) => {
  t.same(concessionHolder([recyclable()]), []);
});

t.test('9(3) does not let a concession holder haul anything else', async (t) => {
  const refused = ['carrier_not_approved 24 /carriageContracts/0/carrierId', NO_COPY];
  t.same(concessionHolder([spoil()]), [...refused, 'carrier_not_approved 24 /plan/streams/0']);
  t.same(concessionHolder([recyclable({ destinationId: 'backfill' })]), [
    ...refused,
    'carrier_not_approved 24 /plan/streams/0',
  ]);
  t.same(concessionHolder([recyclable(), spoil()]), ['carrier_not_approved 24 /plan/streams/1']);
});

t.test('9(3) leaves the other streams to an approved carrier beside the concession holder', async (t) => {
  const contracts = [own, carriageContract()];
  const permits = [recyclingPermit(), carrierPermit()];
  t.same(concessionHolder([recyclable(), spoil()], contracts, permits), []);
});

t.test('9(3) takes a concession holder that has a transport permit too for any stream', async (t) => {
  const permits = [recyclingPermit(), carrierPermit({ carrierId: RECYCLER, activePlates: [HAUL_PLATE] })];
  t.same(concessionHolder([recyclable(), spoil()], [own], permits), []);
});

t.test('9(3) holds a recycling permit to the days of the plan as well', async (t) => {
  const cases: readonly (readonly [Partial<CarrierPermit>, readonly string[]])[] = [
    [{ validFrom: '2021-03-15' }, []],
    [{ validFrom: '2021-03-16' }, [NOT_APPROVED]],
    [{ validTo: '2021-06-30' }, []],
    [{ validTo: '2021-06-29' }, [NOT_APPROVED]],
  ];
  for (const [days, findings] of cases)
    t.same(concessionHolder([recyclable()], [own], [recyclingPermit(days)]), findings, JSON.stringify(days));
});

t.test('9(3) waits for an officer once a carrier contests its contract', async (t) => {
  const at = startOf(TODAY) + 1000;
  const contested = (attestedAt: number) =>
    rowOf(
      disposal({ contests: [contest('YS-1', at)], attestations: [attestation('9(3)', attestedAt)] }),
      '9(3)',
    );
  t.equal(contested(at).status, 'unverified');
  t.same(brief(contested(at).findings), ['unverified 9(3) /carriageContracts/0/number']);
  t.equal(contested(at + 1).status, 'met', 'an attestation after the contest settles it');
  const again = disposal({
    contests: [contest('YS-1', at), contest('YS-1', at + 2)],
    attestations: [attestation('9(3)', at + 1)],
  });
  t.equal(rowOf(again, '9(3)').status, 'unverified', 'a later contest opens it again');
  t.equal(rowOf(disposal({ contests: [contest('XN-1', at)] }), '9(3)').status, 'met', 'of another contract');
  const byAnother = disposal({ contests: [contest('YS-1', at, RECYCLER)] });
  t.equal(rowOf(byAnother, '9(3)').status, 'met', 'by an organisation that is no party to it');
});
