import t from 'tap';
import { type InspectionFacts, judgeInspection } from '../../../src/domain/manifests/judge-inspection.ts';
import { at, PLATE, shown } from '../../support/manifests.ts';

const inspected = (change: Partial<InspectionFacts> = {}) =>
  judgeInspection({
    scanId: 'inspect',
    plate: PLATE,
    location: null,
    occurredAt: at('18:40'),
    regionCode: '421202',
    isImplausible: false,
    manifest: 'good',
    credential: null,
    owner: { id: 'carrier', name: 'carrier' },
    holder: { id: 'holder', name: 'holder' },
    ...change,
  });

t.test('27.2, 34: a roadside check finds what is missing, lent or forged', async (t) => {
  const cases: readonly (readonly [string, Partial<InspectionFacts>, readonly string[]])[] = [
    ['a sheet', {}, []],
    ['neither sheet nor credential', { manifest: null }, ['carrier carrier: manifest_missing 27.2']],
    ['a voided sheet', { manifest: 'voided' }, ['carrier carrier: manifest_missing 27.2']],
    [
      'a voided sheet beside the copy of this vehicle',
      { manifest: 'voided', credential: { copyPlate: PLATE } },
      ['carrier carrier: manifest_missing 27.2'],
    ],
    ['a credential instead of the sheet', { manifest: null, credential: { copyPlate: PLATE } }, []],
    ['a credential that is no copy', { credential: { copyPlate: null } }, []],
    ['the copy of this vehicle, read otherwise', { credential: { copyPlate: '鄂l·12345' } }, []],
    [
      'the copy of another',
      { credential: { copyPlate: '鄂L99999' } },
      ['carrier holder: permit_misuse 34 40'],
    ],
    [
      'of a holder nobody knows',
      { credential: { copyPlate: '鄂L99999' }, holder: null },
      ['carrier carrier: permit_misuse 34 40'],
    ],
    ['a bad signature', { credential: 'forged' }, ['carrier carrier: permit_forged 34']],
    [
      'a bad signature and no sheet',
      { credential: 'forged', manifest: null },
      ['carrier carrier: permit_forged 34'],
    ],
    [
      'a vehicle nobody registered',
      { manifest: null, owner: null },
      [`carrier ${PLATE}: manifest_missing 27.2`],
    ],
  ];
  for (const [what, change, expected] of cases)
    t.same(inspected(change).suspicions.map(shown), expected, what);
});

t.test('what a check finds are violations, where and when it was', async (t) => {
  const { findings, suspicions } = inspected({ manifest: null, location: { lat: 29.8, lon: 114.3 } });
  t.match(findings, [{ code: 'manifest_missing', severity: 'violation', scanId: 'inspect', plate: PLATE }]);
  t.match(suspicions, [
    {
      place: { regionCode: '421202', location: { lat: 29.8, lon: 114.3 }, occurredAt: at('18:40') },
      plate: PLATE,
      actKey: 'inspect:inspect|carrier',
    },
  ]);
});

t.test('a clock that is wrong is noticed and charges nobody', async (t) => {
  const { findings, suspicions } = inspected({ isImplausible: true });
  t.match(findings, [{ code: 'implausible_time', severity: 'notice' }]);
  t.same(suspicions, []);
});
