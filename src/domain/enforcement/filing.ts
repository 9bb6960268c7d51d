import { refuse, type Refusal } from '../refusal.ts';
import type { SubjectKind } from './offence.ts';
import type { ViolationStatus } from './violation.ts';

type Filed = Readonly<{
  status: ViolationStatus;
  subjectKind: SubjectKind;
  subjectId: string | null;
  subjectName: string;
}>;

/** Only what an officer has confirmed goes into a case (409 `wrong_state`). */
export function refuseFiling(violations: readonly Filed[]): Refusal | null {
  const other = violations.find(({ status }) => status !== 'confirmed');
  return other ? refuse('wrong_state', { params: { state: other.status } }) : null;
}

/**
 * 422 of a case with fewer than two different investigators, or without whoever files it (行政處罰法 第四十二條), or with
 * more than one party.
 */
export function refuseParty(
  violations: readonly Filed[],
  investigators: readonly Readonly<{ sub: string }>[],
  filedBy: string,
): Refusal | null {
  const subs = new Set(investigators.map(({ sub }) => sub));
  if (subs.size < 2 || subs.size < investigators.length || !subs.has(filedBy))
    return refuse('investigators_invalid', { citations: ['penaltyLaw:42'], pointer: '/investigators' });
  const parties = new Set(
    violations.map((each) => `${each.subjectKind}|${each.subjectId ?? each.subjectName}`),
  );
  return parties.size > 1 ? refuse('several_subjects', { pointer: '/violationIds' }) : null;
}
