import { disposalConditions } from '../law/art-09-disposal-conditions.ts';
import { transportConditions } from '../law/art-10-transport-conditions.ts';
import { surveyCondition } from '../law/art-17-survey.ts';
import { receivingConditions } from '../law/art-18-receiving-conditions.ts';
import { concessionCondition } from '../law/art-21-concession.ts';
import { recyclingConditions } from '../law/art-22-recycling-conditions.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Day } from '../time.ts';
import type { ApplicationFacts, ApplicationKind } from './application.ts';
import type { Condition } from './condition.ts';

/** Every row of an application's kind exactly once, in the order of the measures, as things stand on `today`. */
export function assess(facts: ApplicationFacts, today: Day): readonly Condition[] {
  switch (facts.kind) {
    case 'disposal':
      return disposalConditions(facts, today);
    case 'transport':
      return transportConditions(facts, today);
    case 'receiving':
      return [surveyCondition(facts), ...receivingConditions(facts)];
    case 'recycling':
      return [
        concessionCondition(facts, today),
        ...recyclingConditions(facts),
        ...transportConditions(facts, today),
      ];
  }
}

/** The rows an officer attests; those of contracts only matter once one is contested. */
export const ATTESTABLE: Readonly<Record<ApplicationKind, readonly string[]>> = {
  disposal: ['9(3)', '9(4)', '9(5)'],
  transport: ['10(4)', '10(5)'],
  receiving: ['18(1)', '18(3)'],
  recycling: ['22(1)', '22(2)', '22(3)', '22(4)', '10(4)', '10(5)'],
};

/** Refuses an attestation of what no officer attests in this kind of application (`not_attestable`), else null. */
export function refuseAttestation(kind: ApplicationKind, citation: string): Refusal | null {
  if (ATTESTABLE[kind].includes(citation)) return null;
  return refuse('not_attestable', { params: { citation }, pointer: '/citation' });
}
