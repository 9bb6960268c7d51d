import type { ViolationStatus } from '../domain/enforcement/violation.ts';
import { AUTHORITY_NAMES, type Column, PLACES } from './columns.ts';
import { when } from './cells.ts';
import { OFFENCE_WORDS, ROLE_WORDS, STATUS_WORDS, SUBJECT_WORDS } from './table-words.ts';

/** A violation as it is listed. */
export type ListedViolation = Readonly<{
  id: string;
  offence: string;
  finding: string;
  citations: readonly string[];
  subject: Readonly<{ kind: string; role: string; id: string | null; name: string }>;
  occurredAt: string;
  regionCode: string;
  location: Readonly<{ lat: number; lon: number }> | null;
  authority: string;
  status: ViolationStatus;
  dismissedReason: string | null;
  evidence: readonly unknown[];
  manifestNumber: string | null;
  plate: string | null;
  placeKind: string | null;
  actId: string;
  caseId: string | null;
  createdAt: string;
  updatedAt: string;
}>;

/** What is listed of a violation, a column each, with labels beside the codes. */
export const VIOLATION_COLUMNS: readonly Column<ListedViolation>[] = [
  { title: { zh: '編號', en: 'Id' }, cell: ({ id }) => id },
  { title: { zh: '發生時間', en: 'Occurred at' }, cell: ({ occurredAt }) => when(occurredAt) },
  {
    title: { zh: '違法行為', en: 'Offence' },
    cell: ({ offence }, say) => say(OFFENCE_WORDS[offence], offence),
  },
  { title: { zh: '違法行為代碼', en: 'Offence code' }, cell: ({ offence }) => offence },
  { title: { zh: '發現代碼', en: 'Finding code' }, cell: ({ finding }) => finding },
  { title: { zh: '條款', en: 'Citations' }, cell: ({ citations }) => citations.join('; ') },
  { title: { zh: '狀態', en: 'Status' }, cell: ({ status }, say) => say(STATUS_WORDS[status], status) },
  {
    title: { zh: '不予認定理由', en: 'Reason of dismissal' },
    cell: ({ dismissedReason }) => dismissedReason,
  },
  { title: { zh: '當事人', en: 'Subject' }, cell: ({ subject }) => subject.name },
  {
    title: { zh: '當事人類型', en: 'Kind of subject' },
    cell: ({ subject: { kind } }, say) => say(SUBJECT_WORDS[kind], kind),
  },
  {
    title: { zh: '當事人身份', en: 'Role of subject' },
    cell: ({ subject: { role } }, say) => say(ROLE_WORDS[role], role),
  },
  { title: { zh: '當事人編號', en: 'Subject id' }, cell: ({ subject }) => subject.id },
  { title: { zh: '車牌', en: 'Plate' }, cell: ({ plate }) => plate },
  { title: { zh: '聯單編號', en: 'Manifest number' }, cell: ({ manifestNumber }) => manifestNumber },
  {
    title: { zh: '區域', en: 'Region' },
    cell: ({ regionCode }, say) => say(PLACES.get(regionCode), regionCode),
  },
  { title: { zh: '區域代碼', en: 'Region code' }, cell: ({ regionCode }) => regionCode },
  {
    title: { zh: '執法部門', en: 'Authority' },
    cell: ({ authority }, say) => say(AUTHORITY_NAMES.get(authority), authority),
  },
  { title: { zh: '緯度', en: 'Latitude' }, cell: ({ location }) => location?.lat ?? null },
  { title: { zh: '經度', en: 'Longitude' }, cell: ({ location }) => location?.lon ?? null },
  { title: { zh: '地點類型', en: 'Kind of place' }, cell: ({ placeKind }) => placeKind },
  { title: { zh: '證據數', en: 'Pieces of evidence' }, cell: ({ evidence }) => evidence.length },
  { title: { zh: '行為編號', en: 'Act id' }, cell: ({ actId }) => actId },
  { title: { zh: '案件編號', en: 'Case id' }, cell: ({ caseId }) => caseId },
  { title: { zh: '記錄時間', en: 'Recorded at' }, cell: ({ createdAt }) => when(createdAt) },
  { title: { zh: '更新時間', en: 'Updated at' }, cell: ({ updatedAt }) => when(updatedAt) },
];
