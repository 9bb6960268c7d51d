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

/**
 * The classes of GB 55012-2021 with their codes in the 固體廢物分類與代碼目錄 (2024), which national reports ask for. They
 * stand beside the categories of the measures and in nobody's place: those go by the material, these by the work.
 * 工程泥漿 is none of the materials of 第三條.
 */
export const NATIONAL_CLASSES = {
  engineeringSpoil: { code: '900-001-S70', zh: '工程渣土', en: 'engineering spoil' },
  engineeringSlurry: { code: '900-001-S71', zh: '工程泥漿', en: 'engineering slurry' },
  engineeringWaste: { code: '900-001-S72', zh: '工程垃圾', en: 'engineering waste' },
  demolitionWaste: { code: '900-001-S73', zh: '拆除垃圾', en: 'demolition waste' },
  decorationWaste: { code: '900-001-S74', zh: '裝修垃圾', en: 'decoration waste' },
} as const;
export type NationalClass = keyof typeof NATIONAL_CLASSES;

/** The national class of a material from a kind of work. */
export function nationalClassOf(material: Material, kind: ProjectKind): NationalClass {
  if (material === 'engineeringSpoil') return 'engineeringSpoil';
  if (kind === 'demolition') return 'demolitionWaste';
  return kind === 'decoration' ? 'decorationWaste' : 'engineeringWaste';
}
