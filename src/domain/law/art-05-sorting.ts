import { categoriesOf } from './art-03-categories.ts';

/** 第五條: one load is one category. Whether the materials belong to more than one. */
export function isMixed(materials: readonly string[]): boolean {
  return categoriesOf(materials).size > 1;
}
