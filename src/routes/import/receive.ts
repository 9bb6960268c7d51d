import { Worker } from 'node:worker_threads';
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { isMalformed } from '../documents.ts';
import { invalidAt, Problem } from '../problem.ts';
import { MOST_FILE_BYTES } from '../schemas.ts';
import { isWorkbook, type ReadSheet, readSheet, type SheetRow, type Unreadable } from './read-sheet.ts';

/** A thousand times as long as a file takes that a spreadsheet wrote. */
const READ_MS = 20_000;
const READ_MB = 512;
/** A text so small is read at once: a thread takes longer to begin. */
const SMALL = 128 * 1024;

/** A file as it was sent: its digest, and its rows as the spreadsheet shows them, the heading first. */
export type Sheet = Readonly<{ sha256: string; rows: readonly SheetRow[] }>;

/** Why a file cannot be read, as its refusal tells it. */
const REASONS: Readonly<Record<Unreadable, 'file_unreadable' | 'too_many_rows' | 'payload_too_large'>> = {
  encoding: 'file_unreadable',
  format: 'file_unreadable',
  empty: 'file_unreadable',
  tooManyColumns: 'file_unreadable',
  tooLarge: 'payload_too_large',
  tooManyRows: 'too_many_rows',
};

/**
 * Reads a table, the body itself or the one file of a form: CSV or XLSX, told by its content. 413 beyond 20 MiB, or
 * where it unpacks to far more than its rows can be; 422 `too_many_rows` beyond `most` under the heading; 400 where it
 * is no table.
 */
export async function receiveSheet(request: FastifyRequest, most: number): Promise<Sheet> {
  const bytes = request.isMultipart() ? await fileOf(request) : await whole(request.body);
  if (bytes === 'tooLarge') throw new Problem({ refusal: 'payload_too_large', pointer: '/file' });
  const isSmall = bytes.length <= SMALL && !isWorkbook(bytes);
  const read = await (isSmall ? readSheet(bytes, most + 1) : readApart(bytes, most + 1));
  if ('unreadable' in read) {
    const refusal = REASONS[read.unreadable];
    throw new Problem({ refusal, pointer: '/file', params: { most, reason: read.unreadable } });
  }
  return { sha256: createHash('sha256').update(bytes).digest('hex'), rows: read.rows };
}

async function whole(body: unknown): Promise<Buffer | 'tooLarge'> {
  if (typeof body !== 'object' || body === null || !(Symbol.asyncIterator in body))
    throw invalidAt('A file is needed, CSV or XLSX.', '');
  return collected(body as Readable);
}

/** All of a stream. What is too large is read on and not kept, so that the answer is heard. */
async function collected(stream: Readable): Promise<Buffer | 'tooLarge'> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MOST_FILE_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > MOST_FILE_BYTES ? 'tooLarge' : Buffer.concat(chunks);
}

async function fileOf(request: FastifyRequest): Promise<Buffer | 'tooLarge'> {
  let found: Buffer | 'tooLarge' | undefined;
  const wrong = new Set<string>();
  try {
    for await (const part of request.parts({ limits: { files: 2 } })) {
      if (part.type !== 'file') wrong.add(`/${part.fieldname}`);
      else {
        const content = await collected(part.file);
        if (part.fieldname !== 'file' || found !== undefined) wrong.add(`/${part.fieldname}`);
        else found = part.file.truncated ? 'tooLarge' : content;
      }
    }
  } catch (error) {
    throw isMalformed(error) ? invalidAt('The form cannot be read.', '') : error;
  }
  if (found === undefined) wrong.add('/file');
  if (wrong.size > 0 || found === undefined)
    throw invalidAt('A form has one file, `file`, and nothing else.', ...wrong);
  return found;
}

/** Reads in a thread of its own, with an end of time and memory: a file that takes more is none that can be read. */
function readApart(bytes: Buffer, mostRows: number): Promise<ReadSheet> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('worker.ts', import.meta.url), {
      workerData: { bytes: new Uint8Array(bytes), mostRows },
      resourceLimits: { maxOldGenerationSizeMb: READ_MB },
      execArgv: [],
    });
    const end = (read: ReadSheet) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(read);
    };
    const timer = setTimeout(() => end({ unreadable: 'tooLarge' }), READ_MS);
    worker.once('message', end);
    worker.once('error', () => end({ unreadable: 'tooLarge' }));
    worker.once('exit', () => end({ unreadable: 'format' }));
  });
}
