import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export type HttpRequest = Readonly<{ method: string; path: string; token?: string; body?: unknown }>;
export type HttpJob = Readonly<{
  kind: 'http';
  port: number;
  connections: number;
  requests: readonly HttpRequest[];
}>;

/** A statement by its name, as which its text is sent along; one without values is its own text. */
export type Statement = Readonly<{ name: string; values: readonly unknown[] | null }>;
export type SqlJob = Readonly<{
  kind: 'sql';
  url: string;
  /** Whose role and settings the connections have. */
  pool: 'hot' | 'pool';
  connections: number;
  texts: Readonly<Record<string, string>>;
  transactions: readonly (readonly Statement[])[];
}>;
export type Job = HttpJob | SqlJob;

/** How long it took, each piece alone too, in ms; and how many came to what: a status, `done`, an SQLSTATE. */
export type Sent = Readonly<{
  ms: number;
  latencies: readonly number[];
  outcomes: Readonly<Record<string, number>>;
}>;

/** A process that sends what it is given. */
export type Generator = Readonly<{ send(job: Job): Promise<Sent>; stop(): void }>;

export function startGenerator(): Generator {
  const child = fork(fileURLToPath(new URL('generator.ts', import.meta.url)), {
    serialization: 'advanced',
    execArgv: [],
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the generator ended with ${String(code)}`);
  });
  ended.catch(() => undefined);
  return {
    send: async (job) => {
      const answered = once(child, 'message') as unknown as Promise<readonly [Sent]>;
      child.send(job);
      const [sent] = await Promise.race([answered, ended]);
      return sent;
    },
    stop: () => void child.kill(),
  };
}

/** Pieces a second; throws where one came to anything else than it should. */
export function rateOf({ ms, latencies, outcomes }: Sent, ...wanted: readonly string[]): number {
  const others = Object.keys(outcomes).filter((outcome) => !wanted.includes(outcome));
  if (others.length > 0)
    throw new Error(`expected only ${wanted.join(', ')}, found ${JSON.stringify(outcomes)}`);
  return (latencies.length / ms) * 1_000;
}

/** The time in ms under which this share of all is. */
export function quantile(latencies: readonly number[], share: number): number {
  const sorted = latencies.toSorted((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
  if (found === undefined) throw new Error('expected times');
  return found;
}
