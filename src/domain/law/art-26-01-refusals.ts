import { charging, type Judged } from '../manifests/charge.ts';
import { projectOf, violation } from '../manifests/case.ts';
import { hasStoppedAt, operatorOf, type Registers } from '../manifests/registers.ts';
import { type Load, type Recorded, type Refuse, roomKgOf } from '../manifests/scan.ts';
import { massOf } from '../quantity.ts';
import type { Instant } from '../time.ts';
import { isRightKindOfSite } from './art-06-destinations.ts';
import { orderOver } from './art-32-control-orders.ts';

/**
 * 第二十六條第(一)項: a recycling facility refuses only on a lawful ground. Grounds that the data can tell are checked
 * against it.
 */
export function refusedLawfully(
  scan: Recorded<Refuse>,
  load: Recorded<Load>,
  at: Instant,
  registers: Registers,
): readonly Judged[] {
  const site = registers.sites.get(scan.content.siteId);
  if (!site || site.siteType !== 'recyclingFacility') return [];
  const { ground } = scan.content;
  const { category } = load.content;
  const places = [projectOf(load, registers), site];
  const isLawful = {
    prohibitedWaste: true,
    goodsMismatch: true,
    manifestMissing: true,
    categoryNotAccepted: !isRightKindOfSite(category, site.siteType),
    capacityReached: massOf(load.content.quantity, load.content.materials) > roomKgOf(scan),
    controlOrder: orderOver(registers.controlOrders, at, { category, places }) !== null,
    closureNotified: hasStoppedAt(site, at),
    other: false,
  }[ground];
  if (isLawful) return [];
  return [charging(violation(scan, 'unlawful_refusal', '26(1)', { ground }), operatorOf(site))];
}
