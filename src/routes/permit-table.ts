import { AUTHORITY_NAMES, coded, type Column, YES_NO } from './columns.ts';
import type { listedPermitShown } from './permit-shown.ts';
import { when } from './cells.ts';
import { END_WORDS, PERMIT_STATUS_WORDS, PERMIT_WORDS } from './table-words.ts';

/** A permit as it is listed, with the code of its holder. */
export type PermitRow = ReturnType<typeof listedPermitShown> & Readonly<{ holderUscc: string }>;

export const PERMIT_COLUMNS: readonly Column<PermitRow>[] = [
  { title: { zh: '許可證編號', en: 'Permit number' }, cell: ({ number }) => number },
  ...coded<PermitRow>(
    { zh: '種類', en: 'Kind' },
    (code) => PERMIT_WORDS[code as keyof typeof PERMIT_WORDS],
    ({ kind }) => kind,
  ),
  ...coded<PermitRow>(
    { zh: '狀態', en: 'Status' },
    (code) => PERMIT_STATUS_WORDS[code as keyof typeof PERMIT_STATUS_WORDS],
    ({ status }) => status,
  ),
  ...coded<PermitRow>(
    { zh: '發證機關', en: 'Authority' },
    (code) => AUTHORITY_NAMES.get(code),
    ({ authority }) => authority,
  ),
  { title: { zh: '持證單位', en: 'Holder' }, cell: ({ holder }) => holder.name },
  { title: { zh: '統一社會信用代碼', en: 'USCC' }, cell: ({ holderUscc }) => holderUscc },
  { title: { zh: '持證單位編號', en: 'Holder id' }, cell: ({ holder }) => holder.id },
  { title: { zh: '項目編號', en: 'Project id' }, cell: ({ projectId }) => projectId },
  { title: { zh: '場地編號', en: 'Site id' }, cell: ({ siteId }) => siteId },
  { title: { zh: '申請編號', en: 'Application id' }, cell: ({ applicationId }) => applicationId },
  { title: { zh: '核發時間', en: 'Granted at' }, cell: ({ grantedAt }) => when(grantedAt) },
  { title: { zh: '有效期自', en: 'Valid from' }, cell: ({ validFrom }) => when(validFrom) },
  { title: { zh: '有效期至', en: 'Valid to' }, cell: ({ validTo }) => when(validTo) },
  {
    title: { zh: '須用聯單', en: 'Manifest required' },
    cell: ({ manifestRequired }, say) => say(manifestRequired ? YES_NO.yes : YES_NO.no, ''),
  },
  { title: { zh: '終止時間', en: 'Ended at' }, cell: ({ ended }) => when(ended?.at ?? null) },
  ...coded<PermitRow>(
    { zh: '終止方式', en: 'Manner of end' },
    (code) => END_WORDS[code as keyof typeof END_WORDS],
    ({ ended }) => ended?.manner ?? null,
  ),
  { title: { zh: '終止理由', en: 'Reason of end' }, cell: ({ ended }) => ended?.reason ?? null },
  { title: { zh: '更新時間', en: 'Updated at' }, cell: ({ updatedAt }) => when(updatedAt) },
];
