import type { FindingCode } from '../catalogue.ts';
import type { Finding } from '../finding.ts';
import type { Location } from '../permits/application.ts';
import type { Instant } from '../time.ts';
import type { Party } from './registers.ts';

/** Offences that are not the code of their finding; every other violation is named as its finding. */
export const NAMED_OFFENCES = ['disposal_beyond_scope', 'handed_to_unapproved_carrier'] as const;
export type Offence = FindingCode | (typeof NAMED_OFFENCES)[number];

/** The clause of chapter 6 under which an offence may be fined; one that is not here is corrected or referred. */
const PENALTY_CLAUSE: Partial<Record<Offence, string>> = {
  mixing: '36.2',
  handed_to_unapproved_carrier: '38.2',
  permit_misuse: '40',
  disposal_without_permit: '41',
  disposal_beyond_scope: '41',
  uncovered: '43',
  unwashed: '43',
  unloaded_off_site: '42',
};

/** The clause by which an offence may be fined, or none. */
export function penaltyClauses(offence: Offence): readonly string[] {
  const clause = PENALTY_CLAUSE[offence];
  return clause === undefined ? [] : [clause];
}

/** One party that a finding charges, and with what. */
export type Charge = Readonly<{ party: Party; offence: Offence }>;

/** A finding of one scan with those it charges; a notice charges nobody. */
export type Judged = Readonly<{ finding: Finding; citations: readonly string[]; charges: readonly Charge[] }>;

/** Where and when the event was of which the findings are. */
export type Place = Readonly<{ regionCode: string; location: Location | null; occurredAt: Instant }>;

/** A suspected violation, before the database has given it an id. */
export type Suspicion = Readonly<{
  /** The same finding against the same party on the same event of a manifest is one violation. */
  key: string;
  /** Violations of one load or one departure by one party, in whatever role, are one act. */
  actKey: string;
  finding: FindingCode;
  offence: Offence;
  citations: readonly string[];
  party: Party;
  place: Place;
  plate: string | null;
  scanId: string;
}>;

/**
 * The suspicions of one event. `event` tells apart what may happen more than once to a manifest. What is found twice
 * against one party (two certificates of one vehicle) is suspected once.
 */
export function suspicions(
  event: Readonly<{ name: string; scanId: string; place: Place; plate: string | null }>,
  judged: readonly Judged[],
): readonly Suspicion[] {
  const all = judged.flatMap(({ finding, citations, charges }) =>
    charges.map(({ party, offence }): Suspicion => {
      const who = party.id ?? party.name;
      return {
        key: `${event.name}|${finding.code}|${offence}|${party.role}:${who}`,
        actKey: `${event.name}|${who}`,
        finding: finding.code,
        offence,
        citations: [...new Set([...citations, ...penaltyClauses(offence)])],
        party,
        place: event.place,
        plate: event.plate,
        scanId: event.scanId,
      };
    }),
  );
  return all.filter(({ key }, index) => all.findIndex((each) => each.key === key) === index);
}

/** A finding that charges one party with an offence, its own code unless another is named. */
export function charging(
  finding: Finding,
  party: Party | readonly Charge[],
  more: Readonly<{ offence?: Offence; alsoCites?: readonly string[] }> = {},
): Judged {
  const charges = 'role' in party ? [{ party, offence: more.offence ?? finding.code }] : party;
  return { finding, citations: [finding.citation, ...(more.alsoCites ?? [])], charges };
}

/** A finding that charges nobody. */
export function noticing(finding: Omit<Finding, 'severity'>): Judged {
  return { finding: { ...finding, severity: 'notice' }, citations: [finding.citation], charges: [] };
}
