/**
 * Under which condition a kind of caller may call an operation: a closed list. Whoever calls without meeting it gets
 * 404 for what is not theirs to see and 403 for what is (`not_competent` for officers of another authority).
 */
export const CONDITIONS = {
  any: { en: 'without condition', zh: '不設條件' },
  directory: {
    en: 'the public part of every organisation; address, contact and members only of their own, and for staff of all, the people masked but to officers in one organisation',
    zh: '各單位的公開項；地址、聯絡人、成員僅見本單位，工作人員見全部，其中個人信息除執法人員逐一查閱外去標識化',
  },
  own: {
    en: 'what belongs to their own organisation; what is new belongs to the one they act for',
    zh: '本單位的；新建的歸所代表的單位',
  },
  deviceOwner: {
    en: 'recorders of their own vehicles; video devices at their own sites and at projects of which they are a party',
    zh: '本單位車輛的記錄儀；本單位場地、本單位為一方的項目的視頻設備',
  },
  ownFleet: {
    en: 'vehicles of their own organisation, which is a carrier or a recycler',
    zh: '本單位的車輛，本單位為運輸或資源化利用單位',
  },
  /** 建設單位, 施工單位, producer or 物業. */
  ownProject: { en: 'projects of which their own organisation is a party', zh: '本單位為一方的項目' },
  /** Nobody puts the name of an organisation to a project but that organisation itself. */
  household: {
    en: 'projects with a producer who is no registered organisation, and for works that need a permit no builder named',
    zh: '產生者非登記單位、且須核準的工程未列建設或施工單位的項目',
  },
  forOthers: { en: 'for the owner they name', zh: '為指明的負責人代辦' },
  code: { en: 'with the code of the invitation', zh: '持邀請碼' },
  complaintCode: { en: 'with the code of the complaint', zh: '持投訴查詢碼' },
  /** The organisations that are 建設單位, 施工單位, producer or 物業, and the person who registered it. */
  projectParty: { en: 'as a party of the project, or who registered it', zh: '項目各方及登記人' },
  /**
   * The holder, the parties of its project (an individual producer is whoever registered it), the carriers of its
   * contracts, the operators of its destinations.
   */
  permitParty: {
    en: 'as holder, party of the project, contracted carrier or operator of a destination',
    zh: '持證單位、項目各方、合同運輸單位、去向場地經營單位',
  },
  /**
   * The carrier that drew it, the parties of its project (an individual producer is whoever registered it), the
   * operators of its destination and of the site where it arrived.
   */
  manifestParty: {
    en: 'as carrier, party of the project or operator of the destination or of the site of arrival',
    zh: '運輸單位、項目各方、去向或到達場地經營單位',
  },
  copyKeeper: { en: 'the copy their party keeps (第二十七條)', zh: '本方留存的一聯（第二十七條）' },
  sheetParty: {
    en: 'as emitter, carrier or recycler whose copy is complete (第二十七條)',
    zh: '已簽署一聯的排放、運輸或利用單位（第二十七條）',
  },
  loadParty: {
    en: 'as party of the project; as carrier of its contracts for own vehicles',
    zh: '項目各方；合同運輸單位就本單位車輛',
  },
  individualParty: {
    en: 'of a project they registered for an individual producer',
    zh: '為個人產生者登記的項目',
  },
  contractParty: {
    en: 'once submitted, where a contract of it names their own organisation as carrier or operator of the destination (第九條)',
    zh: '提交後，合同列本單位為運輸單位或去向場地經營單位（第九條）',
  },
  subject: { en: 'where their own organisation is the subject', zh: '本單位為當事人' },
  onRoad: { en: '`depart`, `redirect` of what their carrier hauls', zh: '本運輸單位的 `depart`、`redirect`' },
  atGate: {
    en: '`load`, `return` at their project; `receive`, `refuse` at their site',
    zh: '本項目的 `load`、`return`；本場地的 `receive`、`refuse`',
  },
  individualEmitter: {
    en: '`load`, `return` of a project they registered for an individual producer',
    zh: '為個人產生者登記的項目的 `load`、`return`',
  },
  roadside: { en: '`inspect` only', zh: '僅 `inspect`' },
  city: { en: 'the whole city (第三十一條)', zh: '全市（第三十一條）' },
  competent: {
    en: 'where their authority approves at the place (第七條, 第四十七條)',
    zh: '所屬部門為當地核準機關（第七條、第四十七條）',
  },
  surveyor: {
    en: 'as `competent`, and named in the survey that stands (行政許可法 第三十四條)',
    zh: '同 `competent`，且列名於現行查勘（行政許可法第三十四條）',
  },
  enforcing: {
    en: 'where their authority enforces at the project, the site or the place of the act (第七條, 第四十七條)',
    zh: '所屬部門對項目、場地或行為發生地有執法權（第七條、第四十七條）',
  },
  deviceAuthority: {
    en: 'video devices that their own authority registered',
    zh: '本部門登記的視頻設備',
  },
  ofStaff: { en: 'what officers uploaded', zh: '執法人員上傳的' },
  caseAuthority: {
    en: 'of the authority that filed the case (行政處罰法 第二十五條)',
    zh: '立案部門（行政處罰法第二十五條）',
  },
  ordering: {
    en: 'where their authority enforces, of every region they name (第七條, 第三十二條)',
    zh: '所屬部門對所列各區域均有執法權（第七條、第三十二條）',
  },
  orderingDepartment: {
    en: 'as housing, traffic police or ecology, in the whole city (第三十二條)',
    zh: '住建、公安交管、生態環境部門，全市範圍（第三十二條）',
  },
  issuer: {
    en: 'orders that their own authority or department issued (第三十二條)',
    zh: '本部門發布的管制令（第三十二條）',
  },
  eventAudience: {
    en: 'what their own organisation could see when it came into the feed',
    zh: '事件入列時本單位可見者',
  },
  ownOffice: { en: 'those of their own authority or department', zh: '本部門的' },
  handling: {
    en: 'where their authority handles the complaint, in the urban area the city’s beside it (第七條, 第三十五條)',
    zh: '所屬部門承辦該投訴，城區內市級部門亦可（第七條、第三十五條）',
  },
  sandbox: { en: 'in the sandbox only', zh: '僅限沙盒' },
} as const satisfies Record<string, Readonly<{ en: string; zh: string }>>;
export type Condition = keyof typeof CONDITIONS;
