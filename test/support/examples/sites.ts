import { accept, act, approve, attest, documents, FLEET, submit, uploads } from './procedure.ts';
import type { Step } from './step.ts';

/** The facility of the recycler, and a receiving site that is surveyed. */
export const SITES: readonly Step[] = [
  ...uploads('recycler', ...FLEET, 'concessionGrant'),
  {
    tells: 'A recycler applies for its facility and its own vehicles',
    op: 'createPermitApplication',
    as: 'recycler',
    name: 'recycling',
    body: {
      kind: 'recycling',
      documents: documents('recycler', ...FLEET, 'concessionGrant'),
      plates: ['鄂L24680'],
      dailyCapacity: { value: 20, unit: 't' },
      tripsPerDay: 6,
      site: {
        name: '溫泉資源化利用場',
        siteType: 'recyclingFacility',
        regionCode: '421202',
        location: { lat: 29.82, lon: 114.3 },
        capacity: { value: 50_000, unit: 't' },
        acceptsFrom: '2026-01-01',
        acceptsTo: '2028-12-31',
      },
      concession: {
        number: 'TXJY-1',
        grantor: '咸寧市人民政府',
        validFrom: '2026-01-01',
        validTo: '2030-12-31',
      },
    },
    status: 201,
    keep: { recycling: '/id' },
  },
  submit('recycling', 'recycler'),
  accept('recycling'),
  ...['22(1)', '22(2)', '22(3)', '22(4)', '10(4)', '10(5)'].map((row) => attest('recycling', row)),
  approve('recycling', { recyclingPermit: '/permitNumber', siteId: '/siteId' }),
  ...uploads('landowner', 'landRight', 'sitePlan'),
  {
    tells: 'The operator of a receiving site applies',
    op: 'createPermitApplication',
    as: 'landowner',
    name: 'receiving',
    body: {
      kind: 'receiving',
      documents: documents('landowner', 'landRight', 'sitePlan'),
      site: {
        name: '橫溝渣土受納場',
        siteType: 'receiving',
        regionCode: '421202',
        location: { lat: 29.9, lon: 114.42 },
        capacity: { value: 80_000, unit: 't' },
        acceptsFrom: '2026-04-01',
        acceptsTo: '2027-12-31',
      },
    },
    status: 201,
    keep: { receiving: '/id' },
  },
  submit('receiving', 'landowner'),
  act('requestSupplement', 'receiving', 'Everything that is missing is asked for at once', {
    body: { items: [{ citation: '18(2)', note: '請補交場地平面圖' }] },
  }),
  act('getApplicationNotice', 'receiving', 'What is to be supplemented, as a notice', {
    as: 'landowner',
    name: 'supplement',
    params: { id: '{receiving}', kind: 'supplement' },
  }),
  submit('receiving', 'landowner'),
  accept('receiving'),
  act('extendDecision', 'receiving', 'Ten more working days, once, with the reason', {
    body: { reason: '需要進一步現場核查' },
  }),
  act('recordSurvey', 'receiving', 'Two officers have seen the place', {
    body: {
      surveyedOn: '2026-03-02',
      officers: [
        { sub: 'officer-1', name: '李科員' },
        { sub: 'officer-2', name: '周科員' },
      ],
      checks: { washBay: true, slopeStability: true },
      note: '現場查勘',
    },
    status: 201,
    keep: { surveyId: '/id' },
  }),
  act('recordSurvey', 'receiving', 'A survey of a day to come', {
    body: {
      surveyedOn: '2026-03-20',
      officers: [
        { sub: 'officer-1', name: '李科員' },
        { sub: 'officer-2', name: '周科員' },
      ],
    },
    status: 422,
  }),
  act('signSurvey', 'receiving', 'The other officer signs by their own token', {
    as: 'colleague',
    body: { surveyId: '{surveyId}' },
    status: 201,
  }),
  act('signSurvey', 'receiving', 'A second signature changes nothing', {
    name: 'repeat',
    as: 'colleague',
    body: { surveyId: '{surveyId}' },
  }),
  act('decidePermitApplication', 'receiving', 'Refused, for a condition that is not met', {
    name: 'refused',
    body: { outcome: 'refused', reasons: [{ citation: '18(1)', text: '進場道路不符合要求' }] },
  }),
];
