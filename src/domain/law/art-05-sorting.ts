import { charging, type Judged } from '../manifests/charge.ts';
import { denial, type LoadCase } from '../manifests/case.ts';
import { categoriesOf } from './art-03-categories.ts';

/** 第五條: one load is one category. Whether the materials belong to more than one. */
export function isMixed(materials: readonly string[]): boolean {
  return categoriesOf(materials).size > 1;
}

/** 第五條 of a load. */
export function sortingOfLoad({ scan, load, contractor }: LoadCase): readonly Judged[] {
  return isMixed(load.materials) ? [charging(denial(scan, 'category_mixed', '5'), contractor)] : [];
}
