import type { Subject, SubjectRole } from '../enforcement/offence.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Day } from '../time.ts';

/**
 * 第三十六條 to 第四十三條: what may be fined, whom, and how much. The measures are a normative document, which sets no
 * penalty of its own (行政處罰法 第十六條): every fine rests on the order or law above its clause, and the clause is cited
 * beside it. Amounts are yuan, both ends included.
 */
export type Range = Readonly<{
  /** 0 where the law names no least amount: any amount above nothing. */
  min: number;
  max: number;
}>;

/** Whom a basis names, and with what range: a kind whatever its role, or roles of units. */
type Named = Range & (Readonly<{ kind: Subject['kind'] }> | Readonly<{ roles: readonly SubjectRole[] }>);

type Clause = Readonly<{
  offences: readonly string[];
  /** The clause of the measures. */
  clause: string;
  named: readonly Named[];
  /** The order or law that the fine rests on, as it is cited. */
  above: string;
  /** Whether it rests there only where the yard was a dump (`facts.dumpingGround`). */
  onlyDumpingGround?: boolean;
}>;

const CLAUSES: readonly Clause[] = [
  {
    offences: ['facility_without_approval'],
    clause: '36.1',
    named: [
      { kind: 'unit', min: 5_000, max: 10_000 },
      { kind: 'individual', min: 0, max: 3_000 },
    ],
    above: 'order139:20',
    onlyDumpingGround: true,
  },
  {
    offences: ['mixing'],
    clause: '36.2',
    named: [
      { kind: 'unit', min: 0, max: 3_000 },
      { kind: 'individual', min: 0, max: 200 },
    ],
    above: 'order139:20',
  },
  {
    offences: ['receiving_prohibited_waste'],
    clause: '37',
    named: [{ roles: ['siteOperator', 'recycler'], min: 5_000, max: 10_000 }],
    above: 'order139:21',
  },
  {
    offences: ['failure_to_clear'],
    clause: '38.1',
    named: [{ roles: ['contractor'], min: 5_000, max: 50_000 }],
    above: 'order139:22.1',
  },
  {
    offences: ['handed_to_unapproved_carrier'],
    clause: '38.2',
    named: [{ roles: ['contractor'], min: 10_000, max: 100_000 }],
    above: 'order139:22.2',
  },
  {
    offences: ['spillage'],
    clause: '39',
    named: [{ kind: 'unit', min: 5_000, max: 50_000 }],
    above: 'order139:23',
  },
  {
    offences: ['permit_misuse'],
    clause: '40',
    named: [
      { kind: 'unit', min: 5_000, max: 20_000 },
      { kind: 'individual', min: 5_000, max: 20_000 },
    ],
    above: 'order139:24',
  },
  {
    offences: ['disposal_without_permit', 'disposal_beyond_scope'],
    clause: '41',
    named: [
      { roles: ['contractor'], min: 10_000, max: 100_000 },
      { roles: ['developer', 'carrier'], min: 5_000, max: 30_000 },
    ],
    above: 'order139:25',
  },
  {
    offences: ['random_dumping', 'unloaded_off_site'],
    clause: '42',
    named: [
      { kind: 'unit', min: 5_000, max: 50_000 },
      { kind: 'individual', min: 0, max: 200 },
    ],
    above: 'order139:26',
  },
  {
    offences: ['uncovered'],
    clause: '43',
    named: [{ roles: ['carrier'], min: 2_000, max: 20_000 }],
    above: 'airLaw:116',
  },
  {
    offences: ['unwashed'],
    clause: '43',
    named: [{ roles: ['contractor'], min: 10_000, max: 100_000 }],
    above: 'airLaw:115',
  },
];

/** What prevails over the clauses from its first day on (固體廢物法 第一百一十一條): the law above the order. */
const PREVAILING = {
  offences: ['failure_to_clear', 'random_dumping', 'unloaded_off_site'],
  named: [{ roles: ['contractor'], min: 100_000, max: 1_000_000 }] as readonly Named[],
  basis: 'solidWasteLaw:111',
};

/** The clause of the measures under which an offence may be fined; undefined of one that is corrected or referred. */
export function penaltyClauseOf(offence: string): string | undefined {
  return CLAUSES.find(({ offences }) => offences.includes(offence))?.clause;
}

/** What was done, by whom, on which day (the end of the act). */
export type Act = Readonly<{
  offence: string;
  subject: Subject;
  on: Day;
  /** Whether the yard was a dump, which an officer states in `facts`. */
  dumpingGround: boolean;
}>;

/** What is in force when. */
export type LawInForce = Readonly<{
  /** Whether a term of the measures covers a day. */
  measures: (day: Day) => boolean;
  /** Whether the instrument with this name is in force on a day. */
  instrument: (name: string, day: Day) => boolean;
}>;

