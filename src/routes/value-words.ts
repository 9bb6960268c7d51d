import { AUTHORITIES } from '../domain/law/art-07-competence.ts';
import { TERMS } from '../domain/permits/explanation-words.ts';
import type { Words } from '../domain/words.ts';
import {
  GROUND_WORDS,
  MATERIAL_WORDS,
  OFFENCE_WORDS,
  PERMIT_STATUS_WORDS,
  STATE_WORDS,
  STATUS_WORDS,
} from './table-words.ts';

/** States of whatever is acted on: where two kinds of things share a code, a word that is true of both. */
const ALL_STATES: Readonly<Record<string, Words>> = {
  ...STATUS_WORDS,
  ...PERMIT_STATUS_WORDS,
  ...STATE_WORDS,
  accepted: { zh: '已受理', en: 'accepted' },
  agreed: { zh: '已同意', en: 'agreed' },
  answered: { zh: '已答復', en: 'answered' },
  approved: { zh: '已核準', en: 'approved' },
  decided: { zh: '已決定', en: 'decided' },
  draft: { zh: '草稿', en: 'draft' },
  lifted: { zh: '已解除', en: 'lifted' },
  notAccepted: { zh: '不予受理', en: 'not accepted' },
  notified: { zh: '已告知', en: 'notified' },
  open: { zh: '進行中', en: 'open' },
  optedIn: { zh: '已參照執行', en: 'opted in' },
  outside: { zh: '本辦法以外核準', en: 'granted outside the measures' },
  pending: { zh: '尚未生效', en: 'pending' },
  recorder: { zh: '行駛記錄儀', en: 'recorder' },
  refused: { zh: '已拒絕', en: 'refused' },
  submitted: { zh: '已提交', en: 'submitted' },
  supplementRequested: { zh: '待補正', en: 'waiting for a supplement' },
  term: { zh: '本辦法施行期內', en: 'in a term of the measures' },
  transferred: { zh: '已移送', en: 'transferred' },
  waiting: { zh: '待發送', en: 'waiting' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

const AUTHORITIES_IN_ENGLISH: Readonly<Record<string, string>> = {
  '421200': "the city's authority",
  '421202': "the authority of Xian'an",
  '4212GX': 'the authority of the high-tech zone',
  '421221': 'the authority of Jiayu',
  '421222': 'the authority of Tongcheng',
  '421223': 'the authority of Chongyang',
  '421224': 'the authority of Tongshan',
  '421281': 'the authority of Chibi',
};

/** Authorities by their names, which are ours. */
const AUTHORITY_WORDS: Readonly<Record<string, Words>> = Object.fromEntries(
  AUTHORITIES.map(({ code, name }) => [
    name,
    { zh: name, en: `${AUTHORITIES_IN_ENGLISH[code] ?? 'the authority'} (${code})` },
  ]),
);

/** What is found of a load or a trip, in a few words. */
const FINDING_WORDS: Readonly<Record<string, Words>> = {
  ...OFFENCE_WORDS,
  beyond_scope_period: { zh: '超出許可期限', en: 'Days beyond the permit' },
  beyond_scope_quantity: { zh: '超出許可數量', en: 'Quantity beyond the permit' },
  certificate_missing: { zh: '車輛證件未登記', en: 'Certificate of the vehicle not registered' },
  device_offline: { zh: '行駛記錄儀無信號', en: 'Recorder without a sign' },
  overdue: { zh: '逾期未到達', en: 'Arrival overdue' },
  quantity_mismatch: { zh: '數量與申報不符', en: 'Quantity not as declared' },
  regulation_lapsed: { zh: '本辦法已失效', en: 'Measures not in force' },
  vehicle_busy: { zh: '車輛在另一張聯單上', en: 'Vehicle on another manifest' },
  vehicle_mismatch: { zh: '車輛與聯單不符', en: 'Vehicle not that of the manifest' },
  voided_after_loading: { zh: '裝載後作廢', en: 'Voided after the load' },
};

/** What codes in messages are called, by the placeholder they fill; a value that is not here is shown as it is. */
export const VALUE_WORDS: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  authority: AUTHORITY_WORDS,
  category: TERMS,
  certificate: {
    道路運輸證: { zh: '道路運輸證', en: 'road transport certificate' },
    道路通行證: { zh: '道路通行證', en: 'passage permit' },
  },
  check: TERMS,
  codes: FINDING_WORDS,
  documentKind: { ...TERMS, other: { zh: '其他文件', en: 'other document' } },
  equipment: {
    recorder: { zh: '行駛記錄儀', en: 'a recorder' },
    sealedCover: { zh: '密閉裝置', en: 'a sealed cover' },
    sortedTransport: { zh: '分類運輸設備', en: 'equipment for sorted transport' },
  },
  ground: GROUND_WORDS,
  materials: MATERIAL_WORDS,
  offence: OFFENCE_WORDS,
  part: {
    acceptsFrom: { zh: '開始受納日期', en: 'first day of acceptance' },
    acceptsTo: { zh: '截止受納日期', en: 'last day of acceptance' },
    capacity: { zh: '容量', en: 'capacity' },
    category: { zh: '類別', en: 'category' },
    dailyHours: { zh: '每日時段', en: 'daily hours' },
    destinationId: { zh: '去向', en: 'destination' },
    location: { zh: '位置', en: 'location' },
    materials: { zh: '材料', en: 'materials' },
    name: { zh: '名稱', en: 'name' },
    noiseSensitive: { zh: '是否經過噪聲敏感區域', en: 'whether the route is noise-sensitive' },
    period: { zh: '期間', en: 'period' },
    projectId: { zh: '項目', en: 'project' },
    quantity: { zh: '數量', en: 'quantity' },
    regionCode: { zh: '區域', en: 'region' },
    route: { zh: '路線', en: 'route' },
    siteType: { zh: '場地類型', en: 'type of the site' },
    streams: { zh: '類別、數量和去向', en: 'streams' },
  },
  state: ALL_STATES,
};
