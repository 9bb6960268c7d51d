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
    planned: { zh: '接入（ingestTelemetry）尚未實現。', en: 'Nothing can report (ingestTelemetry) yet.' },
  },
  {
    citation: '32',
    kind: 'decides',
    zh: '四個部門可以發布限時限區的臨時管制令，到期自行失效。',
    en: 'Four departments may issue control orders for an area and a period; they end by themselves.',
    codes: ['control_order', 'from_before_issue'],
    rules: ['src/domain/law/art-32-control-orders.ts', 'src/routes/control-orders.ts'],
    tests: ['test/domain/law/art-32-control-orders.test.ts', 'test/routes/control-orders.test.ts'],
  },
  {
    citation: '33',
    kind: 'decides',
    zh: '只由核準的運輸單位和特許經營者清運，費用由產生者付；按項目和月份有清單。',
    en: 'Only approved carriers and concession holders clear; the producer pays, by a statement for each project and month.',
    rules: ['src/domain/law/art-19-approved-carriers.ts', 'src/db/facilities/uses.ts'],
    tests: ['test/domain/manifests/judge-load.test.ts', 'test/routes/onsite.test.ts'],
  },
  {
    citation: '34',
    kind: 'decides',
    zh: '許可證和副本不得偽造、改動、買賣、出借。',
    en: 'Nobody forges, alters, sells or lends a permit or a copy.',
    codes: ['permit_misuse', 'permit_forged'],
    rules: ['src/domain/manifests/judge-inspection.ts'],
    tests: ['test/domain/manifests/judge-inspection.test.ts'],
  },
  {
    citation: '35.1',
    kind: 'records',
    zh: '聯合執法：一個案件可以列多個部門。',
    en: 'Joint enforcement: a case may name several departments.',
    rules: ['src/routes/cases.ts'],
    tests: ['test/routes/cases.test.ts'],
  },
  {
    citation: '35.2',
    kind: 'decides',
    zh: '人人可以投訴，署名與否自便，限期答復，投訴人保密。',
    en: 'Anyone may complain, by name or not, and is answered in time; who complained is sealed.',
    codes: ['calendar_missing', 'wrong_state'],
    rules: ['src/domain/law/art-35-02-complaints.ts'],
    tests: ['test/domain/law/art-35-02-complaints.test.ts', 'test/routes/complaints.test.ts'],
  },
];
