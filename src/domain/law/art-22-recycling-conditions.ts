import type { ApplicationFacts } from '../permits/application.ts';
import { condition, type Condition } from '../permits/condition.ts';
import { attestedRow } from '../permits/evidence.ts';

/**
 * The rows of 第二十二條 that are its own. Its item (五) asks for all of 第十條, whose rows stand for it; a survey is
 * not asked for, but one that was made has its say.
 */
export function recyclingConditions(facts: ApplicationFacts): readonly Condition[] {
  return [
    condition('22(1)', attestedRow(facts, '22(1)', ['machines'])),
    condition('22(2)', attestedRow(facts, '22(2)', ['enclosure', 'pavedAccess'])),
    condition('22(3)', attestedRow(facts, '22(3)', ['yard'])),
    condition('22(4)', attestedRow(facts, '22(4)', ['washBay'])),
  ];
}
