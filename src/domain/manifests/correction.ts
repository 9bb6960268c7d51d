import { addWorkingDays, type Calendar } from '../calendar.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { dayOf, type Day, type Instant } from '../time.ts';
import type { CopyHolder, ManifestState } from './manifest.ts';
import type { Load, Recorded, Redirect } from './scan.ts';

/** What of a sheet can be corrected (第二十七條). */
export const CORRECTABLE = [
  'plate',
  'category',
  'materials',
  'quantity',
  'destinationId',
  'driverName',
] as const;
export type Changes = Readonly<Partial<Pick<Load, (typeof CORRECTABLE)[number]>>>;

export const CORRECTION_STATUSES = ['open', 'agreed', 'refused', 'withdrawn'] as const;
export type CorrectionStatus = (typeof CORRECTION_STATUSES)[number];
export const CORRECTION_ANSWERS = ['agree', 'refuse', 'withdraw'] as const;
export type CorrectionAnswer = (typeof CORRECTION_ANSWERS)[number];

/** The copies of parties; the fourth is the authority's, which is none. */
export const SIDES = ['emitter', 'carrier', 'recycler'] as const satisfies readonly CopyHolder[];
export type Side = (typeof SIDES)[number];

/** A proposal to change the sheet of one load. Where another load comes to count, it corrects nothing. */
export type Correction = Readonly<{
  id: string;
  loadScanId: string;
  changes: Changes;
  status: CorrectionStatus;
  /** The parties for whom its author stands. */
  sides: readonly Side[];
  /** Who proposed it in person. */
  bySub: string;
  proposedAt: Instant;
  /** Whether the sheet was filed when it was proposed: then it stays filed, whatever is answered. */
  onFiled: boolean;
  answeredAt: Instant | null;
}>;

/** What corrections and an authority's asking for one make of a manifest. */
export type Corrected = Readonly<{
  corrections: readonly Correction[];
  /** When an authority last asked for a correction of a sheet that was not filed; null where none did. */
  heldAt: Instant | null;
  settlement: Readonly<{ at: Instant }> | null;
}>;

/** The load as it reads by the corrections agreed until then, the later over the earlier; its scan is never changed. */
export function correctedLoad(
  load: Recorded<Load>,
  { corrections }: Pick<Corrected, 'corrections'>,
  until: Instant = Infinity,
): Recorded<Load> {
  const agreed = agreedOn(load, corrections).filter(({ answeredAt }) => (answeredAt ?? Infinity) <= until);
  return withChanges(load, agreed);
}

/** The load as the fourth copy was filed by: a correction proposed later takes nothing back from the files. */
export function loadToFile(
  load: Recorded<Load>,
  { corrections }: Pick<Corrected, 'corrections'>,
): Recorded<Load> {
  return withChanges(
    load,
    agreedOn(load, corrections).filter(({ onFiled }) => !onFiled),
  );
}

/** Where a load is bound for at an instant: by itself, its last redirection or a correction, whichever came last. */
export function boundFor(
  load: Recorded<Load>,
  redirect: Recorded<Redirect> | undefined,
  corrected: Pick<Corrected, 'corrections'>,
  until: Instant,
): string {
  const last = correctedDestination(load, corrected, until);
  if (redirect && (!last || redirect.at >= last.at)) return redirect.content.destinationId;
  return last?.destinationId ?? load.content.destinationId;
}

/** When a load that counts was last corrected to another destination, and to which; null where it never was. */
function correctedDestination(
  load: Recorded<Load>,
  { corrections }: Pick<Corrected, 'corrections'>,
  until: Instant,
): Readonly<{ at: Instant; destinationId: string }> | null {
  const last = agreedOn(load, corrections)
    .flatMap(({ answeredAt, changes: { destinationId } }) =>
      destinationId === undefined || answeredAt === null || answeredAt > until
        ? []
        : [{ at: answeredAt, destinationId }],
    )
    .at(-1);
  return last ?? null;
}

function agreedOn(load: Recorded<Load>, corrections: readonly Correction[]): readonly Correction[] {
  return corrections
    .filter(({ status, loadScanId }) => status === 'agreed' && loadScanId === load.id)
    .toSorted((a, b) => (a.answeredAt ?? 0) - (b.answeredAt ?? 0));
}

