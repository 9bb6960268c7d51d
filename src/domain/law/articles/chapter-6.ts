import type { Clause } from './clause.ts';

const CHARGES = 'src/domain/manifests/charge.ts';
const REPORTS_AND_FINES = {
  zh: '由工作人員報告、立案和罰款（reportViolation、openCase）尚未實現。',
  en: 'Nobody can report it or open a case on it (reportViolation, openCase) yet.',
};
const FINES = {
  zh: '違法行為已注明罰則，罰款幅度和案件（openCase）尚未實現。',
  en: 'The violation names this clause; ranges of fines and cases (openCase) do not exist yet.',
};

/** 第六章 法律責任. Every fine rests on the law above, which a case will name beside the clause. */
export const CHAPTER_6: readonly Clause[] = [
  {
    citation: '36.1',
    kind: 'decides',
    zh: '擅自設立資源化利用場并受納：單位、個人分檔罰款。',
    en: 'A recycling facility without approval: a fine, by unit or individual.',
    planned: REPORTS_AND_FINES,
  },
  {
    citation: '36.2',
    kind: 'decides',
    zh: '混入生活垃圾或者危險廢物：單位、個人分檔罰款。',
    en: 'Household or hazardous waste mixed in: a fine, by unit or individual.',
    offences: ['mixing'],
    rules: [CHARGES],
    tests: ['test/domain/manifests/judge-load-charges.test.ts'],
    planned: FINES,
  },
  {
    citation: '37',
    kind: 'decides',
    zh: '場地受納不該收的垃圾：對場地罰款。',
    en: 'A site or facility takes in waste it may not: a fine.',
    planned: REPORTS_AND_FINES,
  },
  {
    citation: '38.1',
    kind: 'decides',
    zh: '清運不及時并造成污染：對施工單位罰款。',
    en: 'Waste not cleared in time, and pollution follows: a fine of the contractor.',
    planned: REPORTS_AND_FINES,
  },
  {
    citation: '38.2',
    kind: 'decides',
    zh: '交給未獲核準者運輸：對施工單位罰款。',
    en: 'Waste handed to whoever is not approved to carry it: a fine of the contractor.',
    offences: ['handed_to_unapproved_carrier'],
    rules: [CHARGES],
    tests: ['test/domain/manifests/judge-load-charges.test.ts'],
    planned: FINES,
  },
  {
    citation: '39',
    kind: 'decides',
    zh: '沿途遺撒：對單位罰款。',
    en: 'Spillage on the way: a fine of the unit.',
    planned: REPORTS_AND_FINES,
  },
  {
    citation: '40',
    kind: 'decides',
    zh: '改動、買賣、出租、出借許可文件：罰款；偽造不在其列，移送公安。',
    en: 'A permit altered, sold, let or lent: a fine; forgery is not among them and goes to the police.',
    offences: ['permit_misuse'],
    rules: [CHARGES],
    tests: ['test/domain/manifests/judge-inspection.test.ts'],
    planned: FINES,
  },
  {
    citation: '41',
    kind: 'decides',
    zh: '無證處置或者超出許可的類別、數量、期限：按施工、建設、運輸單位分檔罰款。',
    en: 'Disposal without a permit or beyond its category, quantity or days: a fine, by contractor, developer or carrier.',
    codes: ['beyond_scope_category', 'beyond_scope_quantity', 'beyond_scope_period'],
    offences: ['disposal_without_permit', 'disposal_beyond_scope'],
    rules: [
      'src/domain/law/art-08-permit-of-project.ts',
      'src/domain/law/art-41-scope.ts',
      'src/domain/law/art-15-carriage.ts',
      'src/domain/manifests/claim.ts',
      CHARGES,
    ],
    tests: [
      'test/domain/manifests/judge-load.test.ts',
      'test/domain/manifests/judge-load-charges.test.ts',
      'test/domain/manifests/claim.test.ts',
      'test/domain/manifests/judge-departure.test.ts',
    ],
    planned: FINES,
  },
  {
    citation: '42',
    kind: 'decides',
    zh: '隨意傾倒、拋撒、堆放：單位、個人分檔罰款。',
    en: 'Dumping: a fine, by unit or individual.',
    offences: ['unloaded_off_site'],
    rules: [CHARGES],
    tests: ['test/domain/law/art-31-telemetry.test.ts'],
    planned: REPORTS_AND_FINES,
  },
  {
    citation: '43',
    kind: 'decides',
    zh: '未覆蓋罰運輸單位，未沖洗罰施工單位，幅度依大氣污染防治法。',
    en: 'Uncovered loads fine the carrier, unwashed vehicles the contractor, in the ranges of the air law.',
    offences: ['uncovered', 'unwashed'],
    rules: [CHARGES],
    tests: ['test/domain/manifests/judge-departure.test.ts'],
    planned: FINES,
  },
  {
    citation: '44',
    kind: 'records',
    zh: '強攬運輸、阻礙執法的，移送公安。',
    en: 'Coercion and obstruction are referred to the police.',
    planned: REPORTS_AND_FINES,
  },
  {
    citation: '45',
    kind: 'records',
    zh: '工作人員失職瀆職的，移送處理。',
    en: 'Misconduct of staff is referred.',
    planned: REPORTS_AND_FINES,
  },
];
