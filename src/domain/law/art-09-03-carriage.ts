import { block, type Finding } from '../finding.ts';
import type { ApplicationFacts, CarriageContract, CarrierPermit, Stream } from '../permits/application.ts';
import { carriageParties, contestedContracts, isGiven } from '../permits/evidence.ts';
import type { Day } from '../time.ts';
import { judgedDays } from './art-09-02-plan.ts';

type Days = Readonly<{ from: Day; to: Day }>;

/** 第九條第(三)項: signed contracts with carriers that are approved, for long enough, with vehicles that have a copy. */
export function carriageFindings(facts: ApplicationFacts, today: Day): readonly Finding[] {
  const contracts = facts.body.carriageContracts ?? [];
  const days = judgedDays(facts.body, today);
  const isSigned = contracts.some(({ signedOn }) => signedOn !== undefined && signedOn <= today);
  return [
    ...(isSigned ? [] : [block('carriage_contract_missing', '9(3)', { pointer: '/carriageContracts' })]),
    ...contracts.flatMap((contract, index) => contractFindings(facts, contract, index, days, today)),
    ...streamsNobodyMayCarry(facts, contracts, days),
    ...contestedContracts(facts, '9(3)', 'carriageContracts', carriageParties(facts.body)),
  ];
}

function contractFindings(
  facts: ApplicationFacts,
  contract: CarriageContract,
  index: number,
  days: Days,
  today: Day,
): readonly Finding[] {
  const at = `/carriageContracts/${index}`;
  const { carrierId, number, validTo, plates = [] } = contract;
  const held = carrierId ? permitsToHaul(facts, carrierId) : [];
  const permits = held.filter((permit) => coversAll(permit, days));
  const findings: Finding[] = missingParts(contract, at, today);
  if (permits.length === 0) {
    const citation = carrierId && hasPermit(facts, carrierId, 'recycling', days) ? '24' : '9(3)';
    findings.push(block('carrier_not_approved', citation, { pointer: `${at}/carrierId` }));
  }
  if (!validTo || validTo < days.to)
    findings.push(
      block('contract_expires_early', '9(3)', {
        params: { contract: number ?? index + 1, to: days.to },
        pointer: `${at}/validTo`,
      }),
    );
  if (plates.length === 0)
    findings.push(block('vehicle_without_copy', '9(3)', { params: { plate: '—' }, pointer: `${at}/plates` }));
  for (const [position, plate] of plates.entries())
    if (!(permits.length > 0 ? permits : held).some((permit) => permit.activePlates.includes(plate)))
      findings.push(
        block('vehicle_without_copy', '9(3)', {
          plate,
          params: { plate },
          pointer: `${at}/plates/${position}`,
        }),
      );
  return findings;
}

/** A contract not signed by today, or without a number by which its other party could contest it, is none. */
function missingParts({ number, signedOn }: CarriageContract, at: string, today: Day): Finding[] {
  const missing = (part: string) => block('carriage_contract_missing', '9(3)', { pointer: `${at}/${part}` });
  const isSigned = signedOn !== undefined && signedOn <= today;
  return [...(isGiven(number) ? [] : [missing('number')]), ...(isSigned ? [] : [missing('signedOn')])];
}

/** The active permits of a carrier of a kind under which it may haul for this plan, however long they last. */
function permitsToHaul(facts: ApplicationFacts, carrierId: string): readonly CarrierPermit[] {
  const haulsItsOwn = facts.body.plan?.streams?.some((stream) => isOwnRecyclable(facts, stream, carrierId));
  return facts.carrierPermits.filter(
    (permit) => isOf(permit, carrierId) && (permit.kind === 'transport' || haulsItsOwn),
  );
}

/** 第二十四條: a concession holder hauls recyclables to its own facility, and nothing else. */
function isOwnRecyclable(facts: ApplicationFacts, stream: Stream, carrierId: string): boolean {
  const destination = stream.destinationId ? facts.destinations.get(stream.destinationId) : undefined;
  return stream.category === 'recyclable' && destination?.operatorId === carrierId;
}

function streamsNobodyMayCarry(
  facts: ApplicationFacts,
  contracts: readonly CarriageContract[],
  days: Days,
): readonly Finding[] {
  const carriers = contracts.flatMap(({ carrierId }) => carrierId ?? []);
  const holders = carriers.filter((carrierId) => hasPermit(facts, carrierId, 'recycling', days));
  // Without a concession holder among the carriers, each contract has its finding already.
  if (holders.length === 0 || carriers.some((carrierId) => hasPermit(facts, carrierId, 'transport', days)))
    return [];
  return (facts.body.plan?.streams ?? []).flatMap((stream, index) =>
    holders.some((carrierId) => isOwnRecyclable(facts, stream, carrierId))
      ? []
      : [block('carrier_not_approved', '24', { pointer: `/plan/streams/${index}` })],
  );
}

function hasPermit(
  facts: ApplicationFacts,
  carrierId: string,
  kind: CarrierPermit['kind'],
  days: Days,
): boolean {
  return facts.carrierPermits.some(
    (permit) => permit.kind === kind && isOf(permit, carrierId) && coversAll(permit, days),
  );
}

function isOf(permit: CarrierPermit, carrierId: string): boolean {
  return permit.carrierId === carrierId && permit.active;
}

function coversAll(permit: CarrierPermit, days: Days): boolean {
  return permit.validFrom <= days.from && permit.validTo >= days.to;
}
