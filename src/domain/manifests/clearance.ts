import type { FindingCode } from '../catalogue.ts';
import type { Finding } from '../finding.ts';
import type { Category } from '../law/art-03-categories.ts';
import { beyondQuantity } from '../law/art-41-scope.ts';
import { massOf } from '../quantity.ts';
import type { Instant } from '../time.ts';
import { noticing } from './charge.ts';
import { judgeDeparture, judgeLoad, streamOf } from './judge.ts';
import type { Registers } from './registers.ts';
import type { Depart, Load, Recorded, ScanContent } from './scan.ts';

/** A check of a load or a departure: the finding it would make, and the clause, which may follow the category. */
type Check = Readonly<{ code: FindingCode; citation: string; ofRecyclables?: string }>;

/** What is looked at before a vehicle leaves, in the order of the road. `test/domain/manifests/clearance.test.ts` holds it to the rules. */
const CHECKS: readonly Check[] = [
  { code: 'disposal_without_permit', citation: '8' },
  { code: 'beyond_scope_category', citation: '41' },
  { code: 'beyond_scope_quantity', citation: '41' },
  { code: 'beyond_scope_period', citation: '41' },
  { code: 'carrier_not_approved', citation: '19', ofRecyclables: '24' },
  { code: 'subcontracted', citation: '15(2)' },
  { code: 'vehicle_without_copy', citation: '11' },
  { code: 'certificate_expired', citation: '15(6)' },
  { code: 'overloaded', citation: '15(4)' },
  { code: 'category_mixed', citation: '5' },
  { code: 'category_mismatch', citation: '3' },
  { code: 'mixing', citation: '14(5)' },
  { code: 'wrong_destination', citation: '6', ofRecyclables: '24' },
  { code: 'destination_not_approved', citation: '17', ofRecyclables: '21' },
  { code: 'vehicle_busy', citation: '27.2' },
  { code: 'outside_hours', citation: '15(7)' },
  { code: 'outside_approved_time', citation: '15(8)' },
  { code: 'control_order', citation: '32' },
];

export type Checked = Readonly<{ code: FindingCode; citation: string; finding: Finding | null }>;

/** What depends on other manifests, as it is now. */
export type OtherLoads = Readonly<{
  /** The room in kg on a stream of the project's permit. */
  roomKgOf: (streamId: string) => number;
  isVehicleBusy: boolean;
}>;

/**
 * What `load` and `depart` would say of a load at an instant, by the same rules: every check with what it would find,
 * and the findings that would deny clearance or go with it.
 */
export function checkLoad(
  load: Load,
  at: Instant,
  registers: Registers,
  { roomKgOf, isVehicleBusy }: OtherLoads,
): Readonly<{ checks: readonly Checked[]; findings: readonly Finding[] }> {
  const scan = asScanned(load, at);
  const streamId = streamOf(scan, at, registers);
  const isBeyond = streamId !== null && massOf(load.quantity, load.materials) > roomKgOf(streamId);
  const departure = asScanned<Depart>({ kind: 'depart' }, at);
  const judged = [
    ...judgeLoad(scan, at, registers),
    ...(isBeyond ? [beyondQuantity(scan, registers)] : []),
    ...(isVehicleBusy ? [noticing({ code: 'vehicle_busy', citation: '27.2' })] : []),
    // That it would leave without clearance follows from what is found at loading, and is not said twice.
    ...judgeDeparture(departure, at, { scan, judged: [] }, registers),
  ];
  const findings = judged.map(({ finding: { scanId: _scan, ...finding } }) => finding);
  const checks = CHECKS.map((check) => ({
    code: check.code,
    citation: citationOf(check, load.category),
    finding: findings.find(({ code }) => code === check.code) ?? null,
  }));
  return { checks, findings };
}

function citationOf({ citation, ofRecyclables }: Check, category: Category): string {
  return category === 'recyclable' ? (ofRecyclables ?? citation) : citation;
}

/** As if it were scanned at that instant, by nobody. */
function asScanned<Content extends ScanContent>(content: Content, at: Instant): Recorded<Content> {
  const sender = { sub: '', name: '', organisationId: null, organisationName: null };
  return { id: '', at, receivedAt: at, location: null, sender, content, judgedOnce: { findings: [] } };
}
