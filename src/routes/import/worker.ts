import { parentPort, workerData } from 'node:worker_threads';
import { readSheet } from './read-sheet.ts';

/** Reads a file apart from the service: what is sent may be made to take long, or much. */
const { bytes, mostRows } = workerData as Readonly<{ bytes: Uint8Array; mostRows: number }>;
parentPort?.postMessage(await readSheet(bytes, mostRows));
