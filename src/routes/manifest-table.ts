import { siteNames } from '../db/flows.ts';
import type { StoredManifest } from '../db/manifests/read.ts';
import type { Tx } from '../db/pool.ts';
import { organisationNames } from '../db/registers/organisations.ts';
import { COPY_HOLDERS } from '../domain/manifests/manifest.ts';
import { AUTHORITY_NAMES, coded, type Column, YES_NO } from './columns.ts';
import type { summaryShown } from './manifest-shown.ts';
import { when } from './cells.ts';
import {
  BASIS_WORDS,
  CATEGORY_WORDS,
  HOLDER_WORDS,
  MATERIAL_WORDS,
  OPEN_WORDS,
  STATE_WORDS,
} from './table-words.ts';
import type { Words } from '../domain/words.ts';

type Summary = ReturnType<typeof summaryShown>;
/** A manifest as it is listed, with what organisations and sites are called. */
export type ManifestRow = Summary & Readonly<{ nameOf: (id: string | null) => string | null }>;

/** Names to the ids of a page, from the public directories. */
export async function withNames(
  tx: Tx,
  rows: readonly StoredManifest[],
  shown: (row: StoredManifest) => Summary,
): Promise<readonly ManifestRow[]> {
  const organisations = new Set(rows.flatMap(({ carrierId, emitterId }) => [carrierId, emitterId]));
  const sites = new Set(rows.flatMap(({ destinationId, siteId }) => [destinationId, siteId]));
  const ofOrganisations = await organisationNames(
    tx,
    [...organisations].filter((id) => id !== null),
  );
  const ofSites = await siteNames(tx, [...sites]);
  const nameOf = (id: string | null) =>
    id === null ? null : (ofOrganisations.get(id) ?? ofSites.get(id) ?? null);
  return rows.map((row) => ({ ...shown(row), nameOf }));
}

const named = (title: Words, id: (row: ManifestRow) => string | null): readonly Column<ManifestRow>[] => [
  { title, cell: (row) => row.nameOf(id(row)) },
  { title: { zh: `${title.zh}編號`, en: `${title.en} id` }, cell: id },
];

export const MANIFEST_COLUMNS: readonly Column<ManifestRow>[] = [
  { title: { zh: '聯單編號', en: 'Manifest number' }, cell: ({ number }) => number },
  ...coded<ManifestRow>(
    { zh: '狀態', en: 'State' },
    (code) => STATE_WORDS[code as keyof typeof STATE_WORDS],
    ({ state }) => state,
  ),
  {
    title: { zh: '逾期', en: 'Overdue' },
    cell: ({ overdue }, say) => say(overdue ? YES_NO.yes : YES_NO.no, ''),
  },
  ...coded<ManifestRow>(
    { zh: '性質', en: 'Basis' },
    (code) => BASIS_WORDS[code as keyof typeof BASIS_WORDS],
    ({ basis }) => basis,
  ),
  ...named({ zh: '運輸單位', en: 'Carrier' }, ({ carrierId }) => carrierId),
  { title: { zh: '許可證編號', en: 'Permit number' }, cell: ({ permitNumber }) => permitNumber },
  ...coded<ManifestRow>(
    { zh: '發放機關', en: 'Authority' },
    (code) => AUTHORITY_NAMES.get(code),
    ({ authority }) => authority,
  ),
  { title: { zh: '車牌', en: 'Plate' }, cell: ({ plate }) => plate },
  { title: { zh: '駕駛員', en: 'Driver' }, cell: ({ driverName }) => driverName },
  { title: { zh: '項目編號', en: 'Project id' }, cell: ({ projectId }) => projectId },
  ...named({ zh: '排放單位', en: 'Emitter' }, ({ emitterId }) => emitterId),
  ...named({ zh: '去向場地', en: 'Destination' }, ({ destinationId }) => destinationId),
  ...named({ zh: '到達場地', en: 'Site of arrival' }, ({ siteId }) => siteId),
  ...coded<ManifestRow>(
    { zh: '類別', en: 'Category' },
    (code) => CATEGORY_WORDS[code as keyof typeof CATEGORY_WORDS],
    ({ category }) => category,
  ),
  {
    title: { zh: '材料', en: 'Materials' },
    cell: ({ materials }, say) =>
      materials.map((code) => say(MATERIAL_WORDS[code as keyof typeof MATERIAL_WORDS], code)).join('; '),
  },
  {
    title: { zh: '申報質量（公斤）', en: 'Declared (kg)' },
    cell: ({ declared }) => declared?.massKg ?? null,
  },
  { title: { zh: '過磅質量（公斤）', en: 'Weighed (kg)' }, cell: ({ weighed }) => weighed?.massKg ?? null },
  { title: { zh: '核定質量（公斤）', en: 'Settled (kg)' }, cell: ({ settledMassKg }) => settledMassKg },
  {
    title: { zh: '待處理', en: 'Open' },
    cell: ({ open }, say) => open.map((item) => say(OPEN_WORDS[item], item)).join('; '),
  },
  {
    title: { zh: '發現代碼', en: 'Finding codes' },
    cell: ({ findings }) => findings.map(({ code }) => code).join('; '),
  },
  ...COPY_HOLDERS.map((holder): Column<ManifestRow> => ({
    title: HOLDER_WORDS[holder],
    cell: ({ copies }) => when(copies.find((copy) => copy.holder === holder)?.completedAt ?? null),
  })),
  { title: { zh: '領取時間', en: 'Drawn at' }, cell: ({ drawnAt }) => when(drawnAt) },
  { title: { zh: '更新時間', en: 'Updated at' }, cell: ({ updatedAt }) => when(updatedAt) },
];
