import t from 'tap';
import { OFFENCES, offenceInfo } from '../../../src/domain/enforcement/offence.ts';
import { FINDINGS } from '../../../src/domain/catalogue.ts';

/** The duties of the rulebook, by offence. */
const DUTIES: Readonly<Record<string, string>> = {
  disposal_without_permit: '8',
  disposal_beyond_scope: '8',
  random_dumping: '13',
  mixing: '14(5)',
  departed_without_clearance: '15(1)',
  subcontracted: '15(2)',
  unwashed: '15(3)',
  overloaded: '15(4)',
  speeding: '15(4)',
  uncovered: '15(5)',
  spillage: '15(5)',
  certificate_expired: '15(6)',
  outside_hours: '15(7)',
  outside_approved_time: '15(8)',
  off_route: '15(8)',
  wrong_place: '15(9)',
  received_beyond_approval: '18(2)',
  receiving_prohibited_waste: '18',
  handed_to_unapproved_carrier: '19',
  facility_without_approval: '21',
  failure_to_clear: '23.1',
  not_removed_same_day: '25.1',
  unlawful_refusal: '26(1)',
  intake_report_overdue: '26(4)',
  closure_notice_late: '26(6)',
  quantity_mismatch: '27.2',
  vehicle_mismatch: '27.2',
  manifest_missing: '27.2',
  control_order: '32',
  permit_misuse: '34',
  permit_forged: '34',
  coercion: '44',
  obstruction: '44',
  misconduct_of_staff: '45',
};

t.test('every offence breaks the duty of its clause (13, 34)', async (t) => {
  for (const [offence, duty] of Object.entries(DUTIES)) t.equal(offenceInfo(offence)?.duty, duty, offence);
  t.equal(offenceInfo('toString'), undefined);
});

t.test('what has no fine here and is for others is referred to them', async (t) => {
  const referred = Object.entries(OFFENCES).flatMap(([code, info]) =>
    'referredTo' in info ? [[code, info.referredTo]] : [],
  );
  t.same(Object.fromEntries(referred), {
    mixing: 'ecology',
    overloaded: 'trafficPolice',
    speeding: 'trafficPolice',
    certificate_expired: 'transport',
    permit_forged: 'publicSecurity',
    coercion: 'publicSecurity',
    obstruction: 'publicSecurity',
    misconduct_of_staff: 'supervision',
  });
});

t.test(
  'a finding that charges somebody is an offence under its own name, or under the one it is charged as',
  async (t) => {
    const charged = [
      'mixing',
      'unwashed',
      'uncovered',
      'wrong_place',
      'permit_forged',
      'vehicle_without_copy',
    ];
    for (const code of charged) t.ok(code in FINDINGS && code in OFFENCES, code);
  },
);
