import { loadOwnProject, missingReferences, type ProjectReference } from '../db/permits/references.ts';
import { optedInCounties } from '../db/registers/authorities.ts';
import { loadTerms } from '../db/terms.ts';
import type { Executor } from '../db/pool.ts';
import { refusalsOfAdmission } from '../domain/permits/admissibility.ts';
import type { ApplicationBody, ApplicationKind } from '../domain/permits/application.ts';
import { approvingAuthority } from '../domain/law/art-07-competence.ts';
import { regionOf } from '../domain/permits/fields.ts';
import type { Refusal } from '../domain/refusal.ts';
import { dayOf, type Instant } from '../domain/time.ts';
import { Problem, unknownReference } from './problem.ts';

/** Where an admitted application is and who decides on it; null while it does not say. */
type Place = Readonly<{ regionCode: string | null; authority: string | null }>;

/** 422 `unknown_reference` for everything a body refers to that is not there or not the applicant's to use. */
export async function checkReferences(
  db: Executor,
  applicantId: string,
  body: ApplicationBody,
): Promise<void> {
  const { projectId } = body;
  const isForeign = projectId !== undefined && !(await loadOwnProject(db, applicantId, projectId));
  const missing = [...(isForeign ? ['/projectId'] : []), ...(await missingReferences(db, applicantId, body))];
  if (missing.length > 0) throw unknownReference(...missing);
}

/** 422 for an application that cannot be taken at all, as far as that is known; else where it belongs. */
export async function admit(
  db: Executor,
  application: Readonly<{ kind: ApplicationKind; applicantId: string; body: ApplicationBody }>,
  now: Instant,
): Promise<Place> {
  const { kind, applicantId, body } = application;
  const project: ProjectReference | null =
    body.projectId === undefined ? null : await loadOwnProject(db, applicantId, body.projectId);
  const regionCode = regionOf(kind, body, project?.regionCode ?? null);
  const today = dayOf(now);
  const refusals = refusalsOfAdmission({
    kind,
    projectKind: project?.kind ?? null,
    regionCode,
    optedIn: await optedInCounties(db, today),
    terms: await loadTerms(db),
    today,
  });
  const [first] = refusals;
  if (first) throw allOf(first, refusals);
  return { regionCode, authority: regionCode === null ? null : approvingAuthority(regionCode) };
}

/** The first reason with all of them: each is told, and cited. */
function allOf(first: Refusal, refusals: readonly Refusal[]): Problem {
  return new Problem(
    { ...first, citations: refusals.flatMap(({ citations = [] }) => citations) },
    refusals.map(({ refusal: code, pointer = '', params }) => ({
      pointer,
      code,
      message: '',
      ...(params && { params }),
    })),
  );
}
