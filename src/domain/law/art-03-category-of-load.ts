import { denial, type LoadCase } from '../manifests/case.ts';
import { charging, type Judged } from '../manifests/charge.ts';
import { isCategoryMismatch } from './art-03-categories.ts';

/** 第三條: a load is of the category it was declared as. */
export function categoryOfLoad({ scan, load, project, contractor }: LoadCase): readonly Judged[] {
  if (!isCategoryMismatch(load.category, load.materials, project.kind)) return [];
  return [charging(denial(scan, 'category_mismatch', '3', { category: load.category }), contractor)];
}
