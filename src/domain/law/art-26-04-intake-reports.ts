import { charging, type Judged } from '../manifests/charge.ts';
import { operatorOf, type SiteRecord } from '../manifests/registers.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { addDays, type Day, dayOf, type Instant } from '../time.ts';

/** 第二十六條第(四)項: a facility confirms what it took in a month by this day of the next. */
const DUE_ON_DAY = 10;

/** A calendar month, YYYY-MM. */
export type Month = string;

/** The first and the last day of a month. */
export function daysOfMonth(month: Month): Readonly<{ from: Day; to: Day }> {
  return { from: `${month}-01`, to: addDays(firstAfter(month), -1) };
}

/** The first day of the month that follows: 31 days from the first of a month always lie in it. */
function firstAfter(month: Month): Day {
  return `${addDays(`${month}-01`, 31).slice(0, 7)}-01`;
}

/** The last day on which the report of a month is in time. It is a day of the calendar and does not move. */
export function reportDueOn(month: Month): Day {
  return addDays(firstAfter(month), DUE_ON_DAY - 1);
}

/**
 * 第二十六條第(四)項 of a report: recorded also when it is late. Binds recycling facilities alone; the first report of a
 * month is judged, what corrects it later is not judged again.
 */
export function reportedInTime(
  facility: Pick<SiteRecord, 'siteType' | 'operator'>,
  month: Month,
  filedOn: Day,
  isCorrection: boolean,
): readonly Judged[] {
  const dueOn = reportDueOn(month);
  if (facility.siteType !== 'recyclingFacility' || isCorrection || filedOn <= dueOn) return [];
  return unreported(facility, month);
}

/** Months further back than this are not looked for any more: whoever has not noticed in a year has the reconciliation. */
const MONTHS_LOOKED_BACK = 12;

/** A facility as its reports are owed: from when it is known, and on which days it is open. */
export type Reporting = Readonly<{
  knownFrom: Day;
  acceptsFrom: Day;
  acceptsTo: Day;
  /** The last day of its approval; the day on which that was ended, where it was. */
  approvedTo: Day;
  /** The first day on which it takes nothing; null while none is known. */
  stopsOn: Day | null;
}>;

/** The months of which a report is overdue on a day unless it was filed: those in which the facility was open at all. */
export function reportsDueBy(facility: Reporting, today: Day): readonly Month[] {
  const { knownFrom, acceptsFrom, acceptsTo, approvedTo, stopsOn } = facility;
  const first = knownFrom > acceptsFrom ? knownFrom : acceptsFrom;
  const ends = [acceptsTo, approvedTo, ...(stopsOn === null ? [] : [addDays(stopsOn, -1)])];
  const last = ends.reduce((first, each) => (each < first ? each : first));
  const due: Month[] = [];
  let month = addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7);
  for (let back = 0; back < MONTHS_LOOKED_BACK; back++) {
    const { from, to } = daysOfMonth(month);
    if (reportDueOn(month) < today && first <= to && last >= from) due.push(month);
    month = addDays(from, -1).slice(0, 7);
  }
  return due.toReversed();
}

/** 第二十六條第(四)項 of a report that nobody has filed by its last day. */
export function unreported(
  facility: Pick<SiteRecord, 'operator' | 'siteType'>,
  month: Month,
): readonly Judged[] {
  const params = { month, dueOn: reportDueOn(month) };
  return [
    charging(
      { code: 'intake_report_overdue', citation: '26(4)', severity: 'violation', params },
      operatorOf(facility),
    ),
  ];
}

/** By which a report that is overdue is suspected once, whether it is found missing or comes late. */
export function overdueEvent(siteId: string, month: Month): string {
  return `${OVERDUE_EVENT}${siteId}:${month}`;
}

/** As the index `violation_overdue_once` has it. */
const OVERDUE_EVENT = 'overdue:';

/** The first and the last month that lie whole within these days, both included; null where none does. */
export function monthsWithin({ from, to }: Readonly<{ from: Day; to: Day }>): readonly [Month, Month] | null {
  const first = from.endsWith('-01') ? from : firstAfter(from.slice(0, 7));
  const last = addDays(`${addDays(to, 1).slice(0, 7)}-01`, -1);
  return first <= last ? [first.slice(0, 7), last.slice(0, 7)] : null;
}

/** A month is confirmed once it is over. */
export function refuseReport(month: Month, now: Instant): Refusal | null {
  const { to } = daysOfMonth(month);
  if (dayOf(now) > to) return null;
  return refuse('month_not_over', { params: { month }, citations: ['26(4)'], pointer: '/month' });
}
