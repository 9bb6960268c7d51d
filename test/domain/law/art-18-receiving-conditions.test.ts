import t from 'tap';
import { SURVEY_CHECKS, type SiteProposal } from '../../../src/domain/permits/application.ts';
import { brief, receiving, rowOf, site, survey } from '../../support/applications.ts';

for (const [citation, check] of [
  ['18(1)', 'washBay'],
  ['18(3)', 'slopeStability'],
] as const)
  t.test(`${citation} waits for an officer and fails with the survey's ${check}`, async (t) => {
    t.same(brief(rowOf(receiving({ attestations: [] }), citation).findings), [`unverified ${citation}`]);
    t.equal(rowOf(receiving({ survey: survey({ checks: { [check]: true } }) }), citation).status, 'met');
    const failed = rowOf(receiving({ survey: survey({ checks: { [check]: false } }) }), citation);
    t.equal(failed.status, 'unmet', 'whatever was attested');
    t.same(brief(failed.findings), [`survey_failed ${citation}`]);
    t.same(failed.findings[0]?.params, { check });
    const both = receiving({ attestations: [], survey: survey({ checks: { [check]: false } }) });
    t.same(brief(rowOf(both, citation).findings), [`survey_failed ${citation}`, `unverified ${citation}`]);
  });

t.test('18(1) and 18(3) are not touched by other checks, nor met by a survey alone', async (t) => {
  const others = { enclosure: false, pavedAccess: false, yard: false, machines: false };
  t.equal(rowOf(receiving({ survey: survey({ checks: others }) }), '18(1)').status, 'met');
  t.equal(rowOf(receiving({ survey: survey({ checks: others }) }), '18(3)').status, 'met');
  const passed = Object.fromEntries(SURVEY_CHECKS.map((check) => [check, true]));
  t.equal(
    rowOf(receiving({ attestations: [], survey: survey({ checks: passed }) }), '18(1)').status,
    'unverified',
  );
});

t.test('18(2) asks for the right to the land', async (t) => {
  const row = rowOf(receiving({ body: { documents: [] } }), '18(2)');
  t.same(brief(row.findings), ['document_missing 18(2) /documents']);
  t.equal(row.findings[0]?.documentKind, 'landRight');
});

const INCOMPLETE: readonly (readonly [SiteProposal, string])[] = [
  [{ name: undefined }, 'name'],
  [{ name: ' ' }, 'name'],
  [{ siteType: undefined }, 'siteType'],
  [{ siteType: 'recyclingFacility' }, 'siteType'],
  [{ siteType: 'treatment' }, 'siteType'],
  [{ regionCode: undefined }, 'regionCode'],
  [{ location: undefined }, 'location'],
  [{ capacity: undefined }, 'capacity'],
  [{ capacity: { value: 0.4, unit: 'kg' } }, 'capacity'],
  [{ acceptsFrom: undefined }, 'acceptsFrom'],
  [{ acceptsTo: undefined }, 'acceptsTo'],
  [{ acceptsFrom: '2021-12-31', acceptsTo: '2021-12-30' }, 'acceptsTo'],
];

t.test('18(2) names each part of the site that is missing', async (t) => {
  for (const [change, part] of INCOMPLETE) {
    const row = rowOf(receiving({ body: { site: site(change) } }), '18(2)');
    t.equal(row.status, 'unmet');
    t.same(brief(row.findings), [`plan_incomplete 18(2) /site/${part}`]);
    t.same(row.findings[0]?.params, { part });
  }
  t.equal(rowOf(receiving({ body: { site: undefined } }), '18(2)').findings.length, 7);
});

t.test('18(2) takes both kinds of site for spoil, a single day and the smallest capacity', async (t) => {
  const lawful: readonly SiteProposal[] = [
    { siteType: 'backfill' },
    { acceptsFrom: '2021-12-31', acceptsTo: '2021-12-31' },
    { capacity: { value: 0.5, unit: 'kg' } },
  ];
  for (const change of lawful)
    t.equal(rowOf(receiving({ body: { site: site(change) } }), '18(2)').status, 'met');
});

t.test('18(2) has the notice of a place outside its region, and is met all the same', async (t) => {
  const row = rowOf(receiving({ regionMissed: '421202' }), '18(2)');
  t.equal(row.status, 'met');
  t.same(brief(row.findings), ['location_mismatch 7 /site/location']);
  t.same(rowOf(receiving({ regionMissed: null }), '18(2)').findings, []);
});
