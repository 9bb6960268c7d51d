import type { JsonRow, Section } from './table.ts';

/** What was measured against its limit on the same machine in the same run: medians of interleaved rounds. */
export type Ratio = Readonly<{
  test: string;
  size: string;
  /** Requests a second, or what the unit of the test is. */
  value: number;
  limit: number;
  /** The least share of the limit that will do. */
  goal: number;
  /** The same with a naive design, which must stay under the goal. */
  control: Readonly<{ what: string; value: number; limit: number }>;
  /** What the reader of the row must know: what the limit is, in which units. */
  notes?: readonly string[];
}>;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  if (low === undefined || high === undefined) throw new Error('expected values');
  return (low + high) / 2;
}

function hasControlFailed({ control, goal }: Ratio): boolean {
  return control.value / control.limit < goal;
}

function isReached({ value, limit, goal }: Ratio): boolean {
  return value / limit >= goal;
}

/** In the unit that the test names; where it names none, in requests a second. */
const shown = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
const percent = (share: number) => `${Math.round(share * 100)} %`;

export function verdictOf(row: Ratio): 'pass' | 'short' {
  return isReached(row) && hasControlFailed(row) ? 'pass' : 'short';
}

const HEAD = ['test', 'size', 'limit', 'value', 'ratio', 'goal', 'control', 'verdict'];

function cells(row: Ratio): readonly string[] {
  const { test, size, value, limit, goal, control } = row;
  const controls = percent(control.value / control.limit);
  return [
    test,
    size,
    shown(limit),
    shown(value),
    percent(value / limit),
    percent(goal),
    controls,
    verdictOf(row),
  ];
}

export function printRatios(rows: readonly Ratio[]): void {
  for (const line of [HEAD, ...rows.map(cells)]) console.log(line.join(' | '));
}

export function ratioSection(command: string, rows: readonly Ratio[]): Section {
  const about = rows.flatMap(({ test, control, notes = [] }) => [
    `- **${test}**. Control: ${control.what}.`,
    ...notes.map((note) => `  ${note}`),
  ]);
  return { command, head: HEAD, lines: rows.map(cells), about };
}

export function ratioJson(row: Ratio): JsonRow {
  const { test, size, value, limit, goal, control } = row;
  return {
    test,
    size,
    value,
    limit,
    ratio: value / limit,
    goal: `>= ${goal}`,
    control: `${control.value / control.limit}: ${control.what}`,
    verdict: verdictOf(row),
  };
}
