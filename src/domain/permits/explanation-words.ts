import type { ConditionStatus } from './condition.ts';
import type { Words } from '../words.ts';

/** What each row asks for, in a line of our own. */
export const ROW_TITLES: Readonly<Record<string, Words>> = {
  '9(1)': { zh: '項目的批準文件', en: 'Papers of the project' },
  '9(2)': { zh: '處置計劃：去向、期間、時段、路線', en: 'The plan: streams, period, hours, route' },
  '9(3)': { zh: '與獲準運輸單位簽訂的運輸合同', en: 'Carriage contracts with approved carriers' },
  '9(4)': {
    zh: '去向獲準、已簽合同、尚有餘量',
    en: 'Destinations that are approved, contracted and have room',
  },
  '9(5)': { zh: '由工作人員核實的其他條件', en: 'What else an officer attests' },
  '10(1)': { zh: '企業法人，有辦公和停車場所', en: 'An enterprise with an office and a place to park' },
  '10(2)': { zh: '車輛證件齊全有效，運力足夠', en: 'Vehicles with valid certificates, and enough capacity' },
  '10(3)': {
    zh: '車輛密閉、裝有記錄儀、可分類運輸',
    en: 'Vehicles with cover, recorder and sorted transport',
  },
  '10(4)': { zh: '各項制度齊全并得到執行', en: 'Rules that are there and carried out' },
  '10(5)': { zh: '由工作人員核實的其他條件', en: 'What else an officer attests' },
  '17': { zh: '至少兩名工作人員的現場查勘', en: 'A survey on site by at least two officers' },
  '18(1)': { zh: '出口設有沖洗設施', en: 'A wash bay at the exit' },
  '18(2)': { zh: '有用地權屬，場地資料齊全', en: 'A right to the land, and a site that is described' },
  '18(3)': { zh: '邊坡穩定、環境衛生、專人負責', en: 'Stable slopes, hygiene, a person in charge' },
  '21': { zh: '有效的特許經營權，場地資料齊全', en: 'A concession in force, and a site that is described' },
  '22(1)': { zh: '機械、照明、消防設備', en: 'Machines, lighting, fire equipment' },
  '22(2)': { zh: '圍擋和硬化的進出道路', en: 'Enclosure and paved access' },
  '22(3)': { zh: '場地面積相稱', en: 'A yard in proportion' },
  '22(4)': { zh: '沖洗設施', en: 'A wash bay' },
};

/** Why a row stands as it does; of one that is not met the findings say the rest. */
export const REASONS: Readonly<Record<ConditionStatus, Words>> = {
  met: { zh: '所需各項均已具備。', en: 'Everything that is asked for is there.' },
  unmet: { zh: '不具備：{messages}', en: 'Not met: {messages}' },
  unverified: { zh: '尚待工作人員核實：{messages}', en: 'Waits for officers: {messages}' },
};

