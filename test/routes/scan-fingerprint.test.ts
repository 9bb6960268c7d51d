import t from 'tap';
import { fingerprintOf } from '../../src/routes/scan-answers.ts';
import { scanInput } from '../../src/routes/scan-schemas.ts';

t.test('a phone that repeats a scan after an upgrade is answered as before: fingerprints stay', async (t) => {
  const on = {
    id: '0192f0c8-7a5e-7cc1-b6a3-5b9d3f8e2a11',
    manifestNumber: '421200260316000001K7QXD',
    at: '2026-03-16T18:20:00+08:00',
    location: { lat: 29.84, lon: 114.32 },
  };
  const place = '0192f0c8-7a5e-7cc1-b6a3-5b9d3f8e2a12';
  const quantity = { value: 12.5, unit: 't' };
  const scans: readonly (readonly [object, string])[] = [
    [
      {
        ...on,
        kind: 'load',
        plate: '鄂L12345',
        projectId: place,
        category: 'recyclable',
        materials: ['concrete'],
        quantity,
        destinationId: place,
        driverName: '張師傅',
        producedOn: '2026-03-16',
      },
      '3e136d16b2be4e179f63e310bd65583f0115274fb6baa262002cad7a31e4c709',
    ],
    [
      { ...on, kind: 'depart', washed: true, covered: true },
      '445f15d9d6b4e3df911f574c4853f645dbc97291b952ffdfdd863e60a3143d72',
    ],
    [
      { ...on, kind: 'receive', siteId: place, quantity, plate: '鄂L12345', category: 'recyclable' },
      '5266350bc6330dc28148bfb27df84d042934a538c2c55a09cec981f03ae65ebb',
    ],
  ];
  for (const [scan, fingerprint] of scans) t.equal(fingerprintOf(scanInput.parse(scan)), fingerprint);
});
