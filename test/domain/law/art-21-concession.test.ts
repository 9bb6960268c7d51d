import t from 'tap';
import type { Concession } from '../../../src/domain/permits/application.ts';
import {
  brief,
  CARRIER_DOCUMENTS,
  concession,
  documents,
  recycling,
  rowOf,
  site,
  TODAY,
} from '../../support/applications.ts';

const find = (change: Concession) => rowOf(recycling({ body: { concession: concession(change) } }), '21');

t.test('21 asks for a concession with number and grantor, in force today', async (t) => {
  const cases: readonly (readonly [Concession, string])[] = [
    [{ number: undefined }, 'number'],
    [{ number: '' }, 'number'],
    [{ grantor: undefined }, 'grantor'],
    [{ validFrom: undefined }, 'validFrom'],
    [{ validFrom: '2021-03-03' }, 'validFrom'],
    [{ validTo: undefined }, 'validTo'],
    [{ validTo: '2021-03-01' }, 'validTo'],
  ];
  for (const [change, part] of cases) {
    const row = find(change);
    t.equal(row.status, 'unmet');
    t.same(brief(row.findings), [`concession_missing 21 /concession/${part}`]);
  }
  t.equal(find({ validFrom: TODAY, validTo: TODAY }).status, 'met', 'both days of it are in force');
  t.equal(rowOf(recycling({ body: { concession: undefined } }), '21').findings.length, 4);
});

t.test('21 asks for the document of the grant', async (t) => {
  const row = rowOf(recycling({ body: { documents: documents(...CARRIER_DOCUMENTS) } }), '21');
  t.same(brief(row.findings), ['concession_missing 21 /documents']);
  t.equal(row.findings[0]?.documentKind, 'concessionGrant');
});

t.test('21 asks for a site that is a recycling facility and is described', async (t) => {
  const parts = (change: Parameters<typeof site>[0]) =>
    brief(
      rowOf(recycling({ body: { site: site({ siteType: 'recyclingFacility', ...change }) } }), '21').findings,
    );
  const incomplete: readonly (readonly [Parameters<typeof site>[0], string])[] = [
    [{ name: ' ' }, 'name'],
    [{ siteType: undefined }, 'siteType'],
    [{ siteType: 'backfill' }, 'siteType'],
    [{ siteType: 'receiving' }, 'siteType'],
    [{ siteType: 'treatment' }, 'siteType'],
    [{ regionCode: undefined }, 'regionCode'],
    [{ location: undefined }, 'location'],
    [{ capacity: undefined }, 'capacity'],
    [{ acceptsFrom: undefined }, 'acceptsFrom'],
    [{ acceptsTo: undefined }, 'acceptsTo'],
    [{ acceptsTo: '2020-12-31' }, 'acceptsTo'],
  ];
  for (const [change, part] of incomplete)
    t.same(parts(change), [`plan_incomplete 21 /site/${part}`], JSON.stringify(change));
  t.same(parts({ acceptsTo: '2021-01-01' }), [], 'a single day');
  t.same(parts({ capacity: { value: 0.4, unit: 'kg' } }), ['plan_incomplete 21 /site/capacity']);
  t.same(parts({ capacity: { value: 0.5, unit: 'kg' } }), []);
  t.equal(rowOf(recycling({ body: { site: undefined } }), '21').findings.length, 7);
});

t.test('21 has the notice of a place outside its region, and is met all the same', async (t) => {
  const row = rowOf(recycling({ regionMissed: '421202' }), '21');
  t.equal(row.status, 'met');
  t.same(brief(row.findings), ['location_mismatch 7 /site/location']);
});
