import type { Finding } from '../finding.ts';
import { type Judged, noticing } from '../manifests/charge.ts';
import type { OpenItem } from '../manifests/manifest.ts';
import { type Load, type Receive, type Recorded, weighedMassOf } from '../manifests/scan.ts';
import { massOf } from '../quantity.ts';
import { comparablePlate } from '../registers/plate.ts';
import { categoriesOf } from './art-03-categories.ts';

/** Which item stays open for which finding of the comparison (第二十七條第二款). */
export const OPEN_ITEM_OF: Partial<Record<Finding['code'], OpenItem>> = {
  quantity_mismatch: 'weight',
  category_mismatch: 'category',
  vehicle_mismatch: 'vehicle',
};

/**
 * 第二十七條第二款: the load that arrived compared with its sheet. A weight differs when it is off by more than
 * `tolerancePercent` of the declared mass. Nothing of it is an offence until an officer reports one.
 */
export function compareWithSheet(
  { id: scanId, content }: Recorded<Receive>,
  { content: load }: Recorded<Load>,
  tolerancePercent: number,
): readonly Judged[] {
  const judged: Judged[] = [];
  const notice = (code: Finding['code'], params: Record<string, string | number>) =>
    judged.push(noticing({ code, citation: '27.2', scanId, params }));

  const weighedKg = weighedMassOf(content, load);
  const declaredKg = massOf(load.quantity, load.materials);
  if (Math.abs(weighedKg - declaredKg) * 100 > tolerancePercent * declaredKg)
    notice('quantity_mismatch', { weighedKg, declaredKg });
  const seen = categoriesOf(content.materials ?? []);
  if ((content.category ?? load.category) !== load.category || (seen.size > 0 && !seen.has(load.category)))
    notice('category_mismatch', { category: load.category });
  if (content.plate !== undefined && comparablePlate(content.plate) !== comparablePlate(load.plate))
    notice('vehicle_mismatch', { plate: content.plate, declaredPlate: load.plate });
  return judged;
}
