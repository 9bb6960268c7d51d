import type { Category, ScannedMaterial } from '../../domain/law/art-03-categories.ts';
import type { Quantity, Unit } from '../../domain/quantity.ts';
import type { Instant } from '../../domain/time.ts';
import { inScript, type Script } from '../language.ts';
import { renderWithCode } from './typst.ts';
import {
  CATEGORY_ON_PAPER,
  MATERIAL_ON_PAPER,
  documentDate,
  grouped,
  instantOnPaper,
  kilogramsOnPaper,
} from './words.ts';

/** A signature on a sheet: who for whom, when by the device and when it reached the server. */
export type SheetSignature = Readonly<{
  by: string;
  organisation: string;
  happenedAt: Instant;
  arrivedAt: Instant;
}>;

/**
 * One of the four copies of a manifest (27) as it stands when printed, in the script of the paper where the words are
 * not somebody's; null is what has not happened yet.
 */
export type ManifestSheet = Readonly<{
  script: Script;
  number: string;
  holder: keyof typeof COPIES;
  basis: 'statutory' | 'voluntary';
  state: keyof typeof STATES;
  overdue: boolean;
  emitter: Readonly<{ name: string; projectName: string; projectPlace: string | null }> | null;
  carrier: Readonly<{ name: string; permitNumber: string; plate: string | null; driverName: string | null }>;
  destinationName: string | null;
  category: Category | null;
  materials: readonly ScannedMaterial[];
  declared: (Quantity & Readonly<{ massKg: number }>) | null;
  weighedMassKg: number | null;
  settledMassKg: number | null;
  signatures: Readonly<Record<'emitter' | 'carrier' | 'recycler', SheetSignature | null>>;
  authorityName: string | null;
  filedAt: Instant | null;
  findings: readonly string[];
  verificationUrl: string;
  printedAt: Instant;
}>;

const COPIES = { emitter: '第一聯', carrier: '第二聯', recycler: '第三聯', authority: '第四聯' } as const;

const STATES = {
  drawn: '已領取',
  loaded: '已裝載',
  inTransit: '運輸中',
  received: '已接收',
  refused: '已拒收',
  filed: '已備案',
  returned: '已退回',
  closed: '已關閉',
  voided: '已作廢',
} as const;

const UNITS: Readonly<Record<Unit, string>> = { t: '噸', kg: 'kg', m3: 'm³' };

const STATUTORY = {
  title: '咸寧市建筑可再生廢棄物聯單',
  receiver: '資源化利用單位',
  footnote:
    '依據《咸寧市建筑垃圾管理暫行辦法》第二十七條：建筑可再生廢棄物隨車攜帶聯單，一式四聯，排放、運輸、資源化利用單位與城管執法部門各存一聯。紙面內容為打印時的記錄，以掃碼核驗結果為準。',
};
const VOLUNTARY = {
  title: '咸寧市建筑垃圾聯單（自愿）',
  receiver: '受納單位',
  footnote:
    '參照《咸寧市建筑垃圾管理暫行辦法》第二十七條：該條只要求建筑可再生廢棄物使用聯單，本聯單用於其他類別，一式四聯，排放、運輸、受納單位與城管執法部門各存一聯。紙面內容為打印時的記錄，以掃碼核驗結果為準。',
};

/** Prints one copy of a manifest on A5, as PDF/A; the QR code leads to its verification. */
export function manifestPdf(sheet: ManifestSheet): Promise<Buffer> {
  return renderWithCode('manifest.typ', sheet.script, onPaper(sheet), sheet.verificationUrl);
}

function onPaper(sheet: ManifestSheet): object {
  const own = (text: string) => inScript(text, sheet.script);
  const form = sheet.basis === 'statutory' ? STATUTORY : VOLUNTARY;
  const holders = {
    emitter: '排放單位',
    carrier: '運輸單位',
    recycler: form.receiver,
    authority: '城管執法部門',
  };
  return {
    title: own(form.title),
    receiver: own(form.receiver),
    footnote: own(form.footnote),
    number: sheet.number,
    holder: sheet.holder,
    holderName: own(holders[sheet.holder]),
    ordinal: own(COPIES[sheet.holder]),
    state: own(STATES[sheet.state] + (sheet.overdue ? '（逾期）' : '')),
    alarming: sheet.overdue || sheet.state === 'refused' || sheet.state === 'voided',
    stamp: sheet.state === 'voided' ? own('作廢') : null,
    emitter: {
      name: sheet.emitter?.name ?? null,
      project: sheet.emitter?.projectName ?? null,
      place: sheet.emitter?.projectPlace ?? null,
    },
    carrier: sheet.carrier,
    destination: sheet.destinationName,
    category: sheet.category && own(CATEGORY_ON_PAPER[sheet.category]),
    materials: sheet.materials.map((material) => own(MATERIAL_ON_PAPER[material])).join('、'),
    declared: sheet.declared && `${grouped(sheet.declared.value)} ${own(UNITS[sheet.declared.unit])}`,
    declaredMass: sheet.declared && `折合 ${kilogramsOnPaper(sheet.declared.massKg)}`,
    weighed: sheet.weighedMassKg === null ? null : kilogramsOnPaper(sheet.weighedMassKg),
    settled: sheet.settledMassKg === null ? null : kilogramsOnPaper(sheet.settledMassKg),
    signatures: [
      signature(own('排放單位（裝載）'), sheet.signatures.emitter),
      signature(own('運輸單位（駛離）'), sheet.signatures.carrier),
      signature(own(`${form.receiver}（接收）`), sheet.signatures.recycler),
    ],
    authority: sheet.authorityName,
    filedAt: sheet.filedAt === null ? null : instantOnPaper(sheet.filedAt),
    findings: sheet.findings,
    printedAt: instantOnPaper(sheet.printedAt),
    date: documentDate(sheet.printedAt),
  };
}

function signature(step: string, signed: SheetSignature | null): object {
  return {
    step,
    by: signed?.by ?? null,
    organisation: signed?.organisation ?? null,
    happenedAt: signed && instantOnPaper(signed.happenedAt),
    arrivedAt: signed && instantOnPaper(signed.arrivedAt),
  };
}
