import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Ratio } from '../measures/ratio.ts';

export type Printing = Readonly<{ times: number; naive: boolean }>;
/** PDFs a second, and the resident set in MB after half of them and after all. */
export type Printed = Readonly<{ rate: number; halfMb: number; endMb: number }>;

const RATE = 20;
const FLAT = 0.9;
const CONTROL_TIMES = 50;

/** How fast manifests are printed, and whether their memory comes back. */
export async function papers(sized: (full: number) => number): Promise<readonly Ratio[]> {
  const times = sized(1_000);
  const printed = await print({ times, naive: false });
  const naive = await print({ times: CONTROL_TIMES, naive: true });
  const size = `${times} PDFs, one after the other in one process`;
  const what = `a compiler made anew for each, ${CONTROL_TIMES} times`;
  return [
    {
      test: `PDF of one of the four copies of a manifest: a second, and ${RATE}`,
      size,
      value: printed.rate,
      limit: RATE,
      goal: 1,
      control: { what, value: naive.rate, limit: RATE },
    },
    {
      test: 'memory of printing, in MB: after half, and after all',
      size,
      value: printed.halfMb,
      limit: printed.endMb,
      goal: FLAT,
      control: { what, value: naive.halfMb, limit: naive.endMb },
    },
  ];
}

async function print(printing: Printing): Promise<Printed> {
  const child = fork(fileURLToPath(new URL('printer.ts', import.meta.url)), { execArgv: [] });
  try {
    const ended = once(child, 'exit').then(([code]) => {
      throw new Error(`the printer ended with ${String(code)}`);
    });
    ended.catch(() => undefined);
    const answered = once(child, 'message') as unknown as Promise<readonly [Printed]>;
    child.send(printing);
    const [printed] = await Promise.race([answered, ended]);
    return printed;
  } finally {
    child.kill();
  }
}
