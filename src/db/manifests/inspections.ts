import type { KeptScan } from './repeats.ts';
import type { Suspicion } from '../../domain/manifests/charge.ts';
import type { ManifestState } from '../../domain/manifests/manifest.ts';
import type { Named } from '../../domain/manifests/registers.ts';
import type { Location } from '../../domain/permits/application.ts';
import type { ScanContent } from '../../domain/manifests/scan.ts';
import type { Instant } from '../../domain/time.ts';
import type { Tx } from '../pool.ts';
import { violation } from '../schema/enforcement.ts';
import { scan } from '../schema/manifests.ts';
import { suspicionRow } from './suspicions.ts';

export type InspectedFacts = Readonly<{
  recorded: KeptScan | null;
  manifest: Readonly<{
    number: string;
    state: ManifestState;
    drawnAt: Instant;
    regionCode: string | null;
  }> | null;
  owner: Named | null;
  holder: Named | null;
}>;

/** What a roadside check is judged by: the sheet, who registered the vehicle, to whom the copy shown was given. */
export async function loadInspected(
  tx: Tx,
  asked: Readonly<{
    scanId: string;
    manifestNumber: string | null;
    plate: string;
    copy: Readonly<{ permitNumber: string; copyNumber: number }> | null;
  }>,
): Promise<InspectedFacts> {
  const { rows } = await tx.$client.query<InspectedFacts>(
    `select
      (select to_jsonb(s) from (select fingerprint, answer from scan where id = $1) s) as recorded,
      (select to_jsonb(m) from (select m.number, m.state, epoch_ms(m.drawn_at) as "drawnAt", p.region_code as "regionCode"
        from manifest m left join project p on p.id = m.project_id where m.number = $2) m) as manifest,
      (select to_jsonb(o) from (select o.id, o.name from vehicle v join organisation o on o.id = v.organisation_id
        where v.plate = $3) o) as owner,
      (select to_jsonb(o) from (select o.id, o.name from permit_copy c join organisation o on o.id = c.carrier_id
        where c.permit_number = $4 and c.copy_number = $5) o) as holder`,
    [
      asked.scanId,
      asked.manifestNumber,
      asked.plate,
      asked.copy?.permitNumber ?? null,
      asked.copy?.copyNumber ?? null,
    ],
  );
  const [facts] = rows;
  if (!facts) throw new Error('expected one row of facts');
  return facts;
}

export type InspectionRecord = Readonly<{
  id: string;
  manifestNumber: string | null;
  at: Instant;
  now: Instant;
  sub: string;
  senderName: string;
  location: Location | null;
  plate: string;
  content: ScanContent;
  fingerprint: string;
  answer: unknown;
  suspicions: readonly Suspicion[];
  newId: () => string;
}>;

/** Keeps the scan of a roadside check and what it makes suspected. */
export async function saveInspection(tx: Tx, record: InspectionRecord): Promise<void> {
  await tx.insert(scan).values({
    id: record.id,
    manifestNumber: record.manifestNumber,
    kind: 'inspect',
    at: record.at,
    receivedAt: record.now,
    sub: record.sub,
    senderName: record.senderName,
    lat: record.location?.lat ?? null,
    lon: record.location?.lon ?? null,
    plate: record.plate,
    content: record.content,
    fingerprint: record.fingerprint,
    judgedOnce: { findings: [] },
    answer: record.answer,
  });
  const actIds = new Map<string, string>();
  for (const suspicion of record.suspicions) {
    const actId = actIds.get(suspicion.actKey) ?? record.newId();
    actIds.set(suspicion.actKey, actId);
    await tx.insert(violation).values({
      ...suspicionRow(suspicion),
      id: record.newId(),
      actId,
      manifestNumber: record.manifestNumber,
      status: 'suspected',
      createdAt: record.now,
      updatedAt: record.now,
    });
  }
}
