import { refuse, type Refusal } from '../refusal.ts';
import type { Day } from '../time.ts';
import type { StepContent } from './case.ts';

/** 422 of a day that cannot be: what was done does not lie ahead, what is to be done not behind. */
export function refuseDays(step: StepContent, today: Day): Refusal | null {
  if (step.type === 'orderCorrection')
    return step.dueOn < today ? refuse('period_invalid', { pointer: '/dueOn' }) : null;
  return 'on' in step && step.on > today
    ? refuse('day_to_come', { params: { day: step.on }, pointer: '/on' })
    : null;
}
