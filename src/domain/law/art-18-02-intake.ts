import { charging, type Judged } from '../manifests/charge.ts';
import { violation } from '../manifests/case.ts';
import { operatorOf, type Registers } from '../manifests/registers.ts';
import { type Load, type Receive, type Recorded, roomKgOf, weighedMassOf } from '../manifests/scan.ts';
import { isRightKindOfSite } from './art-06-destinations.ts';

/**
 * 第十八條第(二)項: whether a receipt takes the site over its capacity or outside its categories. The room is the one
 * the site had when the receipt was recorded; what it takes does not change.
 */
export function intakeWithinApproval(
  scan: Recorded<Receive>,
  load: Load | null,
  registers: Registers,
): readonly Judged[] {
  const site = registers.sites.get(scan.content.siteId);
  if (!site) return [];
  const category = scan.content.category ?? load?.category;
  const isOver = weighedMassOf(scan.content, load) > roomKgOf(scan);
  const isOther = category !== undefined && !isRightKindOfSite(category, site.siteType);
  if (!isOver && !isOther) return [];
  return [charging(violation(scan, 'received_beyond_approval', '18(2)'), operatorOf(site))];
}
