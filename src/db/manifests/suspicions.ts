import { localAuthority } from '../../domain/law/art-07-competence.ts';
import type { Suspicion } from '../../domain/manifests/charge.ts';
import type { Evidence } from '../../domain/enforcement/violation.ts';

/** A suspicion as the columns of a violation; ids, status and times are the caller's. */
export function suspicionRow(suspicion: Suspicion) {
  const { party, place } = suspicion;
  const evidence: readonly Evidence[] = [{ kind: 'scan', id: suspicion.scanId, at: place.occurredAt }];
  return {
    key: suspicion.key,
    actKey: suspicion.actKey,
    finding: suspicion.finding,
    offence: suspicion.offence,
    citations: [...suspicion.citations],
    subjectKind: party.kind,
    subjectRole: party.role,
    subjectId: party.id,
    subjectName: party.name,
    occurredAt: place.occurredAt,
    regionCode: place.regionCode,
    lat: place.location?.lat ?? null,
    lon: place.location?.lon ?? null,
    authority: localAuthority(place.regionCode),
    plate: suspicion.plate,
    evidence,
  };
}
