import type { Category, ScannedMaterial } from '../domain/law/art-03-categories.ts';
import type { ViolationStatus } from '../domain/enforcement/violation.ts';
import type { CopyHolder, ManifestState, OpenItem, ScanKind } from '../domain/manifests/manifest.ts';
import type { RefusalGround } from '../domain/manifests/scan.ts';
import type { ApplicationKind } from '../domain/permits/application.ts';
import type { EndManner, PermitStatus } from '../domain/permits/permit.ts';
import type { Words } from '../domain/words.ts';

export const CATEGORY_WORDS: Readonly<Record<Category, Words>> = {
  spoil: { zh: '建筑渣土', en: 'Spoil' },
  recyclable: { zh: '建筑可再生廢棄物', en: 'Recyclables' },
  other: { zh: '其他廢棄物', en: 'Other waste' },
};

export const MATERIAL_WORDS: Readonly<Record<ScannedMaterial, Words>> = {
  engineeringSpoil: { zh: '工程渣土', en: 'spoil of works' },
  stone: { zh: '石材', en: 'stone' },
  concrete: { zh: '混凝土', en: 'concrete' },
  brick: { zh: '磚', en: 'brick' },
  tile: { zh: '瓦', en: 'tile' },
  metal: { zh: '金屬', en: 'metal' },
  timber: { zh: '木材', en: 'timber' },
  plastic: { zh: '塑料', en: 'plastic' },
  gypsum: { zh: '石膏', en: 'gypsum' },
  asphalt: { zh: '瀝青', en: 'asphalt' },
  household: { zh: '生活垃圾', en: 'household waste' },
  hazardous: { zh: '危險廢物', en: 'hazardous waste' },
};

export const PERMIT_WORDS: Readonly<Record<ApplicationKind, Words>> = {
  disposal: { zh: '核準處置許可', en: 'disposal' },
  transport: { zh: '運輸許可', en: 'transport' },
  receiving: { zh: '受納許可', en: 'receiving' },
  recycling: { zh: '資源化利用許可', en: 'recycling' },
};

export const PERMIT_STATUS_WORDS: Readonly<Record<PermitStatus, Words>> = {
  active: { zh: '有效', en: 'active' },
  expired: { zh: '已過期', en: 'expired' },
  ended: { zh: '已終止', en: 'ended' },
};

export const END_WORDS: Readonly<Record<EndManner, Words>> = {
  annulled: { zh: '撤銷', en: 'annulled' },
  withdrawn: { zh: '撤回', en: 'withdrawn' },
  deregistered: { zh: '注銷', en: 'deregistered' },
};

export const STATE_WORDS: Readonly<Record<ManifestState, Words>> = {
  drawn: { zh: '已領取', en: 'drawn' },
  loaded: { zh: '已裝載', en: 'loaded' },
  inTransit: { zh: '運輸中', en: 'in transit' },
  received: { zh: '已受納', en: 'received' },
  refused: { zh: '被拒收', en: 'refused' },
  filed: { zh: '已歸檔', en: 'filed' },
  returned: { zh: '已退回', en: 'returned' },
  closed: { zh: '已關閉', en: 'closed' },
  voided: { zh: '已作廢', en: 'voided' },
};

export const BASIS_WORDS: Readonly<Record<'statutory' | 'voluntary', Words>> = {
  statutory: { zh: '法定', en: 'statutory' },
  voluntary: { zh: '自愿', en: 'voluntary' },
};

export const OPEN_WORDS: Readonly<Record<OpenItem, Words>> = {
  weight: { zh: '質量不符', en: 'weight' },
  category: { zh: '類別不符', en: 'category' },
  vehicle: { zh: '車輛不符', en: 'vehicle' },
  correction: { zh: '更正待答', en: 'correction' },
  hold: { zh: '扣留', en: 'hold' },
};

export const HOLDER_WORDS: Readonly<Record<CopyHolder, Words>> = {
  emitter: { zh: '排放聯簽署時間', en: 'Copy of the emitter completed at' },
  carrier: { zh: '運輸聯簽署時間', en: 'Copy of the carrier completed at' },
  recycler: { zh: '利用聯簽署時間', en: 'Copy of the recycler completed at' },
  authority: { zh: '主管部門聯歸檔時間', en: 'Copy of the authority completed at' },
};

export const STATUS_WORDS: Readonly<Record<ViolationStatus, Words>> = {
  suspected: { zh: '涉嫌', en: 'suspected' },
  confirmed: { zh: '已認定', en: 'confirmed' },
  dismissed: { zh: '不予認定', en: 'dismissed' },
  inCase: { zh: '已立案', en: 'in a case' },
  closed: { zh: '已結案', en: 'closed' },
};

export const SUBJECT_WORDS: Readonly<Record<string, Words>> = {
  unit: { zh: '單位', en: 'unit' },
  individual: { zh: '個人', en: 'individual' },
};

export const ROLE_WORDS: Readonly<Record<string, Words>> = {
  developer: { zh: '建設單位', en: 'developer' },
  contractor: { zh: '施工單位', en: 'contractor' },
  carrier: { zh: '運輸單位', en: 'carrier' },
  siteOperator: { zh: '場地經營單位', en: 'operator of the site' },
  recycler: { zh: '資源化利用單位', en: 'recycler' },
  producer: { zh: '產生者', en: 'producer' },
  individual: { zh: '個人', en: 'individual' },
};