/** One line for each thing that may be looked at; values in braces, `—` where there is none. */
export const LOOKED_AT = {
  project: { zh: '項目類型 {kind}，{commencesOn} 開工', en: 'Project: {kind}, begins on {commencesOn}' },
  projectMissing: { zh: '未指明項目', en: 'No project is named' },
  commencement: { zh: '項目 {commencesOn} 開工', en: 'The project begins on {commencesOn}' },
  document: { zh: '文件「{kind}」：已提交', en: 'Document “{kind}”: handed in' },
  documentMissing: { zh: '文件「{kind}」：未提交', en: 'Document “{kind}”: not handed in' },
  stream: { zh: '{category}（{materials}），{massKg} 公斤', en: '{category} ({materials}), {massKg} kg' },
  period: { zh: '期間 {from} 至 {to}', en: 'Period {from} to {to}' },
  dailyHours: { zh: '每日 {from} 至 {to}', en: 'Daily {from} to {to}' },
  route: {
    zh: '路線：{route}；噪聲敏感：{noiseSensitive}',
    en: 'Route: {route}; noise-sensitive: {noiseSensitive}',
  },
  planFiling: { zh: '處理方案備案號 {number}', en: 'Filing of the disposal plan: {number}' },
  carriageContract: {
    zh: '運輸合同 {number}，{signedOn} 簽訂，至 {validTo}',
    en: 'Carriage contract {number}, signed {signedOn}, to {validTo}',
  },
  carrierPermit: {
    zh: '運輸單位的許可證涵蓋 {from} 至 {to}：{covers}',
    en: 'The carrier’s permit covers {from} to {to}: {covers}',
  },
  copy: {
    zh: '車輛 {plate} 有該許可證的副本：{has}',
    en: 'Vehicle {plate} has a copy of that permit: {has}',
  },
  destination: {
    zh: '去向 {siteType}，{from} 至 {to} 獲準：{approved}；需 {massKg} 公斤，餘量 {remainingKg} 公斤',
    en: 'Destination {siteType}, approved {from} to {to}: {approved}; {massKg} kg wanted, room for {remainingKg} kg',
  },
  disposalContract: {
    zh: '處置合同 {number}（{category}），{signedOn} 簽訂',
    en: 'Disposal contract {number} ({category}), signed {signedOn}',
  },
  contest: {
    zh: '合同 {number} 於 {on} 被對方否認',
    en: 'Contract {number} was contested by its other party on {on}',
  },
  applicant: { zh: '統一社會信用代碼 {uscc}', en: 'Unified social credit code {uscc}' },
  vehicleUnknown: { zh: '車輛 {plate} 未登記', en: 'Vehicle {plate} is not registered' },
  roadTransportCertificate: {
    zh: '車輛 {plate} 道路運輸證 {number}，{validFrom} 至 {validTo}',
    en: 'Vehicle {plate}: road transport certificate {number}, {validFrom} to {validTo}',
  },
  passagePermit: {
    zh: '車輛 {plate} 道路通行證 {number}，{validFrom} 至 {validTo}',
    en: 'Vehicle {plate}: passage permit {number}, {validFrom} to {validTo}',
  },
  certificateWaived: {
    zh: '車輛 {plate} 總質量 {grossMassKg} 公斤，不超過 4500 公斤，免道路運輸證（道路運輸條例）',
    en: 'Vehicle {plate}: {grossMassKg} kg gross, at most 4,500 kg, so no road transport certificate is asked for',
  },
  capacity: {
    zh: '核定載質量共 {ratedKg} 公斤，每日 {tripsPerDay} 趟；申報日運力 {declaredKg} 公斤',
    en: 'Rated loads {ratedKg} kg in all, {tripsPerDay} trips a day; {declaredKg} kg a day declared',
  },
  equipment: {
    zh: '車輛 {plate}：密閉 {sealedCover}，記錄儀 {recorder}，分類運輸 {sortedTransport}',
    en: 'Vehicle {plate}: sealed cover {sealedCover}, recorder {recorder}, sorted transport {sortedTransport}',
  },
  attestation: { zh: '{by} 於 {at} 核實：{statement}', en: 'Attested by {by} at {at}: {statement}' },
  attestationMissing: { zh: '工作人員尚未核實', en: 'No officer has attested it' },
  surveyCheck: { zh: '查勘項目「{check}」：{answer}', en: 'Survey, “{check}”: {answer}' },
  survey: {
    zh: '{surveyedOn} 現場查勘，工作人員 {officers} 名',
    en: 'Surveyed on {surveyedOn} by {officers} officers',
  },
  surveyMissing: { zh: '尚無現場查勘記錄', en: 'No survey is recorded' },
  site: {
    zh: '場地 {name}（{siteType}），區域 {regionCode}，容量 {capacity}，{acceptsFrom} 至 {acceptsTo} 接收',
    en: 'Site {name} ({siteType}), region {regionCode}, capacity {capacity}, accepts {acceptsFrom} to {acceptsTo}',
  },
  concession: {
    zh: '特許經營權 {number}，{grantor} 授予，{validFrom} 至 {validTo}',
    en: 'Concession {number} by {grantor}, {validFrom} to {validTo}',
  },
} as const satisfies Record<string, Words>;
export type LookedAt = keyof typeof LOOKED_AT;

