import t from 'tap';
import { endToTell } from '../../../src/domain/permits/permit.ts';

const TODAY = '2026-06-30';

t.test(
  '行政許可法 50: from 60 days before the last day on it is told, with the last day to ask',
  async (t) => {
    for (const [validTo, wanted] of [
      ['2026-08-30', null],
      ['2026-08-29', { type: 'permit.expiring', data: { validTo: '2026-08-29', renewBy: '2026-07-30' } }],
      ['2026-07-30', { type: 'permit.expiring', data: { validTo: '2026-07-30', renewBy: '2026-06-30' } }],
      ['2026-07-29', { type: 'permit.expiring', data: { validTo: '2026-07-29', renewBy: null } }],
      ['2026-06-30', { type: 'permit.expiring', data: { validTo: '2026-06-30', renewBy: null } }],
      ['2026-06-29', { type: 'permit.expired', data: { validTo: '2026-06-29' } }],
      ['2026-05-01', { type: 'permit.expired', data: { validTo: '2026-05-01' } }],
      ['2026-04-30', null],
    ] as const)
      t.same(endToTell({ validTo, isRenewable: true }, TODAY), wanted, validTo);
  },
);

t.test('what was granted elsewhere is not renewed here', async (t) => {
  t.match(endToTell({ validTo: '2026-08-29', isRenewable: false }, TODAY), { data: { renewBy: null } });
});
