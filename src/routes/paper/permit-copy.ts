import type { Category } from '../../domain/law/art-03-categories.ts';
import type { DailyHours, Day, Instant } from '../../domain/time.ts';
import { inScript, type Script } from '../language.ts';
import { renderWithCode } from './typst.ts';
import { CATEGORY_ON_PAPER, dayOnPaper, documentDate, instantOnPaper, tonnesOnPaper } from './words.ts';

/**
 * The copy of a permit for one vehicle (11) as it stands when printed, in the script of the paper where the words are
 * not somebody's.
 */
export type PermitCopySheet = Readonly<{
  script: Script;
  permitNumber: string;
  kind: keyof typeof KINDS;
  copyNumber: string;
  plate: string;
  status: keyof typeof STATUSES;
  holderName: string;
  authorityName: string;
  project: Readonly<{ name: string; place: string | null }> | null;
  validFrom: Day;
  validTo: Day;
  dailyHours: DailyHours | null;
  routeDescription: string | null;
  streams: readonly Readonly<{ category: Category; destinationName: string; approvedMassKg: number }>[];
  verificationUrl: string;
  printedAt: Instant;
}>;

const KINDS = { disposal: '處置', transport: '運輸', recycling: '資源化利用', receiving: '受納' } as const;
const STATUSES = { active: '現行有效', replaced: '已更換', ended: '已失效' } as const;

const FOOTNOTE =
  '依據《咸寧市建筑垃圾管理暫行辦法》第十一條：一車一副本，隨車攜帶，僅限本車使用。依第三十四條不得偽造、涂改、倒賣、出租、轉借或轉讓。紙面內容為打印時的記錄，以掃碼核驗結果為準。';

/** Prints the copy of a permit for one vehicle on A5, as PDF/A; the QR code leads to its verification. */
export function permitCopyPdf(copy: PermitCopySheet): Promise<Buffer> {
  return renderWithCode('permit-copy.typ', copy.script, onPaper(copy), copy.verificationUrl);
}

function onPaper(copy: PermitCopySheet): object {
  const own = (text: string) => inScript(text, copy.script);
  return {
    title: own('建筑垃圾核準處置許可證副本'),
    permitNumber: copy.permitNumber,
    kind: own(KINDS[copy.kind]),
    copyNumber: copy.copyNumber,
    plate: copy.plate,
    status: own(STATUSES[copy.status]),
    active: copy.status === 'active',
    stamp: copy.status === 'active' ? null : own(STATUSES[copy.status]),
    holder: copy.holderName,
    authority: copy.authorityName,
    project: copy.project,
    validFrom: dayOnPaper(copy.validFrom),
    validTo: dayOnPaper(copy.validTo),
    hours: copy.dailyHours && `${copy.dailyHours.from}—${copy.dailyHours.to}`,
    route: copy.routeDescription,
    streams: copy.streams.map((stream) => ({
      category: own(CATEGORY_ON_PAPER[stream.category]),
      destination: stream.destinationName,
      tonnes: tonnesOnPaper(stream.approvedMassKg),
    })),
    footnote: own(FOOTNOTE),
    printedAt: instantOnPaper(copy.printedAt),
    date: documentDate(copy.printedAt),
  };
}
