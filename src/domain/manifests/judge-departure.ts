import type { Finding } from '../finding.ts';
import { isExempt } from '../law/art-12-exemptions.ts';
import { SPOIL_HOURS } from '../law/art-15-07-night-hours.ts';
import { inDailyHours, type Instant } from '../time.ts';
import { charging, type Judged, type Offence } from './charge.ts';
import { judgeDestination, projectOf } from './judge-load.ts';
import { contractorOf, type Party, projectPermitAt, type Registers } from './registers.ts';
import type { Depart, Load, Recorded, Redirect } from './scan.ts';

/** What the law makes of a departure, given its load and by what that was or was not cleared. */
export function judgeDeparture(
  scan: Recorded<Depart>,
  at: Instant,
  load: Readonly<{ scan: Recorded<Load>; judged: readonly Judged[] }>,
  registers: Registers,
): readonly Judged[] {
  const project = projectOf(load.scan, registers);
  const permit = isExempt(project.kind) ? null : projectPermitAt(project, at);
  const carrier = carrierOf(registers);
  const judged: Judged[] = [];
  const found = (
    code: Finding['code'],
    citation: string,
    severity: 'block' | 'violation',
    charged: Party,
    more: Readonly<{ params?: Record<string, string>; offence?: Offence }> = {},
  ) =>
    judged.push(
      charging(
        { code, citation, severity, scanId: scan.id, ...(more.params && { params: more.params }) },
        charged,
        more.offence ? { offence: more.offence } : {},
      ),
    );

  if (load.judged.some(({ finding }) => finding.severity === 'block'))
    found('departed_without_clearance', '15(1)', 'block', carrier, {
      offence: offenceOfDeparture(load.judged),
    });
  if (load.scan.content.category === 'spoil' && permit?.noiseSensitive && !inDailyHours(at, SPOIL_HOURS))
    found('outside_hours', '15(7)', 'block', carrier, { params: SPOIL_HOURS });
  if (permit?.dailyHours && !inDailyHours(at, permit.dailyHours))
    found('outside_approved_time', '15(8)', 'block', carrier, { params: permit.dailyHours });
  if (scan.content.washed === false) found('unwashed', '15(3)', 'violation', contractorOf(project));
  if (scan.content.covered === false) found('uncovered', '15(5)', 'violation', carrier);
  return judged;
}

/** The carrier is fined as the load was refused: for want of a permit, or for going beyond its scope (第四十一條). */
function offenceOfDeparture(load: readonly Judged[]): Offence {
  const codes = load.map(({ finding }) => finding.code);
  if (codes.includes('disposal_without_permit')) return 'disposal_without_permit';
  return codes.some((code) => code.startsWith('beyond_scope_'))
    ? 'disposal_beyond_scope'
    : 'departed_without_clearance';
}

/** On a redirection only the kind and the approval of the new destination are judged, and the carrier is charged. */
export function judgeRedirect(
  scan: Recorded<Redirect>,
  at: Instant,
  load: Recorded<Load>,
  registers: Registers,
): readonly Judged[] {
  const { destinationId } = scan.content;
  return judgeDestination(scan, destinationId, load.content, registers, at, carrierOf(registers));
}

/** The carrier that drew the manifest, as a party. */
export function carrierOf(registers: Registers): Party {
  return { ...registers.carrier, kind: 'unit', role: 'carrier' };
}
