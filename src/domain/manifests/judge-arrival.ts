import type { Finding } from '../finding.ts';
import { categoriesOf } from '../law/art-03-categories.ts';
import { isRightKindOfSite } from '../law/art-06-destinations.ts';
import { massOf } from '../quantity.ts';
import { comparablePlate } from '../registers/plate.ts';
import { dayOf, type Instant } from '../time.ts';
import { charging, type Judged, noticing } from './charge.ts';
import { carrierOf } from './judge-departure.ts';
import { hasProhibited, projectOf } from './judge-load.ts';
import type { OpenItem } from './manifest.ts';
import { contractorOf, type Party, type Registers, type SiteRecord } from './registers.ts';
import type { Load, Receive, Recorded, Refuse } from './scan.ts';

/** Which item stays open for which finding of the comparison (第二十七條第二款). */
export const OPEN_ITEM_OF: Partial<Record<Finding['code'], OpenItem>> = {
  quantity_mismatch: 'weight',
  category_mismatch: 'category',
  vehicle_mismatch: 'vehicle',
};

/** The weighed mass in kg; a volume is converted by what the site saw, else by what was declared. */
export function weighedMassOf(receive: Receive, load: Load | null): number {
  return massOf(receive.quantity, receive.materials ?? load?.materials ?? []);
}

/**
 * 第二十七條第二款: the load that arrived compared with its sheet, and whether it came to its destination. A weight
 * differs when it is off by more than `tolerancePercent` of the declared mass.
 */
export function judgeReceipt(
  scan: Recorded<Receive>,
  load: Recorded<Load>,
  destinationId: string,
  tolerancePercent: number,
  registers: Registers,
): readonly Judged[] {
  const { content } = scan;
  const judged: Judged[] = [];
  const seen = categoriesOf(content.materials ?? []);
  const isOtherCategory =
    (content.category ?? load.content.category) !== load.content.category ||
    (seen.size > 0 && !seen.has(load.content.category));
  const weighedKg = weighedMassOf(content, load.content);
  const declaredKg = massOf(load.content.quantity, load.content.materials);
  const notice = (code: Finding['code'], params: Record<string, string | number>) =>
    judged.push(noticing({ code, citation: '27.2', scanId: scan.id, params }));

  if (Math.abs(weighedKg - declaredKg) * 100 > tolerancePercent * declaredKg)
    notice('quantity_mismatch', { weighedKg, declaredKg });
  if (isOtherCategory) notice('category_mismatch', { category: load.content.category });
  if (content.plate !== undefined && comparablePlate(content.plate) !== comparablePlate(load.content.plate))
    notice('vehicle_mismatch', { plate: content.plate, declaredPlate: load.content.plate });
  if (hasProhibited(content.materials ?? []))
    judged.push(
      charging(
        { code: 'mixing', citation: '14(5)', severity: 'block', scanId: scan.id },
        contractorOf(projectOf(load, registers)),
      ),
    );
  if (content.siteId !== destinationId)
    judged.push(
      charging(
        { code: 'wrong_place', citation: '15(9)', severity: 'violation', scanId: scan.id },
        carrierOf(registers),
      ),
    );
  return judged;
}

/**
 * 第十八條第(二)項: whether a receipt takes the site over its capacity or outside its categories. The room is the one
 * the site had when the receipt was recorded; what it takes does not change.
 */
export function judgeIntake(
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
  const finding: Finding = {
    code: 'received_beyond_approval',
    citation: '18(2)',
    severity: 'violation',
    scanId: scan.id,
  };
  return [charging(finding, operatorOf(site))];
}

/** The room a site had when a scan there was recorded; what is not known is held against nobody. */
function roomKgOf(scan: Recorded<Receive | Refuse>): number {
  return scan.judgedOnce.siteRoomKg ?? Infinity;
}

/** The operator of a site as a party. */
function operatorOf(site: SiteRecord): Party {
  return {
    ...site.operator,
    kind: 'unit',
    role: site.siteType === 'recyclingFacility' ? 'recycler' : 'siteOperator',
  };
}

/**
 * 第二十六條第(一)項: a recycling facility refuses only on a lawful ground. Grounds that the data can tell are checked
 * against it.
 */
export function judgeRefusal(
  scan: Recorded<Refuse>,
  load: Recorded<Load>,
  at: Instant,
  registers: Registers,
): readonly Judged[] {
  const site = registers.sites.get(scan.content.siteId);
  if (!site || site.siteType !== 'recyclingFacility') return [];
  const { ground } = scan.content;
  const lawful = {
    prohibitedWaste: true,
    goodsMismatch: true,
    manifestMissing: true,
    categoryNotAccepted: !isRightKindOfSite(load.content.category, site.siteType),
    capacityReached: massOf(load.content.quantity, load.content.materials) > roomKgOf(scan),
    // No control order can have been issued yet: the register of orders does not exist.
    controlOrder: false,
    closureNotified: site.stopsOn !== null && dayOf(at) >= site.stopsOn,
    other: false,
  }[ground];
  if (lawful) return [];
  const finding: Finding = {
    code: 'unlawful_refusal',
    citation: '26(1)',
    severity: 'violation',
    scanId: scan.id,
    params: { ground },
  };
  return [charging(finding, operatorOf(site))];
}
