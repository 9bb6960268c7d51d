/**
 * Days and instants of the law. A `Day` is a calendar day in Asia/Shanghai, written YYYY-MM-DD; spans of days
 * include both ends. An `Instant` is milliseconds since the epoch. The zone has had no daylight saving since 1991,
 * so a fixed offset of eight hours is exact for every day the measures know.
 */
export type Day = string;
export type Instant = number;

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
export const DAY_MS = 86_400_000;

/** The day in Asia/Shanghai on which an instant falls. */
export function dayOf(at: Instant): Day {
  return new Date(at + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** The first instant of a day in Asia/Shanghai. */
export function startOf(day: Day): Instant {
  return Date.parse(`${day}T00:00:00Z`) - SHANGHAI_OFFSET_MS;
}

/** The day `days` calendar days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many calendar days the second day is later than the first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The same day `years` years later; 29 February moves to 28 February in a common year. */
export function addYears(day: Day, years: number): Day {
  const year = Number(day.slice(0, 4)) + years;
  const moved = `${String(year).padStart(4, '0')}${day.slice(4)}`;
  return isDay(moved) ? moved : `${moved.slice(0, 8)}28`;
}

/** Whether the text is a day that exists in the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

/** Whether a day lies in a span, both ends included; an end that is not given does not bound. */
export function within(day: Day, from: Day | null | undefined, to: Day | null | undefined): boolean {
  return (from == null || day >= from) && (to == null || day <= to);
}

/** Daily hours, HH:MM in Asia/Shanghai. When `from` is later than `to` the window runs over midnight. */
export type DailyHours = Readonly<{ from: string; to: string }>;

/**
 * Whether an instant lies in a daily window. Compared to the second, both ends included: 22:00:00 is in 18:00-22:00,
 * 22:00:01 is not; parts of a second do not count.
 */
export function inDailyHours(at: Instant, hours: DailyHours): boolean {
  const time = new Date(at + SHANGHAI_OFFSET_MS).toISOString().slice(11, 19);
  const from = `${hours.from}:00`;
  const to = `${hours.to}:00`;
  return from <= to ? time >= from && time <= to : time >= from || time <= to;
}

/** RFC 3339 with the offset of Asia/Shanghai; the milliseconds are written only when there are some. */
export function toOffsetText(at: Instant): string {
  const text = new Date(at + SHANGHAI_OFFSET_MS).toISOString();
  return `${text.slice(0, text.endsWith('.000Z') ? -5 : -1)}+08:00`;
}
