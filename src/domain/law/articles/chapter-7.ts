import type { Clause } from './clause.ts';

/** 第七章 附則. */
export const CHAPTER_7: readonly Clause[] = [
  {
    citation: '46',
    kind: 'informs',
    zh: '資源化利用場的含義。',
    en: 'What a recycling facility is.',
    reason: {
      zh: '定義；場地種類由第六條和第二十一條判斷。',
      en: 'A definition; 6 and 21 decide by it.',
    },
  },
  {
    citation: '47',
    kind: 'decides',
    zh: '縣市決定參照執行後才適用，并由其自行核準和執法。',
    en: 'A county takes part only once it has opted in, and then approves and enforces by itself.',
    codes: ['outside_planning_area', 'not_a_county'],
    rules: ['src/domain/law/art-07-competence.ts', 'src/routes/authorities.ts'],
    tests: [
      'test/domain/law/art-07-competence.test.ts',
      'test/domain/permits/admissibility.test.ts',
      'test/routes/regulation.test.ts',
    ],
  },
  {
    citation: '48',
    kind: 'decides',
    zh: '有效期是數據，可以延續；期外不再受理新申請，期內核發的許可證照其期限有效。',
    en: 'In force by terms, which are data; outside them nothing new is applied for, and permits keep their own days.',
    codes: ['regulation_lapsed'],
    rules: ['src/domain/law/art-48-terms.ts', 'src/domain/permits/admissibility.ts'],
    tests: [
      'test/domain/law/art-48-terms.test.ts',
      'test/domain/permits/admissibility.test.ts',
      'test/routes/regulation.test.ts',
    ],
  },
];
