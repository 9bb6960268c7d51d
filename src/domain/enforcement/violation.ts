import type { Quantity } from '../quantity.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { OffenceCode, SubjectRole } from './offence.ts';

export const VIOLATION_STATUSES = ['suspected', 'confirmed', 'dismissed', 'inCase', 'closed'] as const;
export type ViolationStatus = (typeof VIOLATION_STATUSES)[number];

export const EVIDENCE_KINDS = ['scan', 'document', 'telemetry', 'note'] as const;

/** What a violation rests on. */
export type Evidence = Readonly<{
  kind: (typeof EVIDENCE_KINDS)[number];
  id: string;
  at: number;
}>;

/** What an officer or a department states of a violation, and the law asks. */
export type ReportedFacts = Readonly<{
  /** Whether the yard was a dump (第三十六條第一款). */
  dumpingGround?: boolean | undefined;
  /** Whether life or health is at stake (行政處罰法 第三十六條). */
  lifeOrHealth?: boolean | undefined;
  /** How much it was, for the steps of discretion. */
  quantity?: Quantity | undefined;
}>;

export const REVIEW_OUTCOMES = ['confirmed', 'dismissed'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** The reason by which the service dismisses what no longer holds; such a violation may be suspected again. */
export const SUPERSEDED = 'superseded';

/** Suspected ones are reviewed once; a dismissed one again only with new evidence. */
export function refuseReview(status: ViolationStatus, hasNewEvidence: boolean): Refusal | null {
  if (status === 'suspected' || (status === 'dismissed' && hasNewEvidence)) return null;
  return refuse('wrong_state', { params: { state: status } });
}

/** An item of the form of an inspection: a clause, whether it is met. */
export type InspectedItem = Readonly<{ citation: string; ok: boolean; note?: string | undefined }>;

type Item = Readonly<{ offence: OffenceCode; roles: readonly SubjectRole[] }>;

/**
 * What an inspection on site looks at, and of which offence whoever answers there is suspected where it is not so. The
 * first of the roles that the place has answers.
 */
const BUILDERS = ['contractor', 'developer', 'producer'] as const;
const OPERATORS = ['recycler', 'siteOperator'] as const;
export const INSPECTED: Readonly<Record<'project' | 'site', Readonly<Record<string, Item>>>> = {
  project: {
    '5': { offence: 'category_mixed', roles: BUILDERS },
    '14(1)': { offence: 'site_management', roles: BUILDERS },
    '14(2)': { offence: 'site_management', roles: BUILDERS },
    '14(3)': { offence: 'site_management', roles: BUILDERS },
    '14(4)': { offence: 'site_management', roles: BUILDERS },
    '14(5)': { offence: 'mixing', roles: BUILDERS },
    '15(3)': { offence: 'unwashed', roles: BUILDERS },
    '23.1': { offence: 'uncleared', roles: BUILDERS },
    '23.2': { offence: 'uncovered_heap', roles: BUILDERS },
  },
  site: {
    '18(1)': { offence: 'facility_management', roles: OPERATORS },
    '18(3)': { offence: 'facility_management', roles: OPERATORS },
    '26(2)': { offence: 'facility_management', roles: OPERATORS },
    '26(3)': { offence: 'facility_management', roles: OPERATORS },
    '26(5)': { offence: 'facility_management', roles: OPERATORS },
    '37': { offence: 'receiving_prohibited_waste', roles: OPERATORS },
  },
};
