import { block, type Finding } from '../finding.ts';
import { materialsOf } from '../law/art-03-categories.ts';
import { categoriesTakenBy, type SiteType } from '../law/art-06-destinations.ts';
import { placeFindings } from '../law/art-07-competence.ts';
import { massOf } from '../quantity.ts';
import type { ApplicationFacts, SiteProposal } from './application.ts';
import { isGiven } from './evidence.ts';

/** The capacity of a site in kilograms; cubic metres by the densest material of the category it takes. */
export function siteCapacityKg(site: Pick<SiteProposal, 'capacity' | 'siteType'>): number {
  if (!site.capacity) return 0;
  const categories = site.siteType ? categoriesTakenBy(site.siteType) : [];
  return massOf(site.capacity, categories.flatMap(materialsOf));
}

/**
 * What a proposed site lacks of name, kind, region, place, capacity and days, each with its pointer; and the notice of
 * a place outside its region.
 */
export function siteFindings(
  { body: { site }, regionMissed }: Pick<ApplicationFacts, 'body' | 'regionMissed'>,
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
  const missing = Object.entries(complete)
    .filter(([, isComplete]) => !isComplete)
    .map(([part]) => block('plan_incomplete', citation, { params: { part }, pointer: `/site/${part}` }));
  return [...missing, ...placeFindings(regionMissed, '/site/location')];
}
