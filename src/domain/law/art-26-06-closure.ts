import { charging, type Judged } from '../manifests/charge.ts';
import { operatorOf, type SiteRecord } from '../manifests/registers.ts';
import { type Day, daysBetween } from '../time.ts';

/** 第二十六條第(六)項: calendar days from the notice to the day the facility stops; they run back from it and do not move. */
const NOTICE_DAYS = 30;

type Facility = Pick<SiteRecord, 'siteType' | 'operator'>;

/** What was said of the day a site stops, by the last word about it. */
export type Notice = Readonly<{ noticedOn: Day; stopsOn: Day }>;

/** 第二十六條第(六)項 of a notice: it is recorded either way. Binds recycling facilities alone. */
export function noticedAhead(facility: Facility, { noticedOn, stopsOn }: Notice): readonly Judged[] {
  if (facility.siteType !== 'recyclingFacility') return [];
  if (daysBetween(noticedOn, stopsOn) >= NOTICE_DAYS) return [];
  const params = { noticedOn, stopsOn };
  return [
    charging(
      { code: 'closure_notice_late', citation: '26(6)', severity: 'violation', params },
      operatorOf(facility),
    ),
  ];
}

/**
 * The same of a facility that was sealed: on the day it gave notice of, or after, that notice was judged; before it, or
 * without any notice, it has stopped with less.
 */
export function closedAsNoticed(
  facility: Facility,
  last: Notice | null,
  { recordedOn, closedOn }: Readonly<{ recordedOn: Day; closedOn: Day }>,
): readonly Judged[] {
  if (last !== null && closedOn >= last.stopsOn) return [];
  return noticedAhead(facility, { noticedOn: last?.noticedOn ?? recordedOn, stopsOn: closedOn });
}

/** The first day on which a sealed site takes nothing: that of its notice, or an earlier one on which it was sealed. */
export function stopOfClosing(last: Notice | null, closedOn: Day): Day {
  return last !== null && last.stopsOn < closedOn ? last.stopsOn : closedOn;
}
