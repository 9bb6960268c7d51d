import { createServer, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

/** A pair of keys of a provider of identities: it signs, and its public half is in the provider's set. */
export type ProviderKey = Readonly<{ alg: string; kid: string; privateKey: CryptoKey; publicJwk: JWK }>;

export async function providerKey(alg: string, kid: string): Promise<ProviderKey> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return { alg, kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

export const now = () => Math.floor(Date.now() / 1000);

/** A token as it should be; `undefined` leaves a claim out. */
export function signed(
  key: ProviderKey,
  claims: JWTPayload = {},
  header: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const all = { sub: 'somebody', name: '某人', iss: 'test', aud: 'test', exp: now() + 3_600, ...claims };
  return new SignJWT(JSON.parse(JSON.stringify(all)) as JWTPayload)
    .setProtectedHeader({ alg: key.alg, kid: key.kid, ...header })
    .sign(key.privateKey);
}

/** A part of a token. */
export const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

const ODD = {
  error: (response: ServerResponse) => response.writeHead(500).end('{"keys":[]}'),
  garbage: (response: ServerResponse) => response.end('<html>'),
  nothing: (response: ServerResponse) => response.writeHead(204).end(),
  endless: (response: ServerResponse) => {
    const more = () => response.write(' '.repeat(65_536), (error) => !error && setImmediate(more));
    more();
  },
  drops: (response: ServerResponse) => {
    const timer = setInterval(() => response.write(' '), 100);
    response.on('close', () => clearInterval(timer));
  },
  elsewhere: (response: ServerResponse) => response.writeHead(302, { location: '/elsewhere' }).end(),
  silence: () => undefined,
};

/** A provider on loopback whose set of keys can be changed, and which can go away and come back. */
export async function provider(keys: readonly ProviderKey[]) {
  let set = keys;
  let fetched = 0;
  let elsewhere = 0;
  let answer: 'keys' | keyof typeof ODD = 'keys';
  const serve = () =>
    createServer((request, response) => {
      fetched += 1;
      if (request.url === '/elsewhere') elsewhere += 1;
      else if (answer !== 'keys') return void ODD[answer](response);
      response.end(JSON.stringify({ keys: set.map(({ publicJwk }) => publicJwk) }));
    });
  let server: Server | null = null;
  const listen = async (port: number) => {
    server = serve().listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const port = await listen(0);
  return {
    url: `http://127.0.0.1:${port}/jwks.json`,
    fetched: () => fetched,
    /** How often somebody followed it to another place. */
    elsewhere: () => elsewhere,
    publish: (next: readonly ProviderKey[]) => (set = next),
    answer: (next: typeof answer) => (answer = next),
    goAway: async () => {
      if (!server) return;
      const closed = once(server, 'close');
      server.closeAllConnections();
      server.close();
      server = null;
      await closed;
    },
    comeBack: async () => void (await listen(port)),
  };
}
