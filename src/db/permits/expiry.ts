import { endToTell, EXPIRED_DAYS, EXPIRING_DAYS } from '../../domain/permits/permit.ts';
import { addDays, type Day, dayOf, type Instant } from '../../domain/time.ts';
import { LAW_FENCE } from '../fence.ts';
import { type Database, inTransaction, type Tx } from '../pool.ts';

/** One process tells at a time; the number is this project's own. */
const TELLING_LOCK = 421_200_31;
/** How many one run tells; what is left waits for the next. */
const BATCH = 500;

const isTold = (events: string) => `exists (select 1 from ${events} e
  where e.type in ('permit.expiring', 'permit.expired') and e.subject_id = p.number
    and e.type = case when p.valid_to < $3::date then 'permit.expired' else 'permit.expiring' end
    and e.data ->> 'validTo' = p.valid_to::text)`;

/**
 * The permits whose last day lies between $1 and $2, and of which that is not told yet, today being $3. One statement
 * sees an event either before it has its place in the feed or behind: numbering moves it at once. A permit that somebody
 * has locked waits for the next run: its days may be about to change.
 */
const DUE = `
select p.number, p.valid_to::text as "validTo", p.application_id is not null as "isRenewable"
from permit p
where p.valid_to between $1::date and $2::date and p.ended_at is null and p.deemed_to is null
  and not ${isTold('event_made')} and not ${isTold('event')}
order by p.valid_to, p.number limit $4 for no key update of p skip locked`;

const TELL = `
select event_make(type, 'permit', number, $1::timestamptz, data)
from jsonb_to_recordset($2::jsonb) as told(type text, number text, data jsonb)`;

/**
 * Tells that the last day of permits is near, or past; says of how many, at most a batch. Each is told once for each
 * last day, by whichever process is first; a permit that has been expired for longer than events are looked back for is
 * told no more.
 */
export async function tellPermitEnds(
  database: Database,
  now: Instant,
  batch: number = BATCH,
): Promise<number> {
  return inTransaction(database, LAW_FENCE, async ({ $client }: Tx) => {
    await $client.query('select pg_advisory_xact_lock($1)', [TELLING_LOCK]);
    const today = dayOf(now);
    const { rows } = await $client.query<{ number: string; validTo: Day; isRenewable: boolean }>(DUE, [
      addDays(today, -EXPIRED_DAYS),
      addDays(today, EXPIRING_DAYS),
      today,
      batch,
    ]);
    const told = rows.flatMap((permit) => {
      const end = endToTell(permit, today);
      return end ? [{ ...end, number: permit.number }] : [];
    });
    if (told.length > 0) await $client.query(TELL, [new Date(now).toISOString(), JSON.stringify(told)]);
    return told.length;
  });
}
