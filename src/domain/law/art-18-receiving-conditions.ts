import type { ApplicationFacts } from '../permits/application.ts';
import { condition, type Condition } from '../permits/condition.ts';
import { attestedRow, missingDocuments } from '../permits/evidence.ts';
import { siteFindings } from '../permits/site.ts';

/** The rows of 第十八條 for a site that takes spoil. */
export function receivingConditions(facts: ApplicationFacts): readonly Condition[] {
  return [
    condition('18(1)', attestedRow(facts, '18(1)', ['washBay'])),
    condition('18(2)', [
      ...missingDocuments(facts.body, '18(2)', ['landRight']),
      ...siteFindings(facts, '18(2)', ['backfill', 'receiving']),
    ]),
    condition('18(3)', attestedRow(facts, '18(3)', ['slopeStability'])),
  ];
}