/** A basis that carries a fine: as it was cited, what it rests on, and how much it allows. */
export type Basis = Readonly<{
  cited: string;
  /** Null where nothing above it is proved: the decision then needs a legal review. */
  above: string | null;
  range: Range;
}>;

type Above = Readonly<{ basis: string; range: Range }>;

function rangeFor(named: readonly Named[], { kind, role }: Subject): Range | null {
  const found = named.find((each) =>
    'kind' in each ? each.kind === kind : kind === 'unit' && each.roles.includes(role),
  );
  return found ? { min: found.min, max: found.max } : null;
}

/** The order or law that carries the fine if a day is judged by itself: the highest in force. */
function aboveOn(day: Day, act: Act, clause: Clause, law: LawInForce): Above | null {
  const inForce = (basis: string) => law.instrument(basis.slice(0, basis.indexOf(':')), day);
  const higher = PREVAILING.offences.includes(act.offence) && rangeFor(PREVAILING.named, act.subject);
  if (higher && inForce(PREVAILING.basis)) return { basis: PREVAILING.basis, range: higher };
  const range = rangeFor(clause.named, act.subject);
  if (!range || (clause.onlyDumpingGround && !act.dumpingGround)) return null;
  return inForce(clause.above) ? { basis: clause.above, range } : null;
}

/** The law of the day of the act, or that of the day of the decision where it is lighter (行政處罰法 第三十七條). */
function lighter(then: Above | null, now: Above | null): Above | null {
  if (!then || !now) return null;
  const isLighter =
    now.range.max < then.range.max || (now.range.max === then.range.max && now.range.min < then.range.min);
  return isLighter ? now : then;
}

function none(basis: string, { offence }: Act): Refusal {
  return refuse('no_penalty_basis', { params: { basis, offence }, citations: ['penaltyLaw:16', basis] });
}

/**
 * Whether a basis carries a fine for an act that is decided on a day: `no_penalty_basis` where it does not cover the
 * offence, does not name the party or was not in force; `higher_law_prevails`, naming the one to use.
 */
export function basisFor(act: Act, cited: string, decidedOn: Day, law: LawInForce): Basis | Refusal {
  const clause = CLAUSES.find(({ offences }) => offences.includes(act.offence));
  if (!clause) return none(cited, act);
  const range = rangeFor(clause.named, act.subject);
  const isClause = cited === clause.clause;
  if (isClause && (!range || !law.measures(act.on))) return none(cited, act);
  // Nothing above it carries the fine: where the measures have lapsed when it is decided, nothing is left.
  if (isClause && range && clause.onlyDumpingGround && !act.dumpingGround)
    return law.measures(decidedOn) ? { cited, above: null, range } : none(cited, act);
  const above = lighter(aboveOn(act.on, act, clause, law), aboveOn(decidedOn, act, clause, law));
  if (!above) return none(cited, act);
  if (cited === above.basis || (isClause && above.basis === clause.above))
    return { cited, above: above.basis, range: above.range };
  const isLower = isClause || (cited === clause.above && range !== null);
  if (isLower && above.basis === PREVAILING.basis)
    return refuse('higher_law_prevails', { params: { basis: above.basis }, citations: [above.basis] });
  return none(cited, act);
}

/** Every basis that may be cited for an act decided on a day, the most specific first. */
export function basesFor(act: Act, decidedOn: Day, law: LawInForce): readonly Basis[] {
  const clause = CLAUSES.find(({ offences }) => offences.includes(act.offence));
  const candidates = clause ? [clause.clause, clause.above, PREVAILING.basis] : [];
  return candidates.flatMap((cited) => {
    const basis = basisFor(act, cited, decidedOn, law);
    return 'refusal' in basis ? [] : [basis];
  });
}

/** The range that a basis gives an offence of a party whenever it is in force; null where it gives none. */
export function rangeOf(offence: string, subject: Subject, cited: string): Range | null {
  const clause = CLAUSES.find(({ offences }) => offences.includes(offence));
  if (clause && (cited === clause.clause || cited === clause.above)) return rangeFor(clause.named, subject);
  const prevails = cited === PREVAILING.basis && PREVAILING.offences.includes(offence);
  return prevails ? rangeFor(PREVAILING.named, subject) : null;
}

/** Whether two citations are of one basis of an offence: a clause of the measures and what it rests on. */
export function isSameBasis(offence: string, one: string, other: string): boolean {
  const clause = CLAUSES.find(({ offences }) => offences.includes(offence));
  const pair = clause ? [clause.clause, clause.above] : [];
  return one === other || (pair.includes(one) && pair.includes(other));
}
