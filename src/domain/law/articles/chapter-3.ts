import type { Clause } from './clause.ts';

/** 第三章 建筑渣土處置. */
export const CHAPTER_3: readonly Clause[] = [
  {
    citation: '16',
    kind: 'records',
    zh: '項目內部回填登記數量與抑塵措施，不用副本和聯單。',
    en: 'Backfill inside the project is entered with its dust measures; it needs no copy and no manifest.',
    rules: ['src/routes/onsite.ts'],
    tests: ['test/routes/onsite.test.ts'],
  },
  {
    citation: '17',
    kind: 'decides',
    zh: '外運渣土去經查勘核準的場地，按遠近和餘量供選。',
    en: 'Spoil that leaves goes to a site approved after a survey; sites are offered by distance, with their room.',
    codes: ['survey_missing', 'destination_not_approved', 'survey_day_invalid'],
    rules: [
      'src/domain/law/art-17-survey.ts',
      'src/domain/law/art-06-destination-of-load.ts',
      'src/db/permits/sites.ts',
    ],
    tests: [
      'test/domain/law/art-17-survey.test.ts',
      'test/routes/sites.test.ts',
      'test/domain/manifests/judge-load-vehicle.test.ts',
      'test/domain/manifests/judge-load-charges.test.ts',
    ],
  },
  {
    citation: '18(1)',
    kind: 'attested',
    zh: '出口有沖洗場地和設備，由工作人員核實。',
    en: 'A wash bay at the exit, attested by an officer.',
    codes: ['unverified', 'survey_failed'],
    rules: ['src/domain/law/art-18-receiving-conditions.ts'],
    tests: ['test/domain/law/art-18-receiving-conditions.test.ts'],
  },
  {
    citation: '18(2)',
    kind: 'decides',
    zh: '場地的用地文件和資料齊全；受納不超出核準的容量和類別。',
    en: 'The right to the land and the particulars of the site; nothing received beyond its capacity or category.',
    codes: ['document_missing', 'plan_incomplete', 'received_beyond_approval'],
    rules: [
      'src/domain/law/art-18-receiving-conditions.ts',
      'src/domain/permits/site.ts',
      'src/domain/law/art-18-02-intake.ts',
    ],
    tests: [
      'test/domain/law/art-18-receiving-conditions.test.ts',
      'test/domain/manifests/judge-arrival.test.ts',
    ],
  },
  {
    citation: '18(3)',
    kind: 'attested',
    zh: '邊坡穩定、環境衛生、專人負責，由工作人員核實。',
    en: 'Slope stability, hygiene and a person in charge, attested by an officer.',
    codes: ['unverified', 'survey_failed'],
    rules: ['src/domain/law/art-18-receiving-conditions.ts'],
    tests: ['test/domain/law/art-18-receiving-conditions.test.ts'],
  },
  {
    citation: '19',
    kind: 'decides',
    zh: '渣土只交給已獲核準的運輸單位；違者依第三十八條第二款。',
    en: 'Spoil is handed to approved carriers only; answered by 38.2.',
    codes: ['carrier_not_approved'],
    rules: ['src/domain/law/art-19-approved-carriers.ts'],
    tests: ['test/domain/manifests/judge-load-charges.test.ts'],
  },
];
