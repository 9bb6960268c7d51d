import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** How many test points ended which way. */
export type Totals = Readonly<{ passed: number; failed: number; skipped: number }>;

type Report = {
  /** The titles of the subtests that are open, outermost first. */
  readonly titles: string[];
  /** For each depth, whether a failure inside the subtest there was already shown. */
  readonly shown: boolean[];
  /** The end of the diagnostic that is being shown or left out. */
  diagnosticEnd: string | null;
  isDiagnosticShown: boolean;
  totals: Totals;
};

const pointPattern = /^( *)(not ok|ok) \d+(?: - (.*?))?(?: \{)?(?: # (?:time=([\d.]+)ms|(SKIP|TODO).*))?$/;

/** Prints a line a file and every failure with its diagnostic, and keeps the whole of tap's output in `copyTo`. */
export async function reportTap(output: Readable, copyTo: string): Promise<Totals> {
  const copy = createWriteStream(copyTo);
  const report: Report = {
    titles: [],
    shown: [],
    diagnosticEnd: null,
    isDiagnosticShown: false,
    totals: { passed: 0, failed: 0, skipped: 0 },
  };
  for await (const line of createInterface({ input: output })) {
    copy.write(`${line}\n`);
    readLine(report, line);
  }
  await new Promise<void>((closed) => copy.end(closed));
  return report.totals;
}

function readLine(report: Report, line: string): void {
  if (report.diagnosticEnd !== null) {
    if (line === report.diagnosticEnd) report.diagnosticEnd = null;
    else if (report.isDiagnosticShown && line.trim() !== '')
      console.log(`    ${line.slice(report.diagnosticEnd.length - 3).trimEnd()}`);
    return;
  }
  const opening = /^( *)---$/.exec(line);
  if (opening) {
    report.diagnosticEnd = `${opening[1]}...`;
    return;
  }
  const subtest = /^( *)# Subtest: (.*)$/.exec(line);
  if (subtest) {
    const depth = depthOf(subtest[1]);
    report.titles.splice(depth, Infinity, subtest[2] ?? '');
    report.shown.splice(depth, Infinity, false);
    return;
  }
  const totals = /^# (\{ total: .*\})$/.exec(line);
  if (totals) report.totals = readTotals(totals[1] ?? '');
  const point = pointPattern.exec(line);
  if (point) readPoint(report, point);
}

function readPoint(report: Report, point: RegExpExecArray): void {
  const [, indent, word, title = '', ms = '0', directive] = point;
  const depth = depthOf(indent);
  const failed = word === 'not ok' && directive === undefined;
  const isNews = failed && !report.shown[depth];
  if (failed && depth > 0) report.shown[depth - 1] = true;
  // What a file of tests failed by itself is its exit code: the reason is in what it wrote.
  report.isDiagnosticShown = isNews && depth > 0;
  if (depth === 0) console.log(`${failed ? 'FAILED' : 'ok    '} ${title} (${Math.round(Number(ms))} ms)`);
  else if (isNews) console.log(`\n✖ ${[...report.titles.slice(0, depth), title].join(' › ')}`);
}

function depthOf(indent: string | undefined): number {
  return Math.floor((indent ?? '').length / 4);
}

function readTotals(line: string): Totals {
  const count = (name: string): number => Number(new RegExp(`\\b${name}: (\\d+)`).exec(line)?.[1] ?? 0);
  return { passed: count('pass'), failed: count('fail'), skipped: count('skip') + count('todo') };
}
