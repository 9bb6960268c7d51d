import { block, type Finding } from '../finding.ts';
import type { ApplicationFacts, DestinationFacts, DisposalContract, Stream } from '../permits/application.ts';
import { contestedContracts, disposalParties, isGiven } from '../permits/evidence.ts';
import { massOf } from '../quantity.ts';
import { within, type Day } from '../time.ts';
import { isRightKindOfSite } from './art-06-destinations.ts';
import { judgedDays } from './art-09-02-plan.ts';
import { contractFindings } from './art-23-contract-before-work.ts';

type Days = Readonly<{ from: Day; to: Day }>;

/** 第九條第(四)項: every stream goes to an approved site of its kind that has contracted for it and has room. */
export function destinationFindings(facts: ApplicationFacts, today: Day): readonly Finding[] {
  const streams = facts.body.plan?.streams ?? [];
  const days = judgedDays(facts.body, today);
  const parties = disposalParties(facts.body, (siteId) => facts.destinations.get(siteId)?.operatorId);
  return [
    ...(streams.length === 0
      ? [block('destination_contract_missing', '9(4)', { pointer: '/disposalContracts' })]
      : []),
    ...streams.flatMap((stream, index) => [
      ...siteFindings(facts, stream, index, days),
      ...ofContract(facts, stream, index, today),
    ]),
    ...overfullSites(facts, streams),
    ...contestedContracts(facts, '9(4)', 'disposalContracts', parties),
  ];
}

function siteFindings(
  facts: ApplicationFacts,
  stream: Stream,
  index: number,
  days: Days,
): readonly Finding[] {
  if (!isGiven(stream.destinationId)) return [];
  const pointer = `/plan/streams/${index}/destinationId`;
  const site = facts.destinations.get(stream.destinationId);
  const findings: Finding[] = [];
  if (site && stream.category && !isRightKindOfSite(stream.category, site.siteType))
    findings.push(block('wrong_destination', '6', { pointer }));
  if (!site || !isApprovedFor(site, days))
    findings.push(block('destination_not_approved', '9(4)', { pointer }));
  return findings;
}

function isApprovedFor(site: DestinationFacts, { from, to }: Days): boolean {
  const covers = (first: Day, last: Day) => within(from, first, last) && within(to, first, last);
  return (
    site.approved !== null &&
    covers(site.approved.from, site.approved.to) &&
    covers(site.acceptsFrom, site.acceptsTo) &&
    (site.stopsOn === null || site.stopsOn > to)
  );
}

/** A contract counts from the day it is signed; of several the earliest. */
function ofContract(facts: ApplicationFacts, stream: Stream, index: number, today: Day): readonly Finding[] {
  const [first] = signedContracts(facts, stream, today);
  if (first) return contractFindings(stream.category, first, facts.project?.commencesOn);
  return [block('destination_contract_missing', '9(4)', { pointer: `/plan/streams/${index}/destinationId` })];
}

/** The contracts for a stream that have a number and are signed by today, the earliest first. */
function signedContracts({ body }: ApplicationFacts, stream: Stream, today: Day) {
  const isFor = (contract: DisposalContract) =>
    isGiven(stream.destinationId) &&
    contract.destinationId === stream.destinationId &&
    stream.category !== undefined &&
    contract.category === stream.category &&
    isGiven(contract.number);
  return (body.disposalContracts ?? [])
    .flatMap((contract, index) => {
      const { signedOn } = contract;
      return signedOn !== undefined && signedOn <= today && isFor(contract) ? [{ index, signedOn }] : [];
    })
    .sort((one, other) => (one.signedOn < other.signedOn ? -1 : one.signedOn > other.signedOn ? 1 : 0));
}

/** Room is judged by site, over all streams that go there. */
function overfullSites(facts: ApplicationFacts, streams: readonly Stream[]): readonly Finding[] {
  return [...facts.destinations.values()].flatMap((site) => {
    const toSite = streams.filter((stream) => stream.destinationId === site.id);
    const neededKg = toSite.reduce(
      (sum, { quantity, materials }) => sum + (quantity ? massOf(quantity, materials) : 0),
      0,
    );
    if (neededKg <= site.remainingMassKg || neededKg === 0) return [];
    const index = streams.findIndex((stream) => stream.destinationId === site.id);
    return [
      block('capacity_exceeded', '9(4)', {
        params: { neededKg, remainingKg: Math.max(0, site.remainingMassKg) },
        pointer: `/plan/streams/${index}/destinationId`,
      }),
    ];
  });
}
