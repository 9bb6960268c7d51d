/** 第三條: the categories of construction waste and the materials of which each consists. */
export const CATEGORIES = ['spoil', 'recyclable', 'other'] as const;
export type Category = (typeof CATEGORIES)[number];

const CATEGORY_OF = {
  engineeringSpoil: 'spoil',
  stone: 'recyclable',
  concrete: 'recyclable',
  brick: 'recyclable',
  tile: 'recyclable',
  metal: 'recyclable',
  timber: 'other',
  plastic: 'other',
  gypsum: 'other',
  asphalt: 'other',
} as const satisfies Record<string, Category>;

export type Material = keyof typeof CATEGORY_OF;
export const MATERIALS = Object.keys(CATEGORY_OF) as readonly Material[];

/** The materials of which a category consists. */
export function materialsOf(category: Category): readonly Material[] {
  return MATERIALS.filter((material) => CATEGORY_OF[material] === category);
}

/** Materials a scan may name although they are no construction waste (第十四條第(五)項). */
export const PROHIBITED_MATERIALS = ['household', 'hazardous'] as const;
export type ScannedMaterial = Material | (typeof PROHIBITED_MATERIALS)[number];

export const PROJECT_KINDS = [
  'newBuild',
  'reconstruction',
  'extension',
  'repair',
  'demolition',
  'decoration',
  'sporadicMunicipal',
] as const;
export type ProjectKind = (typeof PROJECT_KINDS)[number];

const SPOIL_ARISES_IN: readonly ProjectKind[] = ['newBuild', 'reconstruction', 'extension'];

/** The categories to which the named materials belong; prohibited materials belong to none. */
export function categoriesOf(materials: readonly string[]): ReadonlySet<Category> {
  return new Set(materials.flatMap((material) => CATEGORY_OF[material as Material] ?? []));
}

/**
 * Whether a category and its materials contradict 第三條: no material of the category is named, or it is spoil from
 * a kind of work in which none arises.
 */
export function isCategoryMismatch(
  category: Category,
  materials: readonly string[],
  kind: ProjectKind,
): boolean {
  return (
    (materials.length > 0 && !categoriesOf(materials).has(category)) ||
    (category === 'spoil' && !SPOIL_ARISES_IN.includes(kind))
  );
}