/** Who may do what next. */
export const NEXT_STEPS = {
  addDocument: {
    who: 'applicant',
    zh: '申請人上傳所缺文件并補入申請。',
    en: 'The applicant uploads what is missing and adds it to the application.',
  },
  change: {
    who: 'applicant',
    zh: '申請人在草稿或補正階段修改申請。',
    en: 'The applicant changes the application, while it is a draft or to be supplemented.',
  },
  vehicle: {
    who: 'applicant',
    zh: '申請人更新車輛登記，或者更換車輛。',
    en: 'The applicant brings the register of vehicles up to date, or names other vehicles.',
  },
  carrier: {
    who: 'applicant',
    zh: '申請人改用許可證涵蓋該期間的運輸單位和車輛，或者由運輸單位先取得許可。',
    en: 'The applicant names carriers and vehicles whose permit covers the period, or the carrier gets one first.',
  },
  destination: {
    who: 'applicant',
    zh: '申請人改選獲準且有餘量的場地（listSites），或者減少數量。',
    en: 'The applicant chooses an approved site with room (listSites), or less of it.',
  },
  attest: {
    who: 'officer',
    zh: '核準部門的工作人員現場核實并記錄（attestCondition）。',
    en: 'An officer of the approving authority looks and attests it (attestCondition).',
  },
  attestContested: {
    who: 'officer',
    zh: '合同被對方否認；核準部門的工作人員查明後核實（attestCondition），或者申請人更換合同。',
    en: 'A contract is contested: an officer finds out and attests the row (attestCondition), or the applicant makes another.',
  },
  survey: {
    who: 'officer',
    zh: '核準部門至少兩名工作人員現場查勘并記錄（recordSurvey）。',
    en: 'At least two officers of the approving authority survey the site and record it (recordSurvey).',
  },
  surveyAgain: {
    who: 'applicant',
    zh: '申請人整改後，由工作人員再次查勘。',
    en: 'The applicant sees to it, then officers survey the site again.',
  },
} as const satisfies Record<string, Words & Readonly<{ who: 'applicant' | 'officer' }>>;
export type NextStep = keyof typeof NEXT_STEPS;

/** Codes that stand in the lines above, as people say them. */
export const TERMS: Readonly<Record<string, Words>> = {
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
  planningPermit: { zh: '建設工程規劃許可證', en: 'planning permit' },
  constructionPermit: { zh: '施工許可證', en: 'construction permit' },
  sitePlan: { zh: '施工平面圖', en: 'site plan' },
  demolitionFiling: { zh: '拆除備案', en: 'demolition filing' },
  businessLicence: { zh: '營業執照', en: 'business licence' },
  officePremises: { zh: '辦公場所證明', en: 'proof of an office' },
  parkingPremises: { zh: '停車場所證明', en: 'proof of a place to park' },
  operationRules: { zh: '運營管理制度', en: 'rules of operation' },
  safetyRules: { zh: '安全管理制度', en: 'rules of safety' },
  qualityRules: { zh: '質量管理制度', en: 'rules of quality' },
  maintenanceRules: { zh: '車輛維護制度', en: 'rules of maintenance' },
  landRight: { zh: '用地權屬證明', en: 'right to the land' },
  concessionGrant: { zh: '特許經營授予文件', en: 'grant of the concession' },
  washBay: { zh: '沖洗設施', en: 'wash bay' },
  slopeStability: { zh: '邊坡穩定', en: 'stable slopes' },
  enclosure: { zh: '圍擋', en: 'enclosure' },
  pavedAccess: { zh: '硬化道路', en: 'paved access' },
  yard: { zh: '場地面積', en: 'yard' },
  machines: { zh: '機械設備', en: 'machines' },
  spoil: { zh: '建筑渣土', en: 'spoil' },
  recyclable: { zh: '建筑可再生廢棄物', en: 'recyclables' },
  other: { zh: '其他廢棄物', en: 'other waste' },
  backfill: { zh: '回填場地', en: 'backfill site' },
  receiving: { zh: '受納場地', en: 'receiving site' },
  recyclingFacility: { zh: '資源化利用場', en: 'recycling facility' },
  treatment: { zh: '無害化處理場', en: 'treatment site' },
  newBuild: { zh: '新建', en: 'new building' },
  reconstruction: { zh: '改建', en: 'reconstruction' },
  extension: { zh: '擴建', en: 'extension' },
  repair: { zh: '維修', en: 'repair' },
  demolition: { zh: '拆除', en: 'demolition' },
  decoration: { zh: '裝飾裝修', en: 'decoration' },
  sporadicMunicipal: { zh: '零星市政施工', en: 'sporadic municipal works' },
};
