import { type Act, type Basis, basesFor, basisFor, type LawInForce } from '../law/art-36-penalties.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { addYears, type Day } from '../time.ts';
import { type DiscretionStep, type Measure, stepFor } from './discretion.ts';

/** Amounts of money are whole fen; 100 fen are one yuan. */
export type Fen = number;

export function fenOf(yuan: number): Fen {
  return Math.round(yuan * 100);
}

export function yuanOf(fen: Fen): number {
  return fen / 100;
}

/** A ground to fine below the range, as 行政處罰法 第三十二 or 三十三條 gives it, in words. */
export type Mitigation = Readonly<{ citation: string; text: string }>;

/** A fine as an officer proposes it. */
export type ProposedFine = Readonly<{
  fen: Fen;
  basis: string;
  mitigation: Mitigation | null;
  /** Why it lies outside the step of the authority's discretion. */
  stepReason: string | null;
}>;

/** A violation as a fine is judged by it. */
export type PunishableAct = Act &
  Readonly<{
    actId: string;
    /** Whether life or health is at stake (行政處罰法 第三十六條). */
    lifeOrHealth: boolean;
    /** How much was measured, for the steps of discretion; null where nothing was. */
    measure: Measure | null;
  }>;

/** A fine inside the law: with the basis it rests on. */
export type LawfulFine = ProposedFine & Readonly<{ above: string | null; offence: string }>;

const MITIGATION = /^penaltyLaw:3[23](?![0-9])/;
const LIMIT_YEARS = { ordinary: 2, lifeOrHealth: 5 } as const;

/** The last day on which an act may be penalised (行政處罰法 第三十六條). */
function limitationOf({ on, lifeOrHealth }: Pick<PunishableAct, 'on' | 'lifeOrHealth'>): Day {
  return addYears(on, lifeOrHealth ? LIMIT_YEARS.lifeOrHealth : LIMIT_YEARS.ordinary);
}

/** The last day on which any of these acts may be penalised. */
export function latestLimit(acts: readonly PunishableAct[]): Day {
  return acts.map(limitationOf).reduce((latest, day) => (day > latest ? day : latest), '');
}

/** `time_barred` where no act may be penalised any more. */
export function refuseBarred(acts: readonly PunishableAct[], today: Day): Refusal | null {
  const last = latestLimit(acts);
  return last >= today
    ? null
    : refuse('time_barred', { params: { day: last }, citations: ['penaltyLaw:36'], pointer: '/type' });
}

/**
 * Whether a fine lies inside the law: some act of the case carries it by the basis that is cited, in its range; no other
 * basis of the same act allows more (行政處罰法 第二十九條); and it lies in the step of discretion that the authority has
 * published, or says why not.
 */
export function judgeFine(
  acts: readonly PunishableAct[],
  fine: ProposedFine,
  today: Day,
  law: LawInForce,
  steps: readonly DiscretionStep[],
): LawfulFine | Refusal {
  const judged = acts
    .filter((act) => limitationOf(act) >= today)
    .map((act) => ({ act, basis: basisFor(act, fine.basis, today, law) }));
  const carried = judged.flatMap(({ act, basis }) => ('refusal' in basis ? [] : [{ act, basis }]));
  const [first] = carried;
  if (!first) return whyNot(acts, judged, fine, today);
  const fitting = carried.find(({ basis }) => isInRange(fine, basis));
  if (!fitting) return outOfRange(fine, first.basis);
  return higherBasis(acts, fitting, today, law) ?? outsideStep(fitting, fine, steps) ?? lawful(fine, fitting);
}

type Carried = Readonly<{ act: PunishableAct; basis: Basis }>;

function lawful(fine: ProposedFine, { act, basis }: Carried): LawfulFine {
  return { ...fine, above: basis.above, offence: act.offence };
}

function whyNot(
  acts: readonly PunishableAct[],
  judged: readonly Readonly<{ basis: Basis | Refusal }>[],
  fine: ProposedFine,
  today: Day,
): Refusal {
  const refusals = judged.flatMap(({ basis }) => ('refusal' in basis ? [basis] : []));
  const named = refusals.find(({ refusal }) => refusal === 'higher_law_prevails') ?? refusals[0];
  const why =
    named ??
    refuseBarred(acts, today) ??
    refuse('no_penalty_basis', { params: { basis: fine.basis, offence: '—' } });
  return { ...why, pointer: '/fine/basis' };
}

function isInRange({ fen, mitigation }: ProposedFine, { range }: Basis): boolean {
  if (fen > fenOf(range.max)) return false;
  return fen >= fenOf(range.min) || (mitigation !== null && MITIGATION.test(mitigation.citation));
}

function outOfRange(fine: ProposedFine, { cited, range }: Basis): Refusal {
  return refuse('fine_out_of_range', {
    params: { basis: cited, min: range.min, max: range.max },
    citations: [cited],
    pointer: '/fine/amount',
  });
}

/** Of one act only the highest fine is imposed: the basis that allows more is the one to use. */
function higherBasis(
  acts: readonly PunishableAct[],
  { act, basis }: Carried,
  today: Day,
  law: LawInForce,
): Refusal | null {
  const higher = acts
    .filter((other) => other.actId === act.actId)
    .flatMap((other) => basesFor(other, today, law))
    .find(({ range }) => range.max > basis.range.max);
  return higher
    ? refuse('higher_law_prevails', {
        params: { basis: higher.cited },
        citations: ['penaltyLaw:29', higher.cited],
        pointer: '/fine/basis',
      })
    : null;
}

function outsideStep(
  { act, basis }: Carried,
  { fen, stepReason }: ProposedFine,
  steps: readonly DiscretionStep[],
): Refusal | null {
  const step = stepFor(steps, act, basis, act.measure);
  if (!step || stepReason !== null || (fen >= fenOf(step.fineFrom) && fen <= fenOf(step.fineTo))) return null;
  return refuse('step_reason_missing', {
    params: { min: step.fineFrom, max: step.fineTo },
    citations: ['penaltyLaw:34'],
    pointer: '/fine/stepReason',
  });
}

/** From which fine on a party may ask for a hearing (行政處罰法 第六十三條), in yuan. */
export type HearingThreshold = Readonly<{ individual: number; unit: number }>;
/** The law names no amount; until an authority sets its own, that of other provinces. */
export const HEARING_THRESHOLD: HearingThreshold = { individual: 10_000, unit: 100_000 };
