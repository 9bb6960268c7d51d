import { addCalendarDays, type Calendar } from '../calendar.ts';
import { hasValidCheckCharacter, withCheckCharacter } from '../check-character.ts';
import { type Boundary, encloses } from '../geometry.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { dayOf, type Day, type Instant } from '../time.ts';
import { AUTHORITIES, authorityByCode, CITY_AUTHORITY, isInPlanningArea } from './art-07-competence.ts';

/**
 * 第三十五條第二款: anyone may complain, and is answered in time. The states of a complaint, what may be done in each,
 * and where that leads. Handed on, it waits for an officer of the other authority as if it had just been filed.
 */
export const COMPLAINT_PROCEDURE = {
  filed: { accept: 'accepted', transfer: 'filed' },
  accepted: { transfer: 'filed', extend: 'accepted', answer: 'answered', linkViolation: 'accepted' },
  answered: { linkViolation: 'answered' },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

export type ComplaintStatus = keyof typeof COMPLAINT_PROCEDURE;
export const COMPLAINT_STATUSES = Object.keys(COMPLAINT_PROCEDURE) as readonly ComplaintStatus[];
export const COMPLAINT_ACTIONS = ['accept', 'transfer', 'extend', 'answer', 'linkViolation'] as const;
export type ComplaintAction = (typeof COMPLAINT_ACTIONS)[number];

/** Where a complaint stands. */
export type ComplaintState = Readonly<{
  status: ComplaintStatus;
  filedAt: Instant;
  extendedAt: Instant | null;
}>;

const ANSWER_DAYS = 15;
const EXTENSION_DAYS = 10;

/**
 * The last day to answer: 15 calendar days, 10 more once extended, without the day of filing; a last day that is no
 * working day moves to the next one. Null without a calendar. The days run on where it is handed on.
 */
export function answerBy(
  calendar: Calendar,
  { filedAt, extendedAt }: Pick<ComplaintState, 'filedAt' | 'extendedAt'>,
): Day | null {
  return addCalendarDays(calendar, dayOf(filedAt), ANSWER_DAYS + (extendedAt === null ? 0 : EXTENSION_DAYS));
}

/** Whether the last day to answer is over and nobody has; never where that day is not known. */
export function isOverdue(complaint: ComplaintState, now: Instant, calendar: Calendar): boolean {
  const last = answerBy(calendar, complaint);
  return complaint.status !== 'answered' && last !== null && dayOf(now) > last;
}

/**
 * The state that an action leads to, or `wrong_state`: for one that the state does not have, a second extension, and
 * one asked for when the days are over. An answer is late rather than refused.
 */
export function afterHandling(
  complaint: ComplaintState,
  action: ComplaintAction,
  now: Instant,
  calendar: Calendar,
): ComplaintStatus | Refusal {
  const { status, extendedAt } = complaint;
  const leadsTo: Readonly<Partial<Record<ComplaintAction, ComplaintStatus>>> = COMPLAINT_PROCEDURE[status];
  const next = leadsTo[action];
  const isTooLate = action === 'extend' && (extendedAt !== null || isOverdue(complaint, now, calendar));
  if (next === undefined || isTooLate)
    return refuse('wrong_state', { params: { state: status }, citations: ['35.2'] });
  return next;
}

/** Where something happened, as whoever complains says it; none of it has to be said. */
export type SaidPlace = Readonly<{
  regionCode: string | null;
  location: Readonly<{ lat: number; lon: number }> | null;
}>;

/** The 高新區 lies within 咸安區, and both within the urban area: the nearest comes first. */
const NEAREST_FIRST = AUTHORITIES.map(({ code }) => code).toSorted(
  (one, other) => nearness(one) - nearness(other),
);

function nearness(code: string): number {
  if (code === CITY_AUTHORITY) return 2;
  return code === '421202' ? 1 : 0;
}

/**
 * The region of a complaint: the one that is named, else the one whose boundary holds the place, else the city's. A
 * name that is none of a region counts for nothing, because a complaint is never refused for it.
 */
export function regionOfComplaint(
  { regionCode, location }: SaidPlace,
  boundaries: ReadonlyMap<string, Boundary>,
): string {
  if (regionCode !== null && authorityByCode(regionCode)) return regionCode;
  const holding =
    location &&
    NEAREST_FIRST.find((code) => {
      const boundary = boundaries.get(code);
      return boundary !== undefined && encloses(boundary, location);
    });
  return holding ?? CITY_AUTHORITY;
}

/** 第七條, 第四十七條: who handles it: the authority of the region; the city's for a county that takes no part. */
export function authorityOfComplaint(regionCode: string, optedIn: ReadonlySet<string>): string {
  return isInPlanningArea(regionCode, optedIn) ? regionCode : CITY_AUTHORITY;
}

/** What serial numbers of complaints are counted by: the authority with which they are filed, and the year. */
export function complaintSeries(authority: string, year: string): string {
  return `complaint:${authority}:${year}`;
}

const SERIAL_DIGITS = 5;

/**
 * The number by which officers know a complaint: authority (6), T for 投訴, year (4), serial (5, more when a year needs
 * them), check character by ISO/IEC 7064 MOD 37,36. It lets nobody in.
 */
export function complaintNumber(authority: string, year: string, serial: number): string {
  return withCheckCharacter(`${authority}T${year}${String(serial).padStart(SERIAL_DIGITS, '0')}`);
}

/** Digits and letters that are not taken for each other when they are read or heard. */
export const CODE_CHARACTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** 94 random bits: nobody finds one by trying, nor, from hashes of all there are, by trying elsewhere. */
export const CODE_LENGTH = 19;

/**
 * The code that only whoever complains has, of random characters: with its check character. Null where that is one of
 * those that are taken for others; then it is drawn again.
 */
export function complaintCode(random: string): string | null {
  const code = withCheckCharacter(random);
  return CODE_CHARACTERS.includes(code.slice(-1)) ? code : null;
}

/** A code or number as it is kept, whatever it was written with. */
export function comparableCode(written: string): string {
  return written.toUpperCase().replaceAll(/[\s-]/g, '');
}

/** Whether a text can be the code of a complaint at all. */
export function isComplaintCode(code: string): boolean {
  return (
    code.length === CODE_LENGTH + 1 &&
    [...code].every((character) => CODE_CHARACTERS.includes(character)) &&
    hasValidCheckCharacter(code)
  );
}

/** A code in groups of four, to be read aloud. */
export function codeShown(code: string): string {
  return code.replaceAll(/.{4}(?=.)/g, '$&-');
}
