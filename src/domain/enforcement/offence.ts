/** In which capacity somebody answers for an offence. */
export const SUBJECT_ROLES = [
  'developer',
  'contractor',
  'carrier',
  'siteOperator',
  'recycler',
  'producer',
  'individual',
] as const;
export type SubjectRole = (typeof SUBJECT_ROLES)[number];

export const SUBJECT_KINDS = ['unit', 'individual'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** Who answers: 單位 or 個人, in which capacity. */
export type Subject = Readonly<{ kind: SubjectKind; role: SubjectRole }>;

/** Kinds of place that 第十三條 names. */
export const PLACE_KINDS = [
  'road',
  'bridge',
  'publicPlace',
  'green',
  'farmland',
  'river',
  'lake',
  'waterSupplyOrDrainage',
  'waterConservancy',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** To whom an offence is referred for which this law has no fine of its own. */
type ReferredTo = 'publicSecurity' | 'trafficPolice' | 'transport' | 'ecology' | 'supervision';

type OffenceInfo = Readonly<{
  /** The clause whose duty is broken. */
  duty: string;
  zh: string;
  en: string;
  referredTo?: ReferredTo;
}>;

/**
 * Every offence there is, by its code: the clause of the duty, what it is called, and to whom it is referred. What may
 * be fined, and how much, stands in `law/art-36-penalties.ts`; for everything else there is an order to correct, or a
 * referral.
 */
export const OFFENCES = {
  disposal_without_permit: { duty: '8', zh: '未經核準擅自處置建筑垃圾', en: 'disposal without a permit' },
  disposal_beyond_scope: { duty: '8', zh: '處置超出核準范圍的建筑垃圾', en: 'disposal beyond the permit' },
  random_dumping: { duty: '13', zh: '隨意傾倒、拋撒或者堆放建筑垃圾', en: 'dumping' },
  mixing: {
    duty: '14(5)',
    zh: '混入生活垃圾或者危險廢物',
    en: 'mixing in other waste',
    referredTo: 'ecology',
  },
  departed_without_clearance: { duty: '15(1)', zh: '未獲放行而駛離', en: 'departure without clearance' },
  subcontracted: { duty: '15(2)', zh: '轉包運輸', en: 'subcontracted carriage' },
  unwashed: { duty: '15(3)', zh: '車輛駛出工地未沖洗', en: 'vehicle left unwashed' },
  overloaded: { duty: '15(4)', zh: '超載運輸', en: 'overloading', referredTo: 'trafficPolice' },
  speeding: { duty: '15(4)', zh: '超速行駛', en: 'speeding', referredTo: 'trafficPolice' },
  uncovered: { duty: '15(5)', zh: '運輸車輛未密閉', en: 'vehicle uncovered' },
  spillage: { duty: '15(5)', zh: '沿途丟棄、遺撒建筑垃圾', en: 'spillage on the way' },
  certificate_expired: {
    duty: '15(6)',
    zh: '運輸證件缺失或者過期',
    en: 'certificate missing or expired',
    referredTo: 'transport',
  },
  outside_hours: { duty: '15(7)', zh: '噪聲敏感區域超時運輸渣土', en: 'spoil moved outside the hours' },
  outside_approved_time: { duty: '15(8)', zh: '未按核準時間運輸', en: 'carriage outside the approved hours' },
  off_route: { duty: '15(8)', zh: '未按核準路線運輸', en: 'carriage off the approved route' },
  wrong_place: { duty: '15(9)', zh: '未運至指定場所', en: 'unloaded at another place' },
  unloaded_off_site: { duty: '13', zh: '在核準場地以外卸載', en: 'unloaded outside any approved site' },
  loaded_without_manifest: { duty: '27.2', zh: '無聯單載運', en: 'loaded without a manifest' },
  device_offline: { duty: '31.2', zh: '車載設備離線', en: 'recorder silent' },
  vehicle_without_copy: { duty: '11', zh: '車輛無許可證副本', en: 'vehicle without a copy' },
  category_mixed: { duty: '5', zh: '未分類處置', en: 'categories mixed' },
  category_mismatch: { duty: '3', zh: '類別與材料不符', en: 'category does not fit' },
  wrong_destination: { duty: '6', zh: '運往不當去向', en: 'wrong destination' },
  destination_not_approved: { duty: '17', zh: '運往未核準場地', en: 'destination not approved' },
  handed_to_unapproved_carrier: {
    duty: '19',
    zh: '交由未經核準的單位或者個人運輸',
    en: 'handed to an unapproved carrier',
  },
  received_beyond_approval: {
    duty: '18(2)',
    zh: '超出核準容量或者類別受納',
    en: 'received beyond the approval',
  },
  receiving_prohibited_waste: {
    duty: '18',
    zh: '受納工業垃圾、生活垃圾或者有毒有害垃圾',
    en: 'received prohibited waste',
  },
  facility_without_approval: { duty: '21', zh: '擅自設立資源化利用場', en: 'facility without approval' },
  failure_to_clear: {
    duty: '23.1',
    zh: '未及時清運造成環境污染',
    en: 'not cleared in time, pollution followed',
  },
  uncleared: { duty: '23.1', zh: '未及時清運', en: 'not cleared in time' },
  uncovered_heap: { duty: '23.2', zh: '未清運的堆放未覆蓋', en: 'heap not netted' },
  not_removed_same_day: { duty: '25.1', zh: '可再生廢棄物未當日清運', en: 'not removed the same day' },
  unlawful_refusal: { duty: '26(1)', zh: '無正當理由拒絕受納', en: 'refusal without a lawful ground' },
  intake_report_overdue: { duty: '26(4)', zh: '逾期報送受納情況', en: 'intake report overdue' },
  closure_notice_late: { duty: '26(6)', zh: '停止受納未提前報告', en: 'closure notice late' },
  quantity_mismatch: { duty: '27.2', zh: '數量與聯單不符', en: 'quantity differs from the manifest' },
  vehicle_mismatch: { duty: '27.2', zh: '車輛與聯單不符', en: 'vehicle differs from the manifest' },
  manifest_missing: { duty: '27.2', zh: '未隨車攜帶有效聯單', en: 'manifest missing' },
  control_order: { duty: '32', zh: '違反臨時管制', en: 'against a control order' },
  permit_misuse: { duty: '34', zh: '涂改、倒賣、出租、出借或者轉讓核準文件', en: 'misuse of a permit' },
  permit_forged: { duty: '34', zh: '偽造核準文件', en: 'forged permit', referredTo: 'publicSecurity' },
  site_management: { duty: '14', zh: '現場管理不符合要求', en: 'duties on site not met' },
  facility_management: { duty: '26', zh: '場地管理不符合要求', en: 'duties of a facility not met' },
  coercion: { duty: '44', zh: '強行承攬運輸業務', en: 'coercion', referredTo: 'publicSecurity' },
  obstruction: { duty: '44', zh: '拒絕、阻礙執行公務', en: 'obstruction', referredTo: 'publicSecurity' },
  misconduct_of_staff: {
    duty: '45',
    zh: '工作人員失職',
    en: 'misconduct of staff',
    referredTo: 'supervision',
  },
} as const satisfies Readonly<Record<string, OffenceInfo>>;

export type OffenceCode = keyof typeof OFFENCES;
export const OFFENCE_CODES = Object.keys(OFFENCES) as [OffenceCode, ...OffenceCode[]];

export function offenceInfo(code: string): OffenceInfo | undefined {
  return Object.hasOwn(OFFENCES, code) ? OFFENCES[code as OffenceCode] : undefined;
}
