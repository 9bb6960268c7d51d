import { block, type Finding } from '../finding.ts';
import { materialsOf } from '../law/art-03-categories.ts';
import { categoriesTakenBy, type SiteType } from '../law/art-06-destinations.ts';
import { massOf } from '../quantity.ts';
import type { SiteProposal } from './application.ts';
import { isGiven } from './evidence.ts';

/** The capacity of a site in kilograms; cubic metres by the densest material of the category it takes. */
export function siteCapacityKg(site: Pick<SiteProposal, 'capacity' | 'siteType'>): number {
  if (!site.capacity) return 0;
  const categories = site.siteType ? categoriesTakenBy(site.siteType) : [];
  return massOf(site.capacity, categories.flatMap(materialsOf));
}

/** What a proposed site lacks of name, kind, region, place, capacity and days, each with its pointer. */
export function missingOfSite(
  site: SiteProposal | undefined,
  citation: string,
  siteTypes: readonly SiteType[],
): readonly Finding[] {
  const { name, siteType, regionCode, location, acceptsFrom, acceptsTo } = site ?? {};
  const complete = {
    name: isGiven(name),
    siteType: siteType !== undefined && siteTypes.includes(siteType),
    regionCode: isGiven(regionCode),
    location: location !== undefined,
    capacity: siteCapacityKg(site ?? {}) > 0,
    acceptsFrom: acceptsFrom !== undefined,
    acceptsTo: acceptsTo !== undefined && (acceptsFrom === undefined || acceptsFrom <= acceptsTo),
  };
  return Object.entries(complete)
    .filter(([, isComplete]) => !isComplete)
    .map(([part]) => block('plan_incomplete', citation, { params: { part }, pointer: `/site/${part}` }));
}
