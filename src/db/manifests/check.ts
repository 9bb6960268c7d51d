import type { Registers } from '../../domain/manifests/registers.ts';
import type { Load } from '../../domain/manifests/scan.ts';
import { comparablePlate } from '../../domain/registers/plate.ts';
import type { Instant } from '../../domain/time.ts';
import type { Tx } from '../pool.ts';
import { withReachOfLaw } from '../reach.ts';
import { CHECK_SQL, type RegistersJson, registersAsked } from './registers.ts';

export type AskedFacts = Readonly<{
  registers: Registers;
  /** What is free in kg on each stream of the project's permits now. */
  room: ReadonlyMap<string, number>;
  isVehicleBusy: boolean;
}>;

const OTHER_LOADS = `select
  coalesce((select jsonb_object_agg(s.id, s.approved_mass_kg - s.consumed_mass_kg)
    from permit p join permit_stream s on s.permit_number = p.number where p.project_id = $1), '{}') as room,
  exists (select 1 from manifest where comparable_plate = $2 and state in ('loaded', 'inTransit', 'refused')) as busy`;

/** What a load that is asked about would be judged by: registers of everybody it names, as if it were scanned. */
export async function loadAsked(tx: Tx, load: Load, at: Instant): Promise<AskedFacts> {
  const plate = comparablePlate(load.plate);
  return withReachOfLaw(tx, async ({ $client }) => {
    const instant = new Date(at).toISOString();
    // On a pipelined connection one round trip.
    const [judged, others] = await Promise.all([
      $client.query<{ registers: RegistersJson }>({
        name: 'check_registers',
        text: CHECK_SQL,
        values: [JSON.stringify(load), plate, instant],
      }),
      $client.query<{ room: Readonly<Record<string, number>>; busy: boolean }>({
        name: 'check_others',
        text: OTHER_LOADS,
        values: [load.projectId, plate],
      }),
    ]);
    const [json, other] = [judged.rows[0]?.registers, others.rows[0]];
    if (!json || !other) throw new Error('expected one row of registers');
    return {
      registers: registersAsked(json, load.plate),
      room: new Map(Object.entries(other.room)),
      isVehicleBusy: other.busy,
    };
  });
}
