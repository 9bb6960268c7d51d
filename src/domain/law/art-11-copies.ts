import { charging, type Judged } from '../manifests/charge.ts';
import { denial, type LoadCase } from '../manifests/case.ts';
import { hasActiveCopy } from '../manifests/registers.ts';
import { comparablePlate } from '../registers/plate.ts';

/**
 * 第十一條: the vehicle has a copy of the permit the manifest was drawn under and, where the project has one, of that.
 * A permit from outside the measures has no copies, and none is asked for.
 */
export function copiesOfVehicle({ scan, load, permit, registers, at, carrier }: LoadCase): readonly Judged[] {
  const permits = [registers.carrierPermit, ...(permit && !permit.isOutside ? [permit] : [])];
  const plate = comparablePlate(load.plate);
  if (permits.every((each) => hasActiveCopy(each, plate, at))) return [];
  const finding = denial(scan, 'vehicle_without_copy', '11', { plate: load.plate });
  return [charging({ ...finding, plate: load.plate }, carrier)];
}
