import type { Clause } from './clause.ts';

/** 第五章 監督管理. */
export const CHAPTER_5: readonly Clause[] = [
  {
    citation: '31.1',
    kind: 'decides',
    zh: '一個共享平臺：各部門都能讀到所需的信息。',
    en: 'One shared platform: the departments read what they need.',
    rules: ['src/routes/access.ts'],
    tests: ['test/routes/departments.test.ts'],
    planned: {
      zh: '向部門推送事件（createSubscription）尚未實現。',
      en: 'Departments get no events (createSubscription) yet.',
    },
  },
  {
    citation: '31.2',
    kind: 'decides',
    zh: '記錄儀和視頻接入；讀數未知不算違法，經工作人員核實才作證據。',
    en: 'Recorders and video report here; unknown is never an offence, and data is evidence once an officer reviewed it.',
    codes: [
      'speeding',
      'uncovered',
      'outside_hours',
      'off_route',
      'loaded_without_manifest',
      'unloaded_off_site',
      'device_offline',
    ],
    rules: [
      'src/domain/law/art-31-telemetry.ts',
      'src/domain/telemetry/episodes.ts',
      'src/domain/telemetry/matching.ts',
      'src/db/telemetry/offline.ts',
    ],
    tests: [
      'test/domain/law/art-31-telemetry.test.ts',
      'test/domain/telemetry/episodes.test.ts',
      'test/domain/telemetry/matching.test.ts',
      'test/routes/telemetry-detection.test.ts',
    ],
    planned: {
      zh: '視頻設備只登記，不經此接口上傳；審查違法（reviewViolation）另行實現。',
      en: 'Video devices are registered and do not report here; officers cannot review (reviewViolation) yet.',
    },
  },
  {
    citation: '32',
    kind: 'decides',
    zh: '四個部門可以發布限時限區的臨時管制令，到期自行失效。',
    en: 'Four departments may issue control orders for an area and a period; they end by themselves.',
    planned: {
      zh: '發布與解除（issueControlOrder）尚未實現。',
      en: 'No order can be issued (issueControlOrder) yet.',
    },
  },
  {
    citation: '33',
    kind: 'decides',
    zh: '只由核準的運輸單位和特許經營者清運，費用由產生者付。',
    en: 'Only approved carriers and concession holders clear; the producer pays.',
    rules: ['src/domain/law/art-19-approved-carriers.ts'],
    tests: ['test/domain/manifests/judge-load.test.ts'],
    planned: {
      zh: '按項目和月份的費用清單（getProducerStatement）尚未實現。',
      en: 'The statement by project and month (getProducerStatement) does not exist yet.',
    },
  },
  {
    citation: '34',
    kind: 'decides',
    zh: '許可證和副本不得偽造、改動、買賣、出借。',
    en: 'Nobody forges, alters, sells or lends a permit or a copy.',
    codes: ['permit_misuse', 'permit_forged'],
    rules: ['src/domain/manifests/judge-inspection.ts'],
    tests: ['test/domain/manifests/judge-inspection.test.ts'],
    planned: {
      zh: '改動和買賣由工作人員報告，尚未實現。',
      en: 'Alteration and sale are reported by officers, who cannot do so yet.',
    },
  },
  {
    citation: '35.1',
    kind: 'records',
    zh: '聯合執法：一個案件可以列多個部門。',
    en: 'Joint enforcement: a case may name several departments.',
    planned: { zh: '案件（openCase）尚未實現。', en: 'Cases (openCase) do not exist yet.' },
  },
  {
    citation: '35.2',
    kind: 'decides',
    zh: '人人可以投訴，署名與否自便，限期答復，投訴人保密。',
    en: 'Anyone may complain, by name or not, and is answered in time; who complained is sealed.',
    planned: { zh: '投訴（fileComplaint）尚未實現。', en: 'Complaints (fileComplaint) do not exist yet.' },
  },
];
