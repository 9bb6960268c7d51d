import type { Clause } from './clause.ts';

/** 第一章 總則. */
export const CHAPTER_1: readonly Clause[] = [
  {
    citation: '1',
    kind: 'informs',
    zh: '制定目的與上位法依據。',
    en: 'Why the measures were made, and the laws they rest on.',
    reason: { zh: '立法目的，無從產生數據。', en: 'A purpose decides no single case.' },
  },
  {
    citation: '2',
    kind: 'decides',
    zh: '只管城市規劃區：城區、咸安區、高新區，以及已決定參照執行的縣市。',
    en: 'Only the planning area counts: the urban area, 咸安區, the high-tech zone, and counties that opted in.',
    codes: ['outside_planning_area'],
    rules: ['src/domain/law/art-07-competence.ts', 'src/domain/permits/admissibility.ts'],
    tests: ['test/domain/law/art-07-competence.test.ts', 'test/domain/permits/admissibility.test.ts'],
  },
  {
    citation: '3',
    kind: 'decides',
    zh: '建筑垃圾分三類，每種材料只屬一類；渣土只產生於新建、改建、擴建。',
    en: 'Three categories, each material in one of them; spoil arises only in new building, reconstruction and extension.',
    codes: ['category_mismatch'],
    rules: [
      'src/domain/law/art-03-categories.ts',
      'src/domain/law/art-03-category-of-load.ts',
      'src/domain/law/art-09-02-plan.ts',
    ],
    tests: [
      'test/domain/law/art-03-categories.test.ts',
      'test/domain/law/art-09-02-plan.test.ts',
      'test/domain/manifests/judge-load.test.ts',
    ],
  },
  {
    citation: '4',
    kind: 'informs',
    zh: '處置的總方針，由產生者承擔；鼓勵新技術。',
    en: 'Reduce, reuse, make harmless; whoever produces waste disposes of it. New techniques are encouraged.',
    reason: {
      zh: '原則由其他各條落實，本身不作判斷。',
      en: 'A principle that the other articles carry out; it decides nothing by itself.',
    },
  },
  {
    citation: '5',
    kind: 'decides',
    zh: '一車（一項方案）只裝一類，不得混裝。',
    en: 'One load, or one stream of a plan, is of one category.',
    codes: ['category_mixed'],
    rules: ['src/domain/law/art-05-sorting.ts', 'src/domain/law/art-09-02-plan.ts'],
    tests: [
      'test/domain/law/art-05-sorting.test.ts',
      'test/domain/law/art-09-02-plan.test.ts',
      'test/domain/manifests/judge-load.test.ts',
    ],
  },
  {
    citation: '6',
    kind: 'decides',
    zh: '各類去各自的場地：渣土去回填或受納場地，可再生廢棄物去資源化利用場，其他去處理場。',
    en: 'Each category has its own kind of site: spoil to backfill or receiving sites, recyclables to a facility, the rest to treatment.',
    codes: ['wrong_destination'],
    rules: [
      'src/domain/law/art-06-destinations.ts',
      'src/domain/law/art-06-destination-of-load.ts',
      'src/domain/law/art-09-04-destinations.ts',
    ],
    tests: [
      'test/domain/law/art-06-destinations.test.ts',
      'test/domain/law/art-09-04-destinations.test.ts',
      'test/domain/manifests/judge-load-vehicle.test.ts',
    ],
  },
  {
    citation: '7',
    kind: 'decides',
    zh: '由所在區域決定誰核準、誰執法；咸安區只執法，高新區兩者皆有，其餘由市級負責。',
    en: 'The region settles who approves and who enforces: 咸安區 enforces only, the high-tech zone does both, the city the rest.',
    codes: ['not_competent', 'location_mismatch'],
    rules: ['src/domain/law/art-07-competence.ts', 'src/domain/geometry.ts', 'src/routes/competence.ts'],
    tests: [
      'test/domain/law/art-07-competence.test.ts',
      'test/routes/boundaries.test.ts',
      'test/routes/decisions.test.ts',
    ],
    planned: {
      zh: '掃碼位置不與邊界比對。',
      en: 'The location of a scan is not compared with a boundary.',
    },
  },
];
