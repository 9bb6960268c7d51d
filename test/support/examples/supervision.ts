import { OFFICERS } from '../../../src/routes/sandbox/underway-world.ts';
import { PNG } from '../parties.ts';
import type { Step } from './step.ts';

const fine = { amount: 20_000, basis: '41' };
const step = (tells: string, body: Readonly<Record<string, unknown>>, rest: Partial<Step> = {}): Step => ({
  tells,
  op: 'addCaseStep',
  as: 'officer',
  params: { id: '{case}' },
  body,
  status: 201,
  ...rest,
});

/** From a suspicion to a fine that is notified. */
const CASES: readonly Step[] = [
  {
    tells: 'What is suspected of a load',
    op: 'listViolations',
    as: 'officer',
    query: { manifestNumber: '{different}' },
  },
  {
    tells: 'One suspected violation with its evidence',
    op: 'getViolation',
    as: 'officer',
    params: { id: '{violation_suspected}' },
  },
  {
    tells: 'How many there are, by status and by offence',
    op: 'countViolations',
    as: 'officer',
    query: { regionCode: '421202' },
  },
  {
    tells: 'An officer or a department reports what they saw',
    op: 'reportViolation',
    as: 'ecology',
    body: {
      offence: 'disposal_without_permit',
      subject: { kind: 'unit', id: '{contractorId}', role: 'contractor' },
      occurredAt: '2026-03-15T20:00:00+08:00',
      regionCode: '421202',
      location: { lat: 29.84, lon: 114.32 },
      note: '夜間無證處置約 10 噸',
    },
    status: 201,
  },
  {
    tells: 'An officer confirms it',
    op: 'reviewViolation',
    as: 'xianan',
    params: { id: '{violation_suspected}' },
    body: { outcome: 'confirmed', reason: '現場核實，照片在案' },
  },
  {
    tells: 'An inspection of a project, item by item',
    op: 'recordInspection',
    as: 'officer',
    body: {
      projectId: '{projectId}',
      on: '2026-03-16',
      items: [
        { citation: '14(1)', ok: true },
        { citation: '23.1', ok: false, note: '未清運' },
      ],
    },
    status: 201,
  },
  {
    tells: 'A case needs two officers, the caller one of them',
    op: 'openCase',
    as: 'officer',
    body: {
      violationIds: ['{violation_confirmed}'],
      investigators: OFFICERS.slice(0, 1),
    },
    status: 422,
  },
  {
    tells: 'A case is filed on what was confirmed',
    op: 'openCase',
    as: 'officer',
    body: {
      violationIds: ['{violation_confirmed}'],
      investigators: OFFICERS,
      departments: ['ecology'],
    },
    status: 201,
  },
  {
    tells: 'An act is in one case only',
    op: 'openCase',
    as: 'officer',
    body: {
      violationIds: ['{violation_confirmed}'],
      investigators: OFFICERS,
    },
    status: 409,
  },
  step(
    'A correction is ordered',
    { type: 'orderCorrection', dueOn: '2026-03-27' },
    { name: 'orderCorrection' },
  ),
  step(
    'A fine beyond what the clause allows',
    { type: 'notifyPenalty', fine: { ...fine, amount: 9_000_000 } },
    {
      status: 422,
    },
  ),
  step('The penalty is notified', { type: 'notifyPenalty', fine }, { name: 'notifyPenalty' }),
  step(
    'The party is heard',
    { type: 'recordStatement', text: '當事人陳述，已及時清理' },
    {
      name: 'recordStatement',
    },
  ),
  step('The fine is decided', { type: 'decide', fine }, { name: 'decide' }),
  step('Decided once', { type: 'decide', fine }, { status: 409 }),
  {
    tells: 'One case with its steps and its days',
    op: 'getCase',
    as: 'contractor',
    params: { id: '{case}' },
  },
  { tells: 'Cases of the city', op: 'listCases', as: 'officer', query: { authority: '421200' } },
  {
    tells: 'The order to correct on paper',
    op: 'getCaseDocument',
    as: 'contractor',
    params: { id: '{case}', kind: 'correctionOrder' },
  },
];

/** What anybody complains of, and who hears it. */
const COMPLAINTS: readonly Step[] = [
  {
    tells: 'Anybody complains; the code tracks it and is shown once',
    op: 'fileComplaint',
    body: {
      text: '夜間有車輛在河邊傾倒建筑垃圾',
      location: { lat: 29.85, lon: 114.33 },
      plate: '鄂L90001',
      regionCode: '421202',
      contact: { name: '熱心市民', phone: '13800138000' },
    },
    status: 201,
  },
  {
    tells: 'A complaint with a photo, as a form',
    op: 'fileComplaint',
    name: 'photo',
    form: [
      ['text', '工地圍擋外堆放渣土'],
      ['regionCode', '421202'],
      ['images', { content: PNG, fileName: 'a.png' }],
    ],
    status: 201,
  },
  { tells: 'What became of it, by its code', op: 'trackComplaint', params: { code: '{complaintCode}' } },
  {
    tells: 'Complaints that nobody has accepted',
    op: 'listComplaints',
    as: 'officer',
    query: { status: 'filed' },
  },
  {
    tells: 'An officer accepts it',
    op: 'handleComplaint',
    as: 'xianan',
    name: 'accept',
    params: { code: '{complaintNumber}' },
    body: { action: 'accept' },
  },
  {
    tells: 'It becomes evidence of a violation',
    op: 'handleComplaint',
    as: 'xianan',
    name: 'linkViolation',
    params: { code: '{complaintNumber}' },
    body: { action: 'linkViolation', violationId: '{violation_confirmed}' },
  },
  {
    tells: 'It is answered',
    op: 'handleComplaint',
    as: 'xianan',
    name: 'answer',
    params: { code: '{complaintNumber}' },
    body: { action: 'answer', text: '經核查屬實，已立案處理。' },
  },
  {
    tells: 'One complaint with its photos',
    op: 'getComplaint',
    as: 'xianan',
    params: { code: '{complaintNumber}' },
  },
  {
    tells: 'A photo of it',
    op: 'getComplaintPhoto',
    as: 'xianan',
    params: { code: '{complaintNumber}', id: '{photo}' },
  },
];

