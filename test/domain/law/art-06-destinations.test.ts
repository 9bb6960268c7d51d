import t from 'tap';
import { CATEGORIES } from '../../../src/domain/law/art-03-categories.ts';
import {
  categoriesTakenBy,
  isRightKindOfSite,
  SITE_TYPES,
} from '../../../src/domain/law/art-06-destinations.ts';

t.test('6, 30: each category has its own kinds of site', async (t) => {
  const sitesFor = {
    spoil: ['backfill', 'receiving'],
    recyclable: ['recyclingFacility'],
    other: ['treatment'],
  };
  for (const category of CATEGORIES)
    t.same(
      SITE_TYPES.filter((siteType) => isRightKindOfSite(category, siteType)),
      sitesFor[category],
    );
  for (const siteType of SITE_TYPES)
    for (const category of CATEGORIES)
      t.equal(categoriesTakenBy(siteType).includes(category), isRightKindOfSite(category, siteType));
});
