import type { Day } from '../../domain/time.ts';
import type { Words } from '../../domain/words.ts';
import { DOCUMENTS, FIRST, LAST, type OrganisationKey, type PERMITS, seededId } from './world.ts';

/** People of the carrier beside its owner, each by the `sub` `sandbox-` and the duty. */
export const MEMBERS = ['driver', 'dispatcher'] as const;

/** Of the carrier, on no permit: to take the place of another. */
export const SPARE_PLATE = '鄂L90009';

/** The officers of the city who survey and investigate. */
export const OFFICERS = [
  { sub: 'sandbox-officer', name: '沙盒執法人員' },
  { sub: 'sandbox-officer-2', name: '沙盒執法人員二' },
];

/** Applications that are under way, and what each is there for. */
export const APPLICATIONS = [
  { key: 'draft', tells: { zh: '運輸，草稿，缺一份文件', en: 'transport, a draft that lacks a document' } },
  { key: 'ready', tells: { zh: '運輸，草稿，可提交', en: 'transport, a draft to be submitted' } },
  { key: 'submitted', tells: { zh: '運輸，已提交，待受理', en: 'transport, submitted: to be accepted' } },
  {
    key: 'foreign',
    tells: { zh: '運輸，已提交，可不予受理', en: 'transport, submitted: not to be accepted' },
  },
  {
    key: 'incomplete',
    tells: { zh: '運輸，已提交，可要求補正', en: 'transport, submitted: to be supplemented' },
  },
  { key: 'leaving', tells: { zh: '運輸，已提交，可撤回', en: 'transport, submitted: to be withdrawn' } },
  {
    key: 'accepted',
    tells: { zh: '運輸，已受理，可核實、延長決定期限', en: 'transport, accepted: to be attested, extended' },
  },
  {
    key: 'attested',
    tells: { zh: '運輸，已受理并核實，待決定', en: 'transport, accepted and attested: to be decided' },
  },
  {
    key: 'contested',
    tells: {
      zh: '處置，已提交，運輸單位可以否認其合同',
      en: 'disposal, submitted: the carrier may contest its contract',
    },
  },
  { key: 'unseen', tells: { zh: '受納，已受理，待查勘', en: 'receiving, accepted: to be surveyed' } },
  {
    key: 'surveyed',
    tells: {
      zh: '受納，已受理，`sandbox-officer-2` 尚未在查勘記錄上簽名',
      en: 'receiving, accepted, with a survey that `sandbox-officer-2` has not signed',
    },
  },
] as const;

/** Numbers of manifests by what was scanned of them. */
export const MANIFESTS: readonly Readonly<{
  key: (typeof MANIFEST_KEYS)[number];
  tells: Words;
  plate: string;
  kinds: readonly ScanKind[];
  /** What the facility weighs of 15 t. */
  tonnes?: number;
}>[] = [
  { key: 'drawn', tells: { zh: '已領取，待裝載', en: 'drawn: to be loaded' }, plate: '鄂L90001', kinds: [] },
  {
    key: 'waiting',
    tells: { zh: '已領取，供補發設備上存下的掃碼', en: 'drawn: for scans that waited on a device' },
    plate: '鄂L90002',
    kinds: [],
  },
  {
    key: 'listed',
    tells: { zh: '已領取，供從文件導入掃碼', en: 'drawn: for scans from a file' },
    plate: '鄂L90002',
    kinds: [],
  },
  {
    key: 'spoiled',
    tells: { zh: '已領取，可作廢', en: 'drawn: to be given up' },
    plate: '鄂L90001',
    kinds: [],
  },
  { key: 'loaded', tells: { zh: '已裝載', en: 'loaded' }, plate: '鄂L90005', kinds: ['load'] },
  {
    key: 'departed',
    tells: { zh: '運輸中', en: 'on the road' },
    plate: '鄂L90006',
    kinds: ['load', 'depart'],
  },
  {
    key: 'refused',
    tells: { zh: '已拒收，尚未退回', en: 'refused, not yet back' },
    plate: '鄂L90007',
    kinds: ['load', 'depart', 'refuse'],
  },
  {
    key: 'different',
    tells: { zh: '已受納，申報 15 噸，過磅 9 噸', en: 'received, 9 t of 15 t declared' },
    plate: '鄂LD90003',
    kinds: ['load', 'depart', 'receive'],
    tonnes: 9,
  },
  {
    key: 'filed',
    tells: { zh: '已歸檔', en: 'filed' },
    plate: '鄂LD90003',
    kinds: ['load', 'depart', 'receive'],
  },
  {
    key: 'corrected',
    tells: {
      zh: '已歸檔，資源化利用單位提出了更正',
      en: 'filed, with a correction that the recycler proposes',
    },
    plate: '鄂LD90003',
    kinds: ['load', 'depart', 'receive'],
  },
];
export const MANIFEST_KEYS = [
  'drawn',
  'waiting',
  'listed',
  'spoiled',
  'loaded',
  'departed',
  'refused',
  'different',
  'filed',
  'corrected',
] as const;

