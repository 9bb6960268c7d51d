import type { Calendar } from '../calendar.ts';
import type { LawInForce } from '../law/art-36-penalties.ts';
import type { Refusal } from '../refusal.ts';
import { dayOf, type Instant } from '../time.ts';
import {
  type AskedStep,
  type CaseFile,
  decisionOrders,
  refuseAmount,
  refuseChange,
  refuseHearing,
  refuseSimple,
  refuseStep,
  refuseUnreviewed,
  refuseUnreviewedNotice,
  type StepContent,
} from './case.ts';
import type { DiscretionStep } from './discretion.ts';
import { judgeFine, type ProposedFine, type PunishableAct, refuseBarred } from './fine.ts';

/** By what a step is judged beside the case itself. */
export type Ground = Readonly<{
  acts: readonly PunishableAct[];
  now: Instant;
  calendar: Calendar;
  law: LawInForce;
  discretion: readonly DiscretionStep[];
}>;

/**
 * A step as it is put on file, or why it may not be taken: first whether the case is where the step belongs, with the
 * legal review that a notice made necessary (409), then what the law says of it (422).
 */
export function takeStep(file: CaseFile, asked: AskedStep, ground: Ground): StepContent | Refusal {
  const { now, calendar } = ground;
  const early = refuseStep(file, asked, now, calendar);
  if (early) return early;
  if (asked.type === 'requestHearing') return refuseHearing(file, now, calendar) ?? asked;
  if (asked.type === 'endChallenge') return refuseChange(file, asked) ?? asked;
  if (asked.type === 'warn') return refuseBarred(ground.acts, dayOf(now)) ?? asked;
  if (asked.type === 'decide') return decide(file, asked.fine, ground);
  if (asked.type !== 'notifyPenalty') return asked;
  const tooMuch = refuseSimple(file, asked.fine);
  if (tooMuch) return tooMuch;
  const fine = lawfulFine(asked.fine, ground);
  return 'refusal' in fine ? fine : { type: 'notifyPenalty', fine };
}

function decide(file: CaseFile, proposed: ProposedFine | null, ground: Ground): StepContent | Refusal {
  const ordersCorrection = decisionOrders(file.steps);
  if (!proposed)
    return refuseBarred(ground.acts, dayOf(ground.now)) ?? { type: 'decide', fine: null, ordersCorrection };
  const early = refuseUnreviewedNotice(file) ?? refuseAmount(file, proposed);
  if (early) return early;
  const fine = lawfulFine(proposed, ground);
  if ('refusal' in fine) return fine;
  return refuseUnreviewed(file, fine) ?? { type: 'decide', fine, ordersCorrection };
}

function lawfulFine(fine: ProposedFine, { acts, now, law, discretion }: Ground) {
  const today = dayOf(now);
  return refuseBarred(acts, today) ?? judgeFine(acts, fine, today, law, discretion);
}
