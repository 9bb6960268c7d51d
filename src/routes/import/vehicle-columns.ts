import type { ImportColumn } from './columns.ts';

const certificate = (field: string, zh: string, en: string): readonly ImportColumn[] => [
  { path: [field, 'number'], words: { zh: `${zh}號`, en: `${en} number` }, reading: 'text' },
  { path: [field, 'validFrom'], words: { zh: `${zh}有效期自`, en: `${en} valid from` }, reading: 'day' },
  { path: [field, 'validTo'], words: { zh: `${zh}有效期至`, en: `${en} valid to` }, reading: 'day' },
];

/** What a file of vehicles may say: the fields of `registerVehicle`. */
export const VEHICLE_COLUMNS: readonly ImportColumn[] = [
  {
    path: ['plate'],
    words: { zh: '車牌號碼', en: 'Plate' },
    also: ['車牌', '車牌號', '號牌號碼', 'Number plate'],
    reading: 'text',
    required: true,
  },
  {
    path: ['plateColour'],
    words: { zh: '車牌顏色', en: 'Plate colour' },
    also: ['Plate color', '號牌顏色'],
    reading: 'text',
  },
  {
    path: ['ratedLoadKg'],
    words: { zh: '核定載質量（公斤）', en: 'Rated load (kg)' },
    also: ['核定載質量', '核定載質量(kg)', 'Rated load'],
    reading: 'number',
    required: true,
  },
  {
    path: ['grossMassKg'],
    words: { zh: '總質量（公斤）', en: 'Gross mass (kg)' },
    also: ['總質量', '總質量(kg)', 'Gross mass'],
    reading: 'number',
  },
  ...certificate('roadTransportCertificate', '道路運輸證', 'Road transport certificate'),
  ...certificate('passagePermit', '通行證', 'Passage permit'),
  {
    path: ['equipment', 'sealedCover'],
    words: { zh: '密閉裝置', en: 'Sealed cover' },
    also: ['密閉覆蓋'],
    reading: 'flag',
    required: true,
  },
  {
    path: ['equipment', 'recorderId'],
    words: { zh: '行駛記錄儀編號', en: 'Recorder id' },
    also: ['記錄儀編號', '記錄儀'],
    reading: 'text',
  },
  {
    path: ['equipment', 'sortedTransport'],
    words: { zh: '分類運輸設備', en: 'Sorted transport' },
    also: ['分類運輸'],
    reading: 'flag',
    required: true,
  },
];
