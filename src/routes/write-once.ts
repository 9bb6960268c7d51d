import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { appendEntry } from '../db/audit/append.ts';
import { keepAnswer, takeKey } from '../db/idempotency.ts';
import { inSavepoint, inTransaction, type Tx } from '../db/pool.ts';
import type { SealedRead } from '../domain/audit/entry.ts';
import { entryOf } from './audit-entry.ts';
import type { Language } from './language.ts';
import { invalidAt, Problem, problemDocument } from './problem.ts';
import type { Answer, AnyCall, Route } from './route.ts';

/** In which language a kept answer speaks, and its ETag; those kept by earlier versions do not say. */
type Kept = Readonly<{ status: number; body: unknown; language?: Language } & Pick<Answer, 'version'>>;
/** What a transaction came to: `done` where something was done now, rather than refused or done before. */
type Written = Readonly<{
  answer: Answer;
  done: boolean;
  key: Readonly<{ text: string; hash: string }> | null;
}>;

/**
 * Runs a writing handler in one transaction, and once for each Idempotency-Key of a POST. What was done has its entry
 * in the audit; the answer is kept and the entry appended together with the commit.
 */
export async function writeOnce(spec: Route, call: AnyCall, sealed: readonly SealedRead[]): Promise<Answer> {
  const key = spec.method === 'POST' ? keyOf(call) : null;
  const close = ({ $client }: Tx, { answer, done, key: taken }: Written) =>
    Promise.all([
      taken && keepAnswer($client, taken.hash, seal(keptOf(answer, call.language), taken.text)),
      done &&
        appendEntry(
          $client,
          entryOf(call, spec.operationId, {
            answer,
            sealed,
            withoutOrigin: spec.withoutOrigin ?? false,
            ...chainsOf(spec, call, answer),
          }),
        ),
    ]);
  const { answer } = await inTransaction(
    call.database,
    call.fence,
    (tx) => written(spec, call, tx, key),
    close,
  );
  return answer;
}

async function written(spec: Route, call: AnyCall, tx: Tx, key: string | null): Promise<Written> {
  const { write } = spec;
  if (!write) throw new Error(`${spec.operationId} does not write`);
  if (key === null) {
    const answer = await write(call, tx);
    return { answer, done: !answer.unchanged, key: null };
  }
  const keyHash = sha256(JSON.stringify([call.caller.sub, call.caller.apiKeyId, key]));
  const { url, body } = call.request;
  const actingFor = call.request.headers['acting-organisation'] ?? null;
  const sent = spec.receive ? call.body : (body ?? null);
  const fingerprint = sha256(JSON.stringify([spec.operationId, url, actingFor, sent]));
  const kept = await takeKey(tx, keyHash, fingerprint);
  if (kept && kept.fingerprint !== fingerprint) throw new Problem({ refusal: 'idempotency_key_reused' });
  if (kept?.sealed) {
    call.reply.header('idempotency-replayed', 'true');
    return { answer: answerOf(unseal(kept.sealed, key)), done: false, key: null };
  }
  return { ...(await firstAnswer(write, call, tx)), key: { text: key, hash: keyHash } };
}

function chainsOf({ operationId, chain, rule = [] }: Route, call: AnyCall, { body, about = [] }: Answer) {
  if (!chain) throw new Error(`${operationId} writes and has no chain`);
  const textIfAny = (member: string) => {
    const value = (body as Readonly<Record<string, unknown>> | undefined)?.[member];
    return typeof value === 'string' ? value : null;
  };
  const text = (member: string) => {
    const value = textIfAny(member);
    if (value === null) throw new Error(`expected ${member} in the answer of ${operationId}`);
    return value;
  };
  const chains = chain(call, { text, textIfAny, about });
  return { chains: typeof chains === 'string' ? [chains] : chains, rule };
}

function keyOf({ request }: AnyCall): string | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key === 'string' && key.length >= 1 && key.length <= 255) return key;
  throw invalidAt('of 1 to 255 characters', '/Idempotency-Key');
}

/** A refusal is an answer too: it undoes what the handler did and is kept as the first one. */
async function firstAnswer(write: NonNullable<Route['write']>, call: AnyCall, tx: Tx) {
  try {
    const answer = await inSavepoint(tx, () => write(call, tx));
    return { answer, done: !answer.unchanged };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const body = problemDocument(error, call.language, call.request.url);
    return { answer: answerOf({ status: error.status, body, language: call.language }), done: false };
  }
}

function keptOf({ status, body, version }: Answer, language: Language): Kept {
  return { status, body: body ?? null, language, ...(version !== undefined && { version }) };
}

function answerOf({ status, body, ...said }: Kept): Answer {
  if (body === null) return { status };
  if (status < 400) return { status, body, ...said };
  const media = { type: 'application/problem+json; charset=utf-8', content: JSON.stringify(body) };
  return { status, media, body, ...said };
}

/**
 * An answer may hold what is shown once (an API key, an invitation), so it is kept under a key that only the caller's
 * own Idempotency-Key gives; the database has no more than that one's hash.
 */
function seal(kept: Kept, key: string): Buffer {
  const salt = randomBytes(16);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(key, salt), Buffer.alloc(12));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(kept)), cipher.final()]);
  return Buffer.concat([salt, cipher.getAuthTag(), sealed]);
}

function unseal(sealed: Buffer, key: string): Kept {
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(key, sealed.subarray(0, 16)), Buffer.alloc(12));
  decipher.setAuthTag(sealed.subarray(16, 32));
  return JSON.parse(
    Buffer.concat([decipher.update(sealed.subarray(32)), decipher.final()]).toString(),
  ) as Kept;
}

/** A key of its own for each answer, so that the nonce may be constant. */
function sealingKey(key: string, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, 'idempotency', 32));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