/** Figures and orders of the city. */
const FIGURES: readonly Step[] = [
  {
    tells: 'What came from where and went where',
    op: 'getFlows',
    as: 'ecology',
    query: { from: '2026-03-01', to: '2026-03-31' },
  },
  {
    tells: 'What was approved, loaded and weighed, by project',
    op: 'getReconciliation',
    as: 'officer',
    query: { from: '2026-03-01', to: '2026-03-31', of: 'project' },
  },
  {
    tells: 'Nothing leaves while the air is bad',
    op: 'issueControlOrder',
    as: 'ecology',
    body: {
      reason: '重污染天氣應急',
      regionCodes: ['421202'],
      from: '2026-03-20T00:00:00+08:00',
      to: '2026-03-21T23:59:59+08:00',
      categories: ['spoil', 'recyclable'],
    },
    status: 201,
  },
  {
    tells: 'An order binds from its issue on',
    op: 'issueControlOrder',
    as: 'ecology',
    body: {
      reason: '重污染天氣應急',
      regionCodes: ['421202'],
      from: '2026-03-01T00:00:00+08:00',
      to: '2026-03-21T23:59:59+08:00',
    },
    status: 422,
  },
  { tells: 'Orders of a region', op: 'listControlOrders', as: 'carrier', query: { regionCode: '421202' } },
  {
    tells: 'Who issued an order lifts it',
    op: 'liftControlOrder',
    as: 'officer',
    params: { id: '{order}' },
  },
];

/** The law as data, the audit, the clock. */
const LAW: readonly Step[] = [
  { tells: 'One article, clause by clause', op: 'listArticles', query: { article: '10' } },
  { tells: 'When the measures are in force', op: 'listTerms' },
  {
    tells: 'A term is recorded',
    op: 'recordTerm',
    as: 'admin',
    body: { documentNumber: '咸政規〔2031〕1號', from: '2031-01-01', to: '2033-01-01' },
    status: 201,
  },
  { tells: 'Other instruments', op: 'listInstruments' },
  {
    tells: 'An instrument ends',
    op: 'recordInstrumentEnd',
    as: 'admin',
    params: { name: 'order139' },
    body: { lastDay: '2029-12-31', documentNumber: '住建部令第1號' },
  },
  { tells: 'Materials with their densities', op: 'listMaterials' },
  { tells: 'The working days of a year', op: 'getCalendarYear', params: { year: '2026' } },
  {
    tells: 'The calendar of a year is recorded',
    op: 'recordCalendarYear',
    as: 'admin',
    params: { year: '2027' },
    body: {
      holidays: ['2027-01-01', '2027-02-05', '2027-02-08', '2027-02-09'],
      workdays: ['2027-02-20'],
    },
  },
  { tells: 'Authorities', op: 'listAuthorities' },
  { tells: 'One authority with its boundary', op: 'getAuthority', params: { code: '421202' } },
  {
    tells: 'The speed limit and the boundary of a region',
    op: 'updateAuthority',
    as: 'admin',
    params: { code: '421202' },
    body: {
      speedLimitKmh: 60,
      boundary: {
        type: 'Polygon',
        coordinates: [
          [
            [114.2, 29.7],
            [114.5, 29.7],
            [114.5, 29.95],
            [114.2, 29.95],
            [114.2, 29.7],
          ],
        ],
      },
    },
  },
  {
    tells: 'A county takes part',
    op: 'optInAuthority',
    as: 'admin',
    params: { code: '421281' },
    body: { documentNumber: '赤政發〔2026〕3號', from: '2026-12-01' },
  },
  {
    tells: 'Only counties opt in',
    op: 'optInAuthority',
    as: 'admin',
    params: { code: '421202' },
    body: { documentNumber: '咸安政發〔2026〕3號', from: '2026-12-01' },
    status: 422,
  },
  {
    tells: 'Who did what with a manifest',
    op: 'listAuditEntries',
    as: 'officer',
    query: { manifestNumber: '{filed}', limit: '2' },
  },
  { tells: 'Seals of the audit', op: 'listAuditSeals', query: { limit: '1' } },
  {
    tells: 'A facility is closed',
    op: 'recordSiteClosed',
    as: 'treatment',
    params: { id: '{site_closing}' },
    body: { on: '2026-03-16', documentId: '{document_closing}' },
  },
];

export const SUPERVISION: readonly Step[] = [...CASES, ...COMPLAINTS, ...FIGURES, ...LAW];
