import type { ProjectKind } from './art-03-categories.ts';

/**
 * 第十二條: sporadic municipal work and decoration need no disposal permit, whatever the premises. Sorting, the
 * designated place and 第二十五條 still bind.
 */
export function isExempt(kind: ProjectKind): boolean {
  return kind === 'sporadicMunicipal' || kind === 'decoration';
}
