import type { Category, Material } from '../law/art-03-categories.ts';
import type { SiteType } from '../law/art-06-destinations.ts';
import { massOf } from '../quantity.ts';
import { isRefusal, refuse, type Refusal } from '../refusal.ts';
import { addDays, addYears, type Day } from '../time.ts';
import type { ApplicationBody, ApplicationKind, Location, Stream } from './application.ts';
import type { Condition } from './condition.ts';
import { siteCapacityKg } from './site.ts';

export type Reason = Readonly<{ citation: string; text: string }>;

/** What the officer decides. */
export type Decision =
  | Readonly<{
      outcome: 'approved';
      validFrom?: Day | undefined;
      validTo?: Day | undefined;
      manifestRequired?: boolean | undefined;
    }>
  | Readonly<{ outcome: 'refused'; reasons: readonly Reason[] }>;

type DecisionInput = Readonly<{
  kind: ApplicationKind;
  body: ApplicationBody;
  applicantId: string;
  /** The assessment on `today`. */
  conditions: readonly Condition[];
  decision: Decision;
  today: Day;
  /** What it would renew or amend; null where it is for a permit of its own. */
  predecessor: Predecessor | null;
}>;

/** A permit that is to be renewed or amended, as it stands on the day of the decision. */
export type Predecessor = Readonly<{
  asked: 'renewal' | 'amendment';
  validFrom: Day;
  validTo: Day;
  periodFrom: Day;
  /** The last day of its plan, or of its site. */
  scopeTo: Day | null;
  isEnded: boolean;
  manifestRequired: boolean;
}>;

export type GrantedStream = Readonly<{
  category: Category;
  materials: readonly Material[];
  destinationId: string;
  approvedMassKg: number;
}>;

export type GrantedSite = Readonly<{
  name: string;
  siteType: SiteType;
  regionCode: string;
  location: Location;
  boundary: unknown;
  capacityMassKg: number;
  acceptsFrom: Day;
  acceptsTo: Day;
}>;

/** What a permit gives. Each plate gets one copy (第十一條). */
export type Grant = Readonly<{
  outcome: 'approved';
  validFrom: Day;
  validTo: Day;
  /** The first day of the period that is granted; a renewal in time begins behind the one before. */
  periodFrom: Day;
  manifestRequired: boolean;
  /** Of a disposal permit; one for each category and destination. */
  streams: readonly GrantedStream[];
  plates: readonly Readonly<{ plate: string; carrierId: string }>[];
  site: GrantedSite | null;
}>;

/** How a refusal may be challenged (行政許可法 第三十八條, 行政復議法, 行政訴訟法 第四十六條). */
export const REMEDIES = {
  reconsideration: {
    days: 60,
    zh: '自知道本決定之日起六十日內，可以申請行政復議。',
    en: 'Administrative reconsideration may be asked for within 60 days of learning of this decision.',
  },
  suit: {
    months: 6,
    zh: '自知道本決定之日起六個月內，可以向人民法院提起行政訴訟。',
    en: "A suit may be brought before the people's court within 6 months of learning of this decision.",
  },
} as const;

export type Denial = Readonly<{ outcome: 'refused'; reasons: readonly Reason[]; remedies: typeof REMEDIES }>;

/**
 * The decision on an accepted application (第十一條). Approval is refused with `conditions_unmet` unless every row is
 * met, with `valid_from_before_decision` or `period_invalid` for its days; a refusal with `reason_not_found` where a
 * reason cites a row that is met or none of this application.
 */
export function decide(input: DecisionInput): Refusal | Grant | Denial {
  const { decision, conditions } = input;
  if (decision.outcome === 'approved') return approve(input, decision);
  const open = new Set(conditions.filter((row) => row.status !== 'met').map((row) => row.citation));
  const index = decision.reasons.findIndex((reason) => !open.has(reason.citation));
  const unfounded = decision.reasons[index];
  if (unfounded)
    return refuse('reason_not_found', {
      params: { citation: unfounded.citation },
      pointer: `/reasons/${index}/citation`,
    });
  return { outcome: 'refused', reasons: decision.reasons, remedies: REMEDIES };
}

function approve(input: DecisionInput, decision: Decision & { outcome: 'approved' }): Refusal | Grant {
  const { kind, body, conditions, predecessor } = input;
  if (predecessor?.isEnded) return refuse('wrong_state', { params: { state: 'ended' } });
  const open = conditions.filter((row) => row.status !== 'met');
  if (open.length > 0)
    return refuse('conditions_unmet', {
      citations: open.map((row) => row.citation),
      findings: open.flatMap((row) => row.findings),
    });
  const days = grantedDays(input, decision);
  if (isRefusal(days)) return days;
  return {
    outcome: 'approved',
    ...days,
    manifestRequired: decision.manifestRequired ?? predecessor?.manifestRequired ?? false,
    streams: kind === 'disposal' ? grantedStreams(body.plan?.streams ?? []) : [],
    plates: grantedPlates(input),
    site: kind === 'receiving' || kind === 'recycling' ? grantedSite(body) : null,
  };
}

type Days = Pick<Grant, 'validFrom' | 'validTo' | 'periodFrom'>;

