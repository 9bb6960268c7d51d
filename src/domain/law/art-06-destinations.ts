import type { Category } from './art-03-categories.ts';

export const SITE_TYPES = ['backfill', 'receiving', 'recyclingFacility', 'treatment'] as const;
export type SiteType = (typeof SITE_TYPES)[number];

const CATEGORY_TAKEN_BY: Readonly<Record<SiteType, Category>> = {
  backfill: 'spoil',
  receiving: 'spoil',
  recyclingFacility: 'recyclable',
  treatment: 'other',
};

/** The categories a site of this type takes (第六條): spoil, recyclables and other waste each have their own. */
export function categoriesTakenBy(siteType: SiteType): readonly Category[] {
  return [CATEGORY_TAKEN_BY[siteType]];
}

/** Whether waste of the category may go to a site of this type. */
export function isRightKindOfSite(category: Category, siteType: SiteType): boolean {
  return CATEGORY_TAKEN_BY[siteType] === category;
}
