import { setImmediate } from 'node:timers/promises';
import type { Instant } from '../../domain/time.ts';
import { renderPdf } from './typst.ts';
import { documentDate, instantOnPaper } from './words.ts';

/** A notice of the procedure, or a paper of a case, as it is printed; every text in the Traditional Chinese of the measures. */
export type NoticeSheet = Readonly<{
  title: string;
  /** By what it is found: the number of an application or of a case. */
  reference: Readonly<{ label: string; value: string }>;
  footnote: string;
  authorityName: string;
  /** To whom it goes; null of a form that goes to nobody. */
  applicantName: string | null;
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

/** Prints a notice on A4, as PDF/A. */
export async function noticePdf(notice: NoticeSheet): Promise<Buffer> {
  // As in `renderWithCode`: the compiler's native memory is freed when the event loop turns.
  await setImmediate();
  const { printedAt, ...rest } = notice;
  return renderPdf('notice.typ', {
    ...rest,
    printedAt: instantOnPaper(printedAt),
    date: documentDate(printedAt),
  });
}