export type ScanKind = 'load' | 'depart' | 'receive' | 'refuse';
export const SCANNED_BY: Readonly<Record<ScanKind, OrganisationKey>> = {
  load: 'contractor',
  depart: 'carrier',
  receive: 'recycler',
  refuse: 'recycler',
};

export function scanBody(kind: ScanKind, plate: string, tonnes: number) {
  const siteId = seededId('decision recycling');
  switch (kind) {
    case 'load':
      return {
        plate,
        projectId: seededId('project building'),
        category: 'recyclable',
        materials: ['concrete', 'brick'],
        quantity: { value: 15, unit: 't' },
        destinationId: siteId,
      };
    case 'depart':
      return { washed: true, covered: true };
    case 'receive':
      return { siteId, quantity: { value: tonnes, unit: 't' } };
    case 'refuse':
      return { siteId, ground: 'goodsMismatch' };
  }
}

/** What else is there to begin from, by its id. */
export const THINGS = [
  { key: 'survey', tells: { zh: '申請 `surveyed` 的查勘記錄', en: 'the survey of application `surveyed`' } },
  {
    key: 'key',
    tells: {
      zh: '`carrier` 的 API 密鑰，密鑰本身無人知道',
      en: 'an API key of `carrier`, whose secret nobody has',
    },
  },
  {
    key: 'correction',
    tells: { zh: '聯單 `corrected` 的更正', en: 'the correction of manifest `corrected`' },
  },
  { key: 'site closing', tells: { zh: '可以關閉的無害化處理場', en: 'a treatment site that may close' } },
  { key: 'document closing', tells: { zh: '該場地的封場方案', en: 'its closure plan' } },
  {
    key: 'document outside',
    tells: { zh: '不在本辦法有效期內核發的許可證的文件', en: 'the paper of the permit from outside a term' },
  },
  { key: 'device camera', tells: { zh: '場地 `treatment` 的視頻設備', en: 'a camera at site `treatment`' } },
  { key: 'violation suspected', tells: { zh: '已報告，待核查', en: 'reported, to be reviewed' } },
  { key: 'violation confirmed', tells: { zh: '已認定，未立案', en: 'confirmed, in no case' } },
  { key: 'violation filed', tells: { zh: '已認定，已列入案件', en: 'confirmed, in the case' } },
  { key: 'case', tells: { zh: '已責令改正的案件', en: 'a case with an order to correct' } },
  { key: 'complaint', tells: { zh: '附有照片的投訴舉報', en: 'a complaint with a photo' } },
  {
    key: 'order',
    tells: {
      zh: '高新區的臨時管制令，300 天之後生效',
      en: 'a control order of the high-tech zone, 300 days ahead',
    },
  },
] as const;

/** The documents of an application that was granted, to be named by another. */
export function seededDocuments(of: (typeof PERMITS)[number]) {
  return DOCUMENTS[of].map((kind) => ({ kind, documentId: seededId(`document ${of} ${kind}`) }));
}

export const RECEIVING_DOCUMENTS = ['landRight', 'sitePlan'];

export function receivingBody(today: Day) {
  return {
    kind: 'receiving',
    site: {
      name: '沙盒渣土受納場',
      siteType: 'receiving',
      regionCode: '421202',
      location: { lat: 29.9, lon: 114.42 },
      capacity: { value: 80_000, unit: 't' },
      acceptsFrom: today,
      acceptsTo: LAST,
    },
  };
}

export function closingBody(operatorId: string) {
  return {
    name: '沙盒舊無害化處理場',
    regionCode: '421202',
    location: { lat: 29.87, lon: 114.34 },
    capacity: { value: 10_000, unit: 't' },
    acceptsFrom: FIRST,
    acceptsTo: LAST,
    operatorId,
  };
}

/** Valid from a day on which no term ran (第四十八條). */
export function outsideBody(documentId: unknown, [validFrom, validTo]: readonly [Day, Day]) {
  return {
    holderId: seededId('contractor'),
    projectId: seededId('project building'),
    streams: [
      {
        category: 'recyclable',
        materials: ['concrete'],
        quantity: { value: 500, unit: 't' },
        destinationId: seededId('decision recycling'),
      },
    ],
    validFrom,
    validTo,
    documentId,
  };
}

export const VIOLATIONS = ['suspected', 'confirmed', 'filed'] as const;

export function violationBody(occurredAt: string, key: (typeof VIOLATIONS)[number]) {
  return {
    offence: 'disposal_without_permit',
    subject: { kind: 'unit', id: seededId('contractor'), role: 'contractor' },
    occurredAt,
    regionCode: '421202',
    location: { lat: 29.84, lon: 114.32 },
    note: `沙盒 ${key}`,
  };
}

export function orderBody(on: Day) {
  return {
    reason: '沙盒：重污染天氣應急',
    regionCodes: ['4212GX'],
    from: `${on}T00:00:00+08:00`,
    to: `${on}T23:59:59+08:00`,
  };
}
