import { block } from '../finding.ts';
import type { ApplicationFacts, Survey } from '../permits/application.ts';
import { condition, type Condition } from '../permits/condition.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { dayOf, type Day, type Instant, within } from '../time.ts';

/** How many officers make a survey on site (行政許可法 第三十四條). */
export const SURVEY_OFFICERS = 2;

/** 第十七條: a site for spoil is approved after a survey on site by at least two different officers. */
export function surveyCondition({ survey }: ApplicationFacts): Condition {
  const officers = new Set(survey?.officers.map((officer) => officer.sub));
  return condition('17', officers.size >= SURVEY_OFFICERS ? [] : [block('survey_missing', '17')]);
}

/**
 * What surveys have found, the earliest given first: the last one, with the last answer to each check. One that is
 * silent on a check does not undo what another found lacking.
 */
export function standingSurvey(surveys: readonly Survey[]): Survey | null {
  const last = surveys.at(-1);
  if (!last) return null;
  return { ...last, checks: Object.assign({}, ...surveys.map(({ checks }) => checks)) as Survey['checks'] };
}

/**
 * Refuses a signature by somebody whom the survey does not name (`forbidden`), else null: only who was there can say
 * that it was as recorded (行政許可法 第三十四條).
 */
export function refuseSignature(survey: Pick<Survey, 'officers'>, sub: string): Refusal | null {
  return isNamed(survey, sub) ? null : refuse('forbidden', { citations: ['licensingLaw:34'] });
}

/** Whether a survey names somebody among the officers who made it. */
export function isNamed({ officers }: Pick<Survey, 'officers'>, sub: string): boolean {
  return officers.some((officer) => officer.sub === sub);
}

/** Refuses a survey made before the submission or after `now` (`survey_day_invalid`), else null. */
export function refuseSurveyDay(surveyedOn: Day, submittedAt: Instant, now: Instant): Refusal | null {
  if (within(surveyedOn, dayOf(submittedAt), dayOf(now))) return null;
  return refuse('survey_day_invalid', { pointer: '/surveyedOn' });
}
