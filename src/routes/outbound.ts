import { Resolver } from 'node:dns/promises';
import { once } from 'node:events';
import { type IncomingMessage, request as requestPlainly } from 'node:http';
import { request } from 'node:https';
import { connect as connectPlainly, isIP } from 'node:net';
import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls';
import ipaddr from 'ipaddr.js';

const MAX_URL = 2_000;

/** How names are looked up and connections are made, and what is waited for; tests have ways of their own. */
export type Ways = Readonly<{
  /** All addresses of a name. */
  resolve(name: string, signal: AbortSignal): Promise<readonly string[]>;
  connect(options: ConnectionOptions): TLSSocket;
  /** From the look-up to the end of the answer. */
  ms: number;
  /** What is read of an answer; the rest is not waited for. */
  bytes: number;
  /** Whether receivers on this very machine are called too, by http: and on any port: in the sandbox alone. */
  loopback: boolean;
}>;

export const WAYS: Ways = { resolve: addressesOf, connect, ms: 10_000, bytes: 16 * 1024, loopback: false };

/** Nothing was sent, and nothing ever will be: the URL is none that somebody else may have us call. */
export class TargetRefused extends Error {
  readonly refusal: TargetRefusal;

  constructor(refusal: TargetRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/** Why a URL is not called. */
export type TargetRefusal =
  'target_not_https' | 'target_not_resolved' | 'target_other_port' | 'target_private' | 'target_refused';

/**
 * Posts to a URL that somebody else has given: a webhook. It must not be a way into the networks around us. So: https:
 * on its own port; each address of the name is one of the internet, and the connection goes to these very addresses,
 * whatever the name says a moment later; no redirect is followed, no proxy of the environment asked, no connection
 * kept; time and size are bounded.
 */
export async function postOutside(
  target: string,
  { headers, body: sent }: Readonly<{ headers: Readonly<Record<string, string>>; body: string }>,
  ways: Ways = WAYS,
): Promise<Readonly<{ status: number; retryAfter: string | null; body: string }>> {
  const signal = AbortSignal.timeout(ways.ms);
  const { url, host, addresses, isLoopback } = await targetOf(target, ways, signal);
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  const isPlain = url.protocol === 'http:';
  const outgoing = (isPlain ? requestPlainly : request)(url, {
    method: 'POST',
    headers: {
      ...headers,
      'accept-encoding': 'identity',
      'content-length': String(Buffer.byteLength(sent)),
    },
    signal,
    // In the place of an agent, which would bring a pool and the proxies of the environment.
    createConnection: () => {
      const port = isLoopback ? Number(url.port || (isPlain ? 80 : 443)) : 443;
      if (isPlain) return connectPlainly({ host: addresses[0] ?? host, port });
      return ways.connect({
        host,
        port,
        servername: isIP(host) ? '' : host,
        lookup: (_name, _options, done) => done(null, found),
      });
    },
  });
  // Whatever breaks after the answer has begun is heard of by its reader.
  outgoing.on('error', () => undefined);
  try {
    outgoing.end(sent);
    const [answer] = (await once(outgoing, 'response', { signal })) as [IncomingMessage];
    const { statusCode: status = 0, headers: answered } = answer;
    const body = await beginningOf(answer, ways.bytes);
    return { status, retryAfter: answered['retry-after'] ?? null, body };
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    outgoing.destroy();
  }
}

/** Why a URL may not be called, as it is now; null where it may. It is looked at again whenever it is called. */
export async function refuseTarget(target: string, ways: Ways = WAYS): Promise<TargetRefusal | null> {
  try {
    await targetOf(target, ways, AbortSignal.timeout(ways.ms));
    return null;
  } catch (error) {
    return error instanceof TargetRefused ? error.refusal : 'target_not_resolved';
  }
}

/** A URL that may be called, with the addresses that its name has just now. */
async function targetOf(target: string, ways: Ways, signal: AbortSignal) {
  const url = urlOf(target);
  const host = url.hostname.replaceAll(/[[\]]/g, '');
  if (ways.loopback && LOOPBACK.test(host)) {
    const addresses = [host === 'localhost' ? '127.0.0.1' : host];
    return { url, host, addresses, isLoopback: true };
  }
  if (url.protocol !== 'https:') throw new TargetRefused('target_not_https');
  if (url.port !== '') throw new TargetRefused('target_other_port');
  const addresses = isIP(host) ? [host] : await ways.resolve(host, signal);
  // Of a name nobody is told whether it is one of our own network or none at all.
  if (addresses.length === 0 || !addresses.every(isOutside))
    throw new TargetRefused(isIP(host) ? 'target_private' : 'target_not_resolved');
  return { url, host, addresses, isLoopback: false };
}

/** This machine, by the names that a URL has once it is parsed. */
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;

function urlOf(target: string): URL {
  if (target.length > MAX_URL || !URL.canParse(target)) throw new TargetRefused('target_refused');
  const url = new URL(target);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new TargetRefused('target_not_https');
  if (url.username !== '' || url.password !== '') throw new TargetRefused('target_refused');
  return url;
}

/** Whether an address is one of the internet: whatever is reserved, translated or inside a network is not. */
function isOutside(address: string): boolean {
  if (!isIP(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_IPV6);
}

/** All of IPv6 that was ever handed out. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Asks the name servers, not the system: what `/etc/hosts` names is inside, and a look-up by the system holds one of
 * the few threads that files are written by for as long as a slow name server likes.
 */
async function addressesOf(name: string, signal: AbortSignal): Promise<readonly string[]> {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  signal.addEventListener('abort', () => resolver.cancel(), { once: true });
  const asked = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
  const [first] = asked;
  if (first.status === 'rejected' && asked.every(({ status }) => status === 'rejected')) throw first.reason;
  return asked.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
}

async function beginningOf(answer: IncomingMessage, bytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= bytes) break;
  }
  return Buffer.concat(chunks).subarray(0, bytes).toString('utf8');
}
