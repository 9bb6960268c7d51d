import type { Premises } from '../registers/organisation.ts';
import type { Day } from '../time.ts';
import type { ProjectKind } from './art-03-categories.ts';

/**
 * 第二十五條第一款: sporadic municipal work and the decoration of business premises have their recyclables removed on
 * the day they arise. Other works are not bound by it.
 */
export function isRemovedSameDay(
  project: Readonly<{ kind: ProjectKind; premises: Premises | null }>,
  producedOn: Day,
  loadedOn: Day,
): boolean {
  const bound =
    project.kind === 'sporadicMunicipal' ||
    (project.kind === 'decoration' && project.premises === 'business');
  return !bound || producedOn === loadedOn;
}
