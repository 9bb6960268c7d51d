import { block } from '../finding.ts';
import type { ApplicationFacts } from '../permits/application.ts';
import { condition, type Condition } from '../permits/condition.ts';

/** How many officers make a survey on site (行政許可法 第三十四條). */
export const SURVEY_OFFICERS = 2;

/** 第十七條: a site for spoil is approved after a survey on site by at least two different officers. */
export function surveyCondition({ survey }: ApplicationFacts): Condition {
  const officers = new Set(survey?.officers.map((officer) => officer.sub));
  return condition('17', officers.size >= SURVEY_OFFICERS ? [] : [block('survey_missing', '17')]);
}