function grantedDays(input: DecisionInput, decision: Decision & { outcome: 'approved' }): Refusal | Days {
  const { kind, body, today, predecessor } = input;
  if (decision.validFrom !== undefined && decision.validFrom < today)
    return refuse('valid_from_before_decision', { pointer: '/validFrom' });
  if (predecessor?.asked === 'renewal') return renewedDays(input, decision, predecessor);
  if (predecessor) return amendedDays(input, decision, predecessor);
  const validFrom = decision.validFrom ?? today;
  const validTo = decision.validTo ?? defaultValidTo(kind, body, validFrom);
  if (validTo < validFrom) return refuse('period_invalid', { pointer: '/validTo' });
  return { validFrom, validTo, periodFrom: validFrom };
}

/** Days that join on to those of the permit; past its last day, days from the decision on. */
function renewedDays(
  { kind, body, today }: DecisionInput,
  decision: Decision & { outcome: 'approved' },
  { validFrom, validTo }: Predecessor,
): Refusal | Days {
  const next = addDays(validTo, 1);
  const isLate = today > validTo;
  const periodFrom = decision.validFrom ?? (isLate ? today : next);
  if (!isLate && periodFrom > next) return refuse('period_invalid', { pointer: '/validFrom' });
  const renewedTo = decision.validTo ?? defaultValidTo(kind, body, periodFrom);
  if (renewedTo < periodFrom || renewedTo <= validTo)
    return refuse('period_invalid', { pointer: '/validTo' });
  return { validFrom: isLate ? periodFrom : validFrom, validTo: renewedTo, periodFrom };
}

/**
 * An amendment counts from its decision on. The permit keeps its last day where the end of its plan or site stays as it
 * was, and where none is decided; a fleet has no such end.
 */
function amendedDays(
  { kind, body, today }: DecisionInput,
  decision: Decision & { outcome: 'approved' },
  predecessor: Predecessor,
): Refusal | Days {
  const { validFrom, validTo, periodFrom, scopeTo } = predecessor;
  if (decision.validFrom !== undefined && decision.validFrom !== today)
    return refuse('period_invalid', { pointer: '/validFrom' });
  const askedTo = kind === 'disposal' ? body.plan?.period?.to : body.site?.acceptsTo;
  const isKept = kind === 'transport' || askedTo === scopeTo;
  const amendedTo = decision.validTo ?? (isKept ? validTo : defaultValidTo(kind, body, today));
  if (amendedTo < today || amendedTo < validFrom) return refuse('period_invalid', { pointer: '/validTo' });
  return today > validTo
    ? { validFrom: today, validTo: amendedTo, periodFrom: today }
    : { validFrom, validTo: amendedTo, periodFrom };
}

function defaultValidTo(kind: ApplicationKind, body: ApplicationBody, validFrom: Day): Day {
  switch (kind) {
    case 'disposal':
      return known(body.plan?.period?.to, 'the last day of the plan');
    case 'transport':
      return addDays(addYears(validFrom, 1), -1);
    case 'receiving':
      return known(body.site?.acceptsTo, 'acceptsTo');
    case 'recycling': {
      const acceptsTo = known(body.site?.acceptsTo, 'acceptsTo');
      const concessionTo = known(body.concession?.validTo, 'the end of the concession');
      return acceptsTo < concessionTo ? acceptsTo : concessionTo;
    }
  }
}

/** Loads claim a stream by category and destination, so what the plan lists twice is one stream of the sum. */
export function grantedStreams(asked: readonly Stream[]): readonly GrantedStream[] {
  const streams = new Map<string, GrantedStream>();
  for (const stream of asked) {
    const category = known(stream.category, 'category');
    const destinationId = known(stream.destinationId, 'destinationId');
    const materials = known(stream.materials, 'materials');
    const key = `${category} ${destinationId}`;
    const before = streams.get(key);
    streams.set(key, {
      category,
      destinationId,
      materials: [...new Set([...(before?.materials ?? []), ...materials])],
      approvedMassKg: (before?.approvedMassKg ?? 0) + massOf(known(stream.quantity, 'quantity'), materials),
    });
  }
  return [...streams.values()];
}

function grantedPlates({ kind, body, applicantId }: DecisionInput): Grant['plates'] {
  if (kind === 'receiving') return [];
  const carriers = new Map<string, string>();
  if (kind === 'disposal')
    for (const contract of body.carriageContracts ?? [])
      for (const plate of contract.plates ?? [])
        if (!carriers.has(plate)) carriers.set(plate, known(contract.carrierId, 'carrierId'));
  if (kind !== 'disposal') for (const plate of body.plates ?? []) carriers.set(plate, applicantId);
  return [...carriers].map(([plate, carrierId]) => ({ plate, carrierId }));
}

function grantedSite({ site }: ApplicationBody): GrantedSite {
  return {
    name: known(site?.name, 'name'),
    siteType: known(site?.siteType, 'siteType'),
    regionCode: known(site?.regionCode, 'regionCode'),
    location: known(site?.location, 'location'),
    boundary: site?.boundary ?? null,
    capacityMassKg: siteCapacityKg(site ?? {}),
    acceptsFrom: known(site?.acceptsFrom, 'acceptsFrom'),
    acceptsTo: known(site?.acceptsTo, 'acceptsTo'),
  };
}

/** An approved application is complete; where it is not, its assessment was wrong. */
function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`expected ${what} in an application whose conditions are all met`);
  return value;
}
