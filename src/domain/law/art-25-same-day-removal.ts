import { charging, type Judged } from '../manifests/charge.ts';
import { type LoadCase, violation } from '../manifests/case.ts';
import { producerCharged } from '../manifests/registers.ts';
import type { Premises } from '../registers/organisation.ts';
import { type Day, dayOf } from '../time.ts';
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

/** 第二十五條第一款 of a load that says when its waste arose. */
export function sameDayRemoval({ scan, load, project, at }: LoadCase): readonly Judged[] {
  const { producedOn, category } = load;
  if (producedOn === undefined || category !== 'recyclable') return [];
  if (isRemovedSameDay(project, producedOn, dayOf(at))) return [];
  return [
    charging(violation(scan, 'not_removed_same_day', '25.1', { producedOn }), producerCharged(project)),
  ];
}
