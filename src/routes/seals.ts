import { appendFileSync, closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import { CompactSign, type JWK } from 'jose';
import { createSealer, type Seal, sealsAfter } from '../db/audit/seal.ts';
import { LAW_FENCE } from '../db/fence.ts';
import { type Database, inReading } from '../db/pool.ts';
import { SEAL_TYPE } from '../domain/audit/seal.ts';
import { loadKeys } from './credentials.ts';
import type { Job } from './worker.ts';

/** By which the audit is sealed; never the keys of permits, so that neither passes for the other. */
export type SealSigner = Readonly<{
  sign(payload: string): Promise<string>;
  /** For `/.well-known/audit-keys.json`. */
  publicKeys: Readonly<{ keys: readonly JWK[] }>;
}>;

/** Opens the keys of seals in a folder, making the first; the newest by name signs. */
export async function openSealSigner(folder: string): Promise<SealSigner> {
  const pairs = await loadKeys(folder);
  const signing = pairs.at(-1);
  if (!signing) throw new Error(`expected a signing key in ${folder}`);
  return {
    sign: (payload) =>
      new CompactSign(new TextEncoder().encode(payload))
        .setProtectedHeader({ alg: 'EdDSA', kid: signing.kid, typ: SEAL_TYPE })
        .sign(signing.privateKey),
    publicKeys: { keys: pairs.map(({ publicKey }) => publicKey) },
  };
}

/** Full seals made in one run, so that a rush does not keep the sealer behind for long. */
const SEALS_A_RUN = 20;

/**
 * Seals each second what was appended since, and adds every seal to a file, one a line: whoever keeps a copy of it
 * elsewhere sees when the database is rewritten. What another process sealed, or the last run did not write, is
 * written with the next; a line may stand there twice.
 */
export function sealing(database: Database, signer: SealSigner, file: string): Job {
  const seal = createSealer(database, signer.sign);
  let kept: number | null = null;
  return {
    name: 'sealing the audit',
    everyMs: 1_000,
    lastly: true,
    work: async () => {
      for (let made = 0; made < SEALS_A_RUN && (await seal(Date.now())); made++);
      kept ??= lastNumberIn(file);
      for (;;) {
        const seals = await inReading(database, LAW_FENCE, (tx) => sealsAfter(tx, kept ?? 0, 1_000));
        if (seals.length === 0) return;
        addTo(file, seals);
        kept = seals.at(-1)?.number ?? kept;
      }
    },
  };
}

function addTo(file: string, seals: readonly Seal[]): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  appendFileSync(file, seals.map(({ number, jws }) => `${JSON.stringify({ number, jws })}\n`).join(''), {
    mode: 0o600,
  });
}

const TAIL_BYTES = 4_096;
const NEWLINE = 10;

/** The number of the last seal in a file; 0 where there is none. A last line that was cut is ended. */
function lastNumberIn(file: string): number {
  if (!existsSync(file)) return 0;
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    const tail = Buffer.alloc(Math.min(size, TAIL_BYTES));
    readSync(handle, tail, 0, tail.length, size - tail.length);
    if (tail.length > 0 && tail.at(-1) !== NEWLINE) appendFileSync(file, '\n');
    const numbers = [...tail.toString().matchAll(/^\{"number":(\d+),"jws":"[\w.-]+"\}$/gm)];
    return Number(numbers.at(-1)?.[1] ?? 0);
  } finally {
    closeSync(handle);
  }
}
