import { isInPlanningArea } from '../law/art-07-competence.ts';
import type { ProjectKind } from '../law/art-03-categories.ts';
import { isExempt } from '../law/art-12-exemptions.ts';
import { isInForce, type Term } from '../law/art-48-terms.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Day } from '../time.ts';
import type { ApplicationKind } from './application.ts';

/** What is known of an application so far; what is not known yet refuses nothing. */
type Admission = Readonly<{
  kind: ApplicationKind;
  projectKind: ProjectKind | null;
  /** The region of the project, the fleet or the site. */
  regionCode: string | null;
  /** The counties that have opted in on `today` (第四十七條). */
  optedIn: ReadonlySet<string>;
  terms: readonly Term[];
  today: Day;
}>;

const REGION_POINTER: Readonly<Record<ApplicationKind, string>> = {
  disposal: '/projectId',
  transport: '/regionCode',
  receiving: '/site/regionCode',
  recycling: '/site/regionCode',
};

/** Every reason why an application cannot be taken at all. Asked when it is created and again when it is submitted. */
export function refusalsOfAdmission(admission: Admission): readonly Refusal[] {
  const { kind, projectKind, regionCode, optedIn, terms, today } = admission;
  const refusals: Refusal[] = [];
  if (projectKind !== null && isExempt(projectKind))
    refusals.push(refuse('permit_not_required', { citations: ['12'], pointer: '/projectId' }));
  if (regionCode !== null && !isInPlanningArea(regionCode, optedIn)) {
    const [params, pointer] = [{ regionCode }, REGION_POINTER[kind]];
    refusals.push(refuse('outside_planning_area', { params, citations: ['2'], pointer }));
  }
  if (!isInForce(terms, today))
    refusals.push(refuse('regulation_lapsed', { params: { day: today }, citations: ['48', 'order139:7'] }));
  return refusals;
}

/**
 * Refuses to record a permit as granted outside the measures (`term_in_force`) whose first day a term covers: for that
 * day a permit is applied for under them (第四十八條). Null otherwise, also where a term has begun since: what was granted
 * between two terms keeps its own days.
 */
export function refuseOutsidePermit(terms: readonly Term[], validFrom: Day): Refusal | null {
  if (!isInForce(terms, validFrom)) return null;
  return refuse('term_in_force', { params: { day: validFrom }, citations: ['48'], pointer: '/validFrom' });
}
