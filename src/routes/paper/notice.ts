import { setImmediate } from 'node:timers/promises';
import type { Instant } from '../../domain/time.ts';
import { renderPdf } from './typst.ts';
import { documentDate, instantOnPaper } from './words.ts';

/** A notice of the procedure as it is printed; every text in the Traditional Chinese of the measures. */
export type NoticeSheet = Readonly<{
  title: string;
  applicationId: string;
  authorityName: string;
  applicantName: string;
  text: string;
  /** Columns of a heading and a text each: what is granted, in words. */
  particulars: readonly Readonly<{ label: string; value: string }>[];
  /** Tables with their headings: what is to be supplemented, the conditions not met, the streams. */
  tables: readonly Readonly<{
    title: string;
    head: readonly string[];
    rows: readonly (readonly string[])[];
  }>[];
  remedies: readonly string[];
  issuedOn: string;
  printedAt: Instant;
}>;

const FOOTNOTE =
  '依據《中華人民共和國行政許可法》與《咸寧市建筑垃圾管理暫行辦法》。紙面內容為打印時的記錄，加蓋機關印章后送達。';

/** Prints a notice on A4, as PDF/A. */
export async function noticePdf(notice: NoticeSheet): Promise<Buffer> {
  // As in `renderWithCode`: the compiler's native memory is freed when the event loop turns.
  await setImmediate();
  const { printedAt, ...rest } = notice;
  return renderPdf('notice.typ', {
    ...rest,
    footnote: FOOTNOTE,
    printedAt: instantOnPaper(printedAt),
    date: documentDate(printedAt),
  });
}
