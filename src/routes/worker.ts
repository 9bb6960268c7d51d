import type { Logger } from 'pino';
import { isDatabaseAway } from './problem.ts';

/** What the process does by itself, again and again. Several processes may run it at once: it locks what it needs. */
export type Job = Readonly<{
  name: string;
  /** From the end of one run to the beginning of the next. */
  everyMs: number;
  /** Runs once more when the process stops. */
  lastly?: boolean;
  work: () => Promise<void>;
}>;

export type Worker = Readonly<{
  /** Ends the runs under way and makes the last ones; the database must still be open. */
  stop(): Promise<void>;
}>;

/** Runs each job at its own interval. A run that fails is logged and comes again; it stops nothing. */
export function startWorker(jobs: readonly Job[], logger: Logger): Worker {
  const ending = new AbortController();
  const loops = jobs.map(async (job) => {
    while (!ending.signal.aborted) {
      await run(job, logger);
      await pause(job.everyMs, ending.signal);
    }
    if (job.lastly) await run(job, logger);
  });
  return {
    stop: async () => {
      ending.abort();
      await Promise.all(loops);
    },
  };
}

async function run({ name, work }: Job, logger: Logger): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isDatabaseAway(error)) logger.warn({ job: name }, 'the database is away');
    else logger.error({ job: name, err: error }, 'a job failed');
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
