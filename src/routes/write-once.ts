import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { keepAnswer, takeKey } from '../db/idempotency.ts';
import { inSavepoint, inTransaction, type Tx } from '../db/pool.ts';
import { Problem, problemDocument } from './problem.ts';
import type { Answer, AnyCall, Route } from './route.ts';

type Handler = (call: AnyCall, tx: Tx) => Promise<Answer>;
type Kept = Readonly<{ status: number; body: unknown }>;

/** Runs a writing handler in one transaction, and once for each Idempotency-Key of a POST. */
export function writeOnce(handle: Handler, spec: Route, call: AnyCall): Promise<Answer> {
  const key = spec.method === 'POST' ? keyOf(call) : null;
  return inTransaction(call.database, call.fence, async (tx) => {
    if (key === null) return handle(call, tx);
    const keyHash = sha256(JSON.stringify([call.caller.sub, call.caller.apiKeyId, key]));
    const { url, body } = call.request;
    const actingFor = call.request.headers['acting-organisation'] ?? null;
    const sent = spec.receive ? call.body : (body ?? null);
    const fingerprint = sha256(JSON.stringify([spec.operationId, url, actingFor, sent]));
    const kept = await takeKey(tx, keyHash, fingerprint);
    if (kept && kept.fingerprint !== fingerprint) throw new Problem({ refusal: 'idempotency_key_reused' });
    if (kept?.sealed) return answerOf(unseal(kept.sealed, key));
    const answer = await firstAnswer(handle, call, tx);
    await keepAnswer(tx, keyHash, seal({ status: answer.status, body: answer.body ?? null }, key));
    return answer;
  });
}

function keyOf({ request }: AnyCall): string | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key === 'string' && key.length >= 1 && key.length <= 255) return key;
  throw new Problem({ refusal: 'invalid_request' }, [
    { pointer: '/Idempotency-Key', code: 'invalid', message: '1–255' },
  ]);
}

/** A refusal is an answer too: it undoes what the handler did and is kept as the first one. */
async function firstAnswer(handle: Handler, call: AnyCall, tx: Tx): Promise<Answer> {
  try {
    return await inSavepoint(tx, () => handle(call, tx));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return answerOf({
      status: error.status,
      body: problemDocument(error, call.language, call.request.url),
    });
  }
}

function answerOf({ status, body }: Kept): Answer {
  if (body === null) return { status };
  if (status < 400) return { status, body };
  const media = { type: 'application/problem+json; charset=utf-8', content: JSON.stringify(body) };
  return { status, media, body };
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