export const SCAN_WORDS: Readonly<Record<ScanKind, Words>> = {
  load: { zh: '裝載', en: 'load' },
  depart: { zh: '駛離', en: 'depart' },
  redirect: { zh: '改道', en: 'redirect' },
  receive: { zh: '受納', en: 'receive' },
  refuse: { zh: '拒收', en: 'refuse' },
  return: { zh: '退回', en: 'return' },
  inspect: { zh: '檢查', en: 'inspect' },
};

export const GROUND_WORDS: Readonly<Record<RefusalGround, Words>> = {
  prohibitedWaste: { zh: '混入禁止受納的廢棄物', en: 'prohibited waste' },
  goodsMismatch: { zh: '與聯單不符', en: 'not what the manifest says' },
  manifestMissing: { zh: '沒有聯單', en: 'no manifest' },
  categoryNotAccepted: { zh: '不受納該類別', en: 'category not accepted' },
  capacityReached: { zh: '容量已滿', en: 'capacity reached' },
  controlOrder: { zh: '臨時管制', en: 'control order' },
  closureNotified: { zh: '已通知停止受納', en: 'closure notified' },
  other: { zh: '其他', en: 'other' },
};

/** What offences are called; one that is not here is written as its code. */
export const OFFENCE_WORDS: Readonly<Record<string, Words>> = {
  beyond_scope_category: { zh: '超出許可類別', en: 'Category beyond the permit' },
  carrier_not_approved: { zh: '運輸單位未經核準', en: 'Carrier without a permit' },
  category_mismatch: { zh: '材料與類別不符', en: 'Materials not of the category' },
  category_mixed: { zh: '不同類別混裝', en: 'Categories mixed' },
  certificate_expired: { zh: '車輛證件缺失或過期', en: 'Certificate of the vehicle missing or expired' },
  closure_notice_late: { zh: '停止受納通知逾期', en: 'Notice of closure too late' },
  coercion: { zh: '強買強賣等擾亂秩序', en: 'Coercion' },
  control_order: { zh: '違反臨時管制', en: 'Against a control order' },
  departed_without_clearance: { zh: '未獲放行而駛離', en: 'Departure without clearance' },
  destination_not_approved: { zh: '場地未經核準', en: 'Destination not approved' },
  disposal_beyond_scope: { zh: '超出核準范圍處置', en: 'Disposal beyond the permit' },
  disposal_without_permit: { zh: '未經核準處置', en: 'Disposal without a permit' },
  facility_without_approval: { zh: '擅自設置場地', en: 'Facility without approval' },
  failure_to_clear: { zh: '未及時清運', en: 'Failure to clear' },
  handed_to_unapproved_carrier: { zh: '交給未經核準者運輸', en: 'Handed to an unapproved carrier' },
  intake_report_overdue: { zh: '受納情況逾期未報', en: 'Report of intake overdue' },
  loaded_without_manifest: { zh: '無聯單裝載運輸', en: 'Loaded without a manifest' },
  manifest_missing: { zh: '沒有隨車聯單', en: 'No manifest with the load' },
  misconduct_of_staff: { zh: '工作人員失職', en: 'Misconduct of staff' },
  mixing: { zh: '混入生活垃圾或危險廢物', en: 'Household or hazardous waste mixed in' },
  not_removed_same_day: { zh: '未當日清運', en: 'Not removed the same day' },
  obstruction: { zh: '阻礙執行職務', en: 'Obstruction' },
  off_route: { zh: '偏離路線', en: 'Off the route' },
  outside_approved_time: { zh: '不在核準時段運輸', en: 'Outside the approved hours' },
  outside_hours: { zh: '夜間噪聲時段外運輸渣土', en: 'Spoil outside the permitted hours' },
  overloaded: { zh: '超載', en: 'Overloaded' },
  permit_forged: { zh: '偽造許可證件', en: 'Forged permit' },
  permit_misuse: { zh: '違規使用許可證副本', en: 'Misuse of a permit' },
  random_dumping: { zh: '隨意傾倒', en: 'Random dumping' },
  received_beyond_approval: { zh: '超出核準受納', en: 'Received beyond the approval' },
  receiving_prohibited_waste: { zh: '受納禁止的廢棄物', en: 'Receiving prohibited waste' },
  speeding: { zh: '超速', en: 'Speeding' },
  spillage: { zh: '沿途遺撒', en: 'Spillage' },
  subcontracted: { zh: '轉包運輸', en: 'Subcontracted' },
  uncleared: { zh: '未清運', en: 'Uncleared' },
  uncovered: { zh: '未密閉覆蓋', en: 'Uncovered' },
  unlawful_refusal: { zh: '無正當理由拒絕受納', en: 'Unlawful refusal' },
  unloaded_off_site: { zh: '未在指定場地卸載', en: 'Unloaded off site' },
  unwashed: { zh: '未沖洗駛出', en: 'Unwashed' },
  vehicle_without_copy: { zh: '車輛無許可證副本', en: 'Vehicle without a permit copy' },
  wrong_destination: { zh: '運往不符的場地', en: 'Wrong destination' },
  wrong_place: { zh: '卸載地點不符', en: 'Wrong place' },
};
