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

/** Hears how a run of a job ended. */
export type JobWatch = (job: Job, run: Readonly<{ seconds: number; failed: boolean }>) => void;

/**
 * Runs each job at its own interval. A run that fails is logged and comes again; it stops nothing. `watching` makes
 * of the jobs what hears of their runs.
 */
export function startWorker(
  jobs: readonly Job[],
  logger: Logger,
  watching?: (jobs: readonly Job[]) => JobWatch,
): Worker {
  const watch = watching?.(jobs);
  const ending = new AbortController();
  const loops = jobs.map(async (job) => {
    while (!ending.signal.aborted) {
      await run(job, logger, watch);
      await pause(job.everyMs, ending.signal);
    }
    if (job.lastly) await run(job, logger, watch);
  });
  return {
    stop: async () => {
      ending.abort();
      await Promise.all(loops);
    },
  };
}

async function run(job: Job, logger: Logger, watch: JobWatch | undefined): Promise<void> {
  const { name, work } = job;
  const started = performance.now();
  let failed = false;
  try {
    await work();
  } catch (error) {
    failed = true;
    if (isDatabaseAway(error)) logger.warn({ job: name }, 'the database is away');
    else logger.error({ job: name, err: error }, 'a job failed');
  }
  watch?.(job, { seconds: (performance.now() - started) / 1_000, failed });
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
