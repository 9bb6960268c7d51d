import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { invalidAt, Problem, wrongAt } from './problem.ts';

/** No object of the API has nearly as many fields; a schema takes a second to name a hundred thousand unknown ones. */
const MAX_FIELDS = 1_000;
/** Shorter texts cannot hold an object that wide. */
const SHORT = MAX_FIELDS * '"a":1,'.length;

/**
 * Reads JSON bodies. An empty one is none: a POST to a verb takes no body, and a client that names JSON all the same
 * has sent nothing wrong. 415 for another charset than UTF-8, and for what is packed; 400 for bytes that are no UTF-8,
 * for fields that reach for a prototype, and for an object wider than any there is.
 */
export function readJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    if (bytes.length === 0) return done(null, undefined);
    if (!isPlainUtf8(request.headers)) return done(new Problem({ refusal: 'unsupported_media_type' }));
    const text = decoded(bytes as Buffer);
    if (text === null) return done(invalidAt('The body is not UTF-8.', ''));
    return void parse(request, text, (error, body?: unknown) => {
      if (error) return done(malformed(text));
      const pointer = text.length > SHORT ? widest(body) : null;
      if (pointer === null) done(null, body);
      else done(invalidAt('More fields than any object here has.', pointer));
    });
  });
}

/** Whether the headers say no other encoding than that of JSON (RFC 8259), and that it is not packed. */
function isPlainUtf8(headers: IncomingHttpHeaders): boolean {
  const [, charset = 'utf-8'] = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(headers['content-type'] ?? '') ?? [];
  const packed = headers['content-encoding'] ?? 'identity';
  return /^(utf-?8|us-ascii)$/i.test(charset) && packed.toLowerCase() === 'identity';
}

/** Null where it is no UTF-8: what is wrong would become other characters, a plate another plate. */
function decoded(bytes: Buffer): string | null {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** What is wrong with a text that is refused; where, if the parser says so. What was sent is not repeated. */
function malformed(text: string): Problem {
  const refusal = { refusal: 'invalid_request' } as const;
  try {
    JSON.parse(text);
  } catch (error) {
    const [, position] = / in JSON at position (\d+)/.exec(String(error)) ?? [];
    if (position === undefined) return invalidAt('The body cannot be read as JSON.', '');
    const params = { position: Number(position) };
    return new Problem(refusal, [
      wrongAt('The body cannot be read as JSON from position {position} on.', '', params),
    ]);
  }
  return invalidAt('A field has a name that is not taken: __proto__, constructor.', '');
}

/** Where an object has too many fields; null where none has. Without recursion, because nesting is the sender's. */
function widest(body: unknown): string | null {
  const waiting: Readonly<{ value: unknown; pointer: string }>[] = [{ value: body, pointer: '' }];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const { value, pointer } = at;
    if (typeof value !== 'object' || value === null) continue;
    let fields = 0;
    for (const name in value) {
      if (!Array.isArray(value) && ++fields > MAX_FIELDS) return pointer;
      const inner: unknown = (value as Readonly<Record<string, unknown>>)[name];
      // A pointer is told as far as it is short: it would grow with the nesting.
      if (typeof inner === 'object' && inner !== null)
        waiting.push({
          value: inner,
          pointer: pointer.length < 100 ? `${pointer}/${escaped(name)}` : pointer,
        });
    }
  }
  return null;
}

function escaped(name: string): string {
  return name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1');
}