function withChanges(load: Recorded<Load>, agreed: readonly Correction[]): Recorded<Load> {
  if (agreed.length === 0) return load;
  return {
    ...load,
    content: Object.assign({}, load.content, ...agreed.map(({ changes }) => changes)) as Load,
  };
}

/** What corrections keep open: one without an answer, and a hold until one is answered or the sheet is settled. */
export function openOfCorrections({
  corrections,
  heldAt,
  settlement,
}: Corrected): readonly ('correction' | 'hold')[] {
  const isOpen = corrections.some(({ status, onFiled }) => status === 'open' && !onFiled);
  const isHeld =
    heldAt !== null &&
    (settlement === null || settlement.at < heldAt) &&
    !corrections.some(({ status, answeredAt }) => isAnswer(status) && (answeredAt ?? 0) >= heldAt);
  return [...(isOpen ? ['correction' as const] : []), ...(isHeld ? ['hold' as const] : [])];
}

/** Whether it was answered by somebody else than its author. */
function isAnswer(status: CorrectionStatus): boolean {
  return status === 'agreed' || status === 'refused';
}

/** When the last of the corrections that could hold filing was answered; they hold nothing after. */
export function lastAnswerBeforeFiling({ corrections }: Pick<Corrected, 'corrections'>): Instant {
  return Math.max(
    -Infinity,
    ...corrections.flatMap(({ onFiled, answeredAt }) => (onFiled ? [] : (answeredAt ?? []))),
  );
}

/** The parties whose copy is complete, of those somebody stands for. */
export function partiesAmong(
  sides: readonly Side[],
  copies: readonly Readonly<{ holder: CopyHolder; completedAt: Instant | null }>[],
): readonly Side[] {
  return sides.filter((side) =>
    copies.some(({ holder, completedAt }) => holder === side && completedAt !== null),
  );
}

const BEFORE_LOADING: readonly ManifestState[] = ['drawn', 'voided'];

/**
 * 第二十七條: a correction is proposed by a party whose copy is complete, from loading on, one at a time. `parties`
 * are those the caller stands for whose copy is complete.
 */
export function refuseProposal(
  state: ManifestState,
  corrections: readonly Correction[],
  parties: readonly Side[],
): Refusal | null {
  if (BEFORE_LOADING.includes(state) || parties.length === 0) return wrongState(state);
  const open = corrections.find(({ status }) => status === 'open');
  return open ? refuse('correction_open', { params: { id: open.id }, citations: ['27.1'] }) : null;
}

/** 第二十七條: an authority asks for a correction from loading on. */
export function refuseRequest(state: ManifestState): Refusal | null {
  return BEFORE_LOADING.includes(state) ? wrongState(state) : null;
}

function wrongState(state: string): Refusal {
  return refuse('wrong_state', { params: { state }, citations: ['27.1'] });
}

/** Working days in which the other parties answer, before an officer may. */
const ANSWER_DAYS = 5;

/** The last day on which parties alone answer; null where the calendar does not reach. */
export function answerBy(calendar: Calendar, proposedAt: Instant): Day | null {
  return addWorkingDays(calendar, dayOf(proposedAt), ANSWER_DAYS);
}

/** Who answers: the parties the caller stands for whose copy is complete, or a competent officer. */
export type Answering = readonly Side[] | 'officer';

/**
 * 第二十七條: the author withdraws and does not answer, neither the party nor the person who proposed it for another;
 * another party answers; a competent officer answers what nobody did in five working days. 403 for who may not.
 */
export function refuseAnswer(
  correction: Correction,
  answer: CorrectionAnswer,
  { by, sub }: Readonly<{ by: Answering; sub: string }>,
  now: Instant,
  calendar: Calendar,
): Refusal | null {
  const isOwnParty = by !== 'officer' && by.some((side) => correction.sides.includes(side));
  const mayGive = answer === 'withdraw' ? isOwnParty : !isOwnParty && sub !== correction.bySub;
  if (!mayGive) return refuse('forbidden');
  if (correction.status !== 'open') return wrongState(correction.status);
  if (by === 'officer') {
    const last = answerBy(calendar, correction.proposedAt);
    if (last === null || dayOf(now) <= last) return wrongState(correction.status);
  } else if (by.length === 0) return wrongState(correction.status);
  return null;
}

/** What an answer makes of a correction. */
export const STATUS_AFTER = {
  agree: 'agreed',
  refuse: 'refused',
  withdraw: 'withdrawn',
} as const satisfies Record<CorrectionAnswer, CorrectionStatus>;
