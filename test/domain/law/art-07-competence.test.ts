import t from 'tap';
import type { Boundary } from '../../../src/domain/geometry.ts';
import {
  approvingAuthority,
  AUTHORITIES,
  authorityByCode,
  isInPlanningArea,
  localAuthority,
  mayEnforce,
  placeFindings,
  regionMissed,
} from '../../../src/domain/law/art-07-competence.ts';

const COUNTIES = ['421221', '421222', '421223', '421224', '421281'];

t.test('2: the planning area is the urban area and the counties that opted in (47)', async (t) => {
  for (const region of ['421200', '421202', '4212GX']) t.ok(isInPlanningArea(region, new Set()), region);
  for (const county of COUNTIES) {
    t.notOk(isInPlanningArea(county, new Set()), county);
    t.notOk(isInPlanningArea(county, new Set(COUNTIES.filter((other) => other !== county))), county);
    t.ok(isInPlanningArea(county, new Set([county])), county);
  }
  for (const region of ['420106', '421201', '421203', '', '4212']) {
    t.notOk(isInPlanningArea(region, new Set()), region);
    t.notOk(isInPlanningArea(region, new Set([region])), 'opting in does not make a county');
  }
});

t.test(
  '7: the city approves but in the high-tech zone and the counties; 咸安區 approves nothing',
  async (t) => {
    const approving = Object.fromEntries(AUTHORITIES.map(({ code }) => [code, approvingAuthority(code)]));
    t.same(approving, {
      421200: '421200',
      421202: '421200',
      '4212GX': '4212GX',
      ...Object.fromEntries(COUNTIES.map((county) => [county, county])),
    });
  },
);

t.test(
  '7: in the urban area the city enforces beside the local authority, in a county the county alone',
  async (t) => {
    for (const { code: region } of AUTHORITIES) {
      const enforcing = AUTHORITIES.filter(({ code }) => mayEnforce(code, region)).map(({ code }) => code);
      const urban = region === '421200' ? ['421200'] : ['421200', region];
      t.same(enforcing, COUNTIES.includes(region) ? [region] : urban, region);
      t.equal(localAuthority(region), region);
    }
  },
);

t.test('7: elsewhere the city answers', async (t) => {
  t.equal(localAuthority('420106'), '421200');
  t.ok(mayEnforce('421200', '420106'));
  t.notOk(mayEnforce('421202', '420106'));
});

t.test('an authority is found by its code', async (t) => {
  t.equal(authorityByCode('4212GX')?.name, '咸寧高新區城管執法部門');
  t.equal(authorityByCode('421203'), undefined);
});

t.test(
  '7: a place outside the boundary of its region gets a notice, once a boundary is loaded',
  async (t) => {
    const boundary: Boundary = {
      type: 'Polygon',
      coordinates: [
        [
          [114, 29],
          [115, 29],
          [115, 30],
          [114, 30],
          [114, 29],
        ],
      ],
    };
    const at = (lat: number, loaded: Boundary | null) =>
      regionMissed({ regionCode: '421202', location: { lat, lon: 114.5 } }, loaded);
    t.equal(at(29.5, boundary), null, 'inside');
    t.equal(at(30, boundary), null, 'on the border');
    t.equal(at(30.00001, boundary), '421202', 'outside');
    t.equal(at(30.00001, null), null, 'no boundary is loaded');
    t.same(placeFindings(at(31, boundary), '/location'), [
      {
        code: 'location_mismatch',
        citation: '7',
        severity: 'notice',
        params: { regionCode: '421202' },
        pointer: '/location',
      },
    ]);
    for (const missed of [null, undefined]) t.same(placeFindings(missed, '/location'), []);
  },
);
