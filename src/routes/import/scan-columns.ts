import { CATEGORY_WORDS, GROUND_WORDS, MATERIAL_WORDS, SCAN_WORDS } from '../table-words.ts';
import type { ImportColumn } from './columns.ts';

const UNITS = {
  t: { zh: '噸', en: 't' },
  kg: { zh: '公斤', en: 'kg' },
  m3: { zh: '立方米', en: 'm³' },
} as const;

/** What a file of scans may say: the fields of `recordScan` of every kind. */
export const SCAN_COLUMNS: readonly ImportColumn[] = [
  { path: ['id'], words: { zh: '編號', en: 'Scan id' }, also: ['掃碼編號'], reading: 'text' },
  {
    path: ['manifestNumber'],
    words: { zh: '聯單編號', en: 'Manifest number' },
    also: ['聯單號', 'Manifest'],
    reading: 'text',
    required: true,
  },
  {
    path: ['kind'],
    words: { zh: '種類', en: 'Kind' },
    also: ['掃碼種類', '類型'],
    reading: { codes: SCAN_WORDS },
    required: true,
  },
  { path: ['at'], words: { zh: '時間', en: 'Time' }, also: ['掃碼時間'], reading: 'instant', required: true },
  { path: ['location', 'lat'], words: { zh: '緯度', en: 'Latitude' }, also: ['lat'], reading: 'number' },
  {
    path: ['location', 'lon'],
    words: { zh: '經度', en: 'Longitude' },
    also: ['lon', 'lng'],
    reading: 'number',
  },
  {
    path: ['plate'],
    words: { zh: '車牌號碼', en: 'Plate' },
    also: ['車牌', '車牌號', 'Number plate'],
    reading: 'text',
  },
  { path: ['projectId'], words: { zh: '項目編號', en: 'Project id' }, reading: 'text' },
  { path: ['category'], words: { zh: '類別', en: 'Category' }, reading: { codes: CATEGORY_WORDS } },
  { path: ['materials'], words: { zh: '材料', en: 'Materials' }, reading: 'list', codes: MATERIAL_WORDS },
  {
    path: ['quantity', 'value'],
    words: { zh: '數量', en: 'Quantity' },
    also: ['質量', '重量', '凈重', 'Net weight'],
    reading: 'number',
  },
  {
    path: ['quantity', 'unit'],
    words: { zh: '單位', en: 'Unit' },
    also: ['計量單位'],
    reading: { codes: UNITS },
  },
  {
    path: ['destinationId'],
    words: { zh: '去向場地編號', en: 'Destination id' },
    also: ['去向場地'],
    reading: 'text',
  },
  { path: ['siteId'], words: { zh: '場地編號', en: 'Site id' }, reading: 'text' },
  { path: ['driverName'], words: { zh: '駕駛員', en: 'Driver' }, also: ['司機'], reading: 'text' },
  { path: ['producedOn'], words: { zh: '產生日期', en: 'Produced on' }, reading: 'day' },
  { path: ['washed'], words: { zh: '已沖洗', en: 'Washed' }, reading: 'flag' },
  { path: ['covered'], words: { zh: '已密閉覆蓋', en: 'Covered' }, also: ['已覆蓋'], reading: 'flag' },
  { path: ['ground'], words: { zh: '拒收理由', en: 'Ground' }, reading: { codes: GROUND_WORDS } },
  { path: ['groundText'], words: { zh: '拒收說明', en: 'Ground in words' }, reading: 'text' },
  { path: ['note'], words: { zh: '備注', en: 'Note' }, reading: 'text' },
  { path: ['credential'], words: { zh: '憑證', en: 'Credential' }, reading: 'text' },
  { path: ['regionCode'], words: { zh: '區域代碼', en: 'Region code' }, reading: 'text' },
];
