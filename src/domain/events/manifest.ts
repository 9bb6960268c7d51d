import type { Ground } from '../manifests/ground.ts';
import type { ManifestState } from '../manifests/manifest.ts';
import type { Outcome } from '../manifests/record.ts';
import type { RoadContent, RoadScan } from '../manifests/scan.ts';
import type { EventType, Happening } from './catalogue.ts';

const OF_SCAN = {
  load: 'manifest.loaded',
  depart: 'manifest.departed',
  redirect: 'manifest.redirected',
  receive: 'manifest.received',
  refuse: 'manifest.refused',
  return: 'manifest.returned',
} as const satisfies Readonly<Record<RoadContent['kind'], EventType>>;

type Before = Readonly<{ state: ManifestState; ground: Ground }>;
type After = Readonly<{ outcome: Outcome; ground: Ground }>;

/**
 * What happened to a manifest by one scan, or by one act beside the scans. Each scan is told as it is recorded, whether
 * or not it moves the state: a late one may move it by several steps, or by none.
 */
export function happenedTo(
  number: string,
  before: Before,
  { outcome, ground }: After,
  scan: Pick<RoadScan, 'id' | 'at' | 'content'> | null,
): readonly Happening[] {
  const { state } = outcome.sheet;
  const moved = { previousState: before.state, state };
  const told = (type: EventType, data: Happening['data'] = {}): Happening => ({
    type,
    subject: { kind: 'manifest', id: number },
    data: { ...moved, ...data },
  });
  return [
    ...(scan ? [told(OF_SCAN[scan.content.kind], { scanId: scan.id, scannedAt: scan.at })] : []),
    ...actsBetween(before.ground, ground).map(({ type, data }) => told(type, data)),
    ...(state === 'filed' && before.state !== 'filed' ? [told('manifest.completed')] : []),
    ...outcome.unborne.map(({ id, status }): Happening => ({
      type: 'violation.findingGone',
      subject: { kind: 'violation', id },
      data: { status, manifestNumber: number },
    })),
  ];
}

type Act = Readonly<{ type: EventType; data?: Happening['data'] }>;

/** What was done to a manifest beside the scans. */
function actsBetween(before: Ground, after: Ground): readonly Act[] {
  if (before === after) return [];
  const known = new Map(before.corrections.map((each) => [each.id, each.status]));
  const corrections = after.corrections.flatMap(({ id, status }): readonly Act[] => {
    const was = known.get(id);
    if (was === undefined) return [{ type: 'manifest.correctionProposed', data: { correctionId: id } }];
    if (was === status) return [];
    return [{ type: 'manifest.correctionAnswered', data: { correctionId: id, answer: status } }];
  });
  return [
    ...(after.voidedAt !== before.voidedAt ? [{ type: 'manifest.voided' } as const] : []),
    ...(after.closedAt !== before.closedAt ? [{ type: 'manifest.closed' } as const] : []),
    ...(after.settlement !== before.settlement ? [{ type: 'manifest.settled' } as const] : []),
    ...corrections,
  ];
}
