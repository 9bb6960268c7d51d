import { block, type Finding } from '../finding.ts';
import type { ApplicationFacts, Concession } from '../permits/application.ts';
import { condition, type Condition } from '../permits/condition.ts';
import { isGiven, missingDocuments } from '../permits/evidence.ts';
import { siteFindings } from '../permits/site.ts';
import type { Day } from '../time.ts';

/** 第二十一條: a recycling facility exists by a concession in force on `today`, and on a site that is described. */
export function concessionCondition(facts: ApplicationFacts, today: Day): Condition {
  const { body } = facts;
  return condition('21', [
    ...missingOfConcession(body.concession ?? {}, today),
    ...missingDocuments(body, '21', ['concessionGrant']).map((finding) => ({
      ...finding,
      code: 'concession_missing' as const,
    })),
    ...siteFindings(facts, '21', ['recyclingFacility']),
  ]);
}

function missingOfConcession(
  { number, grantor, validFrom, validTo }: Concession,
  today: Day,
): readonly Finding[] {
  const complete = {
    number: isGiven(number),
    grantor: isGiven(grantor),
    validFrom: validFrom !== undefined && validFrom <= today,
    validTo: validTo !== undefined && validTo >= today,
  };
  return Object.entries(complete)
    .filter(([, isComplete]) => !isComplete)
    .map(([part]) => block('concession_missing', '21', { pointer: `/concession/${part}` }));
}
