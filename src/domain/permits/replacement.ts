import { block, type Finding } from '../finding.ts';
import { certificateFindings, equipmentFindings } from '../law/art-10-transport-conditions.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Day } from '../time.ts';
import type { ApplicationKind, Vehicle } from './application.ts';

/**
 * Refuses a vehicle that is to join a fleet (`vehicle_not_admissible`) unless it meets 第十條第(二)項 and 第(三)項 on
 * `today`, else null. Notices do not refuse.
 */
export function refuseFleetVehicle(vehicle: Vehicle, today: Day): Refusal | null {
  const { plate } = vehicle;
  return refuseFor([
    ...certificateFindings(plate, vehicle, today, '/addPlate'),
    ...equipmentFindings(plate, vehicle, '/addPlate'),
  ]);
}

/**
 * Refuses a vehicle that is to carry for a disposal permit unless it has an active copy of its contracted carrier
 * (第九條第(三)項); a copy of a recycling permit serves where the carrier hauls recyclables to its own facility (24).
 */
export function refuseCarryingVehicle(
  plate: string,
  copiesUnder: readonly ApplicationKind[],
  haulsItsOwn: boolean,
): Refusal | null {
  if (copiesUnder.some((kind) => kind === 'transport' || (kind === 'recycling' && haulsItsOwn))) return null;
  return refuseFor([
    block('vehicle_without_copy', '9(3)', { plate, params: { plate }, pointer: '/addPlate' }),
  ]);
}

function refuseFor(findings: readonly Finding[]): Refusal | null {
  const weighty = findings.filter((finding) => finding.severity !== 'notice');
  if (weighty.length === 0) return null;
  return refuse('vehicle_not_admissible', {
    citations: [...new Set(weighty.map((finding) => finding.citation))],
    findings,
  });
}
