import { charging, type Judged, type Offence } from '../manifests/charge.ts';
import { type Case, denial, type DepartureCase, type LoadCase, violation } from '../manifests/case.ts';
import { vehicleAt } from '../manifests/registers.ts';
import type { Receive } from '../manifests/scan.ts';
import type { Certificate } from '../permits/application.ts';
import { massOf } from '../quantity.ts';
import { comparablePlate } from '../registers/plate.ts';
import { dayOf, inDailyHours, within } from '../time.ts';

/** Above this gross mass a vehicle needs a road transport certificate (道路運輸條例 第二十四條). */
const CERTIFICATE_NEEDED_ABOVE_KG = 4500;

/** 第十五條第(一)項: nobody departs with a load that was not cleared; the carrier is fined as the load was refused. */
export function clearedAtLoading({ scan, atLoading, carrier }: DepartureCase): readonly Judged[] {
  if (!atLoading.some(({ finding }) => finding.severity === 'block')) return [];
  const finding = denial(scan, 'departed_without_clearance', '15(1)');
  return [charging(finding, carrier, { offence: offenceOfDeparture(atLoading) })];
}

/** For want of a permit, or for going beyond its scope (第四十一條); anything else has no fine. */
function offenceOfDeparture(atLoading: readonly Judged[]): Offence {
  const codes = atLoading.map(({ finding }) => finding.code);
  if (codes.includes('disposal_without_permit')) return 'disposal_without_permit';
  return codes.some((code) => code.startsWith('beyond_scope_'))
    ? 'disposal_beyond_scope'
    : 'departed_without_clearance';
}

/**
 * 第十五條第(二)項: who drew the manifest and who owns the vehicle are both carriers of the project's contracts. Where
 * there are no contracts (no permit, one from outside the measures) nothing is subcontracted.
 */
export function notSubcontracted({
  scan,
  load,
  permit,
  registers,
  at,
  carrier,
}: LoadCase): readonly Judged[] {
  if (!permit || permit.isOutside) return [];
  const owner = vehicleAt(registers, comparablePlate(load.plate), at)?.ownerId;
  const hauls = [carrier.id, owner].filter((id) => id != null);
  const carriers = new Set(permit.carriers.map(({ id }) => id));
  if (hauls.every((id) => carriers.has(id))) return [];
  return [charging(denial(scan, 'subcontracted', '15(2)'), carrier)];
}

/** 第十五條第(三)項: vehicles are washed before they leave; the contractor answers. */
export function washed({ scan, contractor }: DepartureCase): readonly Judged[] {
  return scan.content.washed === false ? [charging(violation(scan, 'unwashed', '15(3)'), contractor)] : [];
}

/** 第十五條第(四)項: no load above the rated one. What no register knows of a vehicle is held against nobody. */
export function withinRatedLoad({ scan, load, registers, at, carrier }: LoadCase): readonly Judged[] {
  const record = vehicleAt(registers, comparablePlate(load.plate), at);
  const massKg = massOf(load.quantity, load.materials);
  if (!record || massKg <= record.ratedLoadKg) return [];
  const { ratedLoadKg } = record;
  return [charging(denial(scan, 'overloaded', '15(4)', { massKg, ratedLoadKg }), carrier)];
}

/** 第十五條第(五)項: loads are covered. */
export function covered({ scan, carrier }: DepartureCase): readonly Judged[] {
  return scan.content.covered === false ? [charging(violation(scan, 'uncovered', '15(5)'), carrier)] : [];
}

/** 第十五條第(六)項: the papers of the vehicle are in date on the day of the load. */
export function certificatesInDate({ scan, load, registers, at, carrier }: LoadCase): readonly Judged[] {
  const record = vehicleAt(registers, comparablePlate(load.plate), at);
  if (!record) return [];
  const day = dayOf(at);
  const { plate } = load;
  const isCertificateNeeded = (record.grossMassKg ?? Infinity) > CERTIFICATE_NEEDED_ABOVE_KG;
  const needed: readonly (readonly [string, Certificate | null])[] = [
    ...(isCertificateNeeded ? [['道路運輸證', record.roadTransportCertificate] as const] : []),
    ['道路通行證', record.passagePermit],
  ];
  return needed
    .filter(([, held]) => !held || !within(day, held.validFrom, held.validTo))
    .map(([certificate]) => ({
      ...denial(scan, 'certificate_expired', '15(6)', { plate, certificate, day }),
      plate,
    }))
    .map((finding) => charging(finding, carrier));
}

/** 第十五條第(八)項: the approved daily hours. */
export function withinApprovedHours({ scan, permit, at, carrier }: DepartureCase): readonly Judged[] {
  if (!permit?.dailyHours || inDailyHours(at, permit.dailyHours)) return [];
  return [charging(denial(scan, 'outside_approved_time', '15(8)', permit.dailyHours), carrier)];
}

/** 第十五條第(九)項: the load is brought to its destination and to no other place. */
export function broughtToDestination(
  { scan, carrier }: Case<Receive>,
  destinationId: string,
): readonly Judged[] {
  if (scan.content.siteId === destinationId) return [];
  return [charging(violation(scan, 'wrong_place', '15(9)'), carrier)];
}
