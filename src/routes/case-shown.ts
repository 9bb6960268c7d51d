import type { z } from 'zod';
import { fileOf, type StoredCase, type StoredStep } from '../db/enforcement/cases.ts';
import type { Calendar } from '../domain/calendar.ts';
import { fineOf, owedIn, type StepContent } from '../domain/enforcement/case.ts';
import { deadlinesOf } from '../domain/enforcement/deadlines.ts';
import { type LawfulFine, yuanOf } from '../domain/enforcement/fine.ts';
import type { SubjectRole } from '../domain/enforcement/offence.ts';
import { notice } from '../domain/finding.ts';
import { dayOf, type Instant } from '../domain/time.ts';
import type { caseOut, stepOut } from './case-schemas.ts';
import { type Caller, readsAll } from './caller.ts';
import { findingShown, type Language } from './language.ts';
import { shownAt } from './schemas.ts';
import { personShown, type Sight } from './sight.ts';

type Showing = Readonly<{
  caller: Caller;
  language: Language;
  now: Instant;
  calendar: Calendar;
  sight: Sight;
}>;

/** A case as the caller may see it: the party does not see what is for the authority alone, its legal review. */
export function caseShown(
  stored: StoredCase,
  steps: readonly StoredStep[],
  { caller, language, now, calendar, sight }: Showing,
): z.output<typeof caseOut> {
  const file = fileOf(stored, steps);
  const owed = owedIn(file, dayOf(now), calendar);
  const fine = fineOf(file);
  return {
    id: stored.id,
    number: stored.number,
    status: stored.status,
    procedure: stored.procedure,
    authority: stored.authority,
    subject: {
      kind: stored.subjectKind,
      role: stored.subjectRole as SubjectRole,
      id: stored.subjectId,
      name: personShown(stored.subjectName, stored.subjectKind === 'unit' || sight === 'clear'),
    },
    violationIds: [...stored.violationIds],
    investigators: [...stored.investigators],
    departments: [...stored.departments],
    filedAt: shownAt(stored.filedAt),
    steps: steps
      .filter(({ type }) => readsAll(caller) || type !== 'recordLegalReview')
      .map((step) => stepShown(step, language)),
    fine: fine && fineShown(fine),
    surcharge: yuanOf(owed.surchargeFen),
    paid: yuanOf(owed.paidFen),
    unpaid: yuanOf(owed.unpaidFen),
    refund: yuanOf(owed.refundFen),
    deadlines: [...deadlinesOf(file, calendar)],
    updatedAt: shownAt(stored.updatedAt),
  };
}

export function stepShown(
  { id, at, byName, content }: Pick<StoredStep, 'id' | 'at' | 'byName' | 'content'>,
  language: Language,
): z.output<typeof stepOut> {
  return { id, at: shownAt(at), by: byName, ...contentShown(content, language) };
}

function contentShown(content: StepContent, language: Language) {
  if (content.type === 'recordPayment') {
    const { fen, ...rest } = content;
    return { ...rest, amount: yuanOf(fen) };
  }
  if (content.type === 'recordLegalReview') {
    const { by, ...rest } = content;
    return { ...rest, reviewedBy: by };
  }
  if (content.type === 'endChallenge') {
    const { fen, ...rest } = content;
    return { result: 'upheld' as const, ...rest, ...(fen !== undefined && { amount: yuanOf(fen) }) };
  }
  if (content.type !== 'notifyPenalty' && content.type !== 'decide') return content;
  const { fine } = content;
  const isUnproved = fine !== null && fine.above === null;
  const findings = isUnproved ? [notice('basis_above_unproved', '36.1')] : [];
  return {
    ...content,
    fine: fine && fineShown(fine),
    findings: findings.map((each) => findingShown(each, language)),
  };
}

function fineShown({ fen, ...fine }: LawfulFine) {
  return { amount: yuanOf(fen), ...fine };
}
