import { setImmediate } from 'node:timers/promises';
import type { Instant } from '../../domain/time.ts';
import { inScript, type Script } from '../language.ts';
import { renderPdf } from './typst.ts';
import { documentDate, instantOnPaper } from './words.ts';

/**
 * A notice of the procedure, or a paper of a case, as it is printed. Labels, headings and footnotes are in Traditional
 * Chinese, and are put into the script here; other texts are in it where the words are not somebody's.
 */
export type NoticeSheet = Readonly<{
  script: Script;
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
  const { script, reference, footnote, particulars, tables, printedAt, ...rest } = notice;
  const own = (text: string) => inScript(text, script);
  return renderPdf('notice.typ', script, {
    ...rest,
    reference: { ...reference, label: own(reference.label) },
    footnote: own(footnote),
    particulars: particulars.map(({ label, value }) => ({ label: own(label), value })),
    tables: tables.map(({ title, head, rows }) => ({ title: own(title), head: head.map(own), rows })),
    printedAt: instantOnPaper(printedAt),
    date: documentDate(printedAt),
  });
}
