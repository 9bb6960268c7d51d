const copied = (table: string, from: string, changes: string) => `
  insert into ${table} select (jsonb_populate_record(r, jsonb_build_object(${changes}))).*
  from ${from}, generate_series($2::int, $3::int) as n`;
const PLATE = `'鄂L' || lpad(n::text, 5, '0')`;
const OF_PLATE = `(select id from vehicle where plate = $1)`;
/** Vehicles like the one with plate $1, numbered from $2 to $3, with its record and its copies of permits. */
const VEHICLES = [
  copied('vehicle', `vehicle r`, `'id', md5('vehicle' || n)::uuid, 'plate', ${PLATE}`) +
    ` where r.plate = $1`,
  copied(
    'vehicle_record',
    `vehicle_record r`,
    `'vehicle_id', md5('vehicle' || n)::uuid, 'recorder_id', 'B-' || ${PLATE}`,
  ) + ` where r.vehicle_id = ${OF_PLATE}`,
  copied('permit_copy', `permit_copy r`, `'copy_number', 100 + n, 'plate', ${PLATE}`) + ` where r.plate = $1`,
];

/** The plate of a vehicle that was copied, and the name of its recorder. */
export function plateOf(n: number): string {
  return `鄂L${String(n).padStart(5, '0')}`;
}

export function recorderOf(plate: string): string {
  return `B-${plate}`;
}

type Client = Readonly<{ query(text: string, values: unknown[]): Promise<unknown> }>;

/**
 * Copies a vehicle with all its papers, numbered from one to another, each with a recorder of its own; by a connection
 * that steps past triggers and policies.
 */
export async function copyVehicles(admin: Client, plate: string, from: number, to: number): Promise<void> {
  for (const statement of VEHICLES) await admin.query(statement, [plate, from, to]);
}
