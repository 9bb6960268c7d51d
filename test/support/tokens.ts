import { createServer, type Server } from 'node:http';
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

/** A provider on loopback whose set of keys can be changed, and which can go away and come back. */
export async function provider(keys: readonly ProviderKey[]) {
  let set = keys;
  let fetched = 0;
  let answer: 'keys' | 'error' | 'garbage' = 'keys';
  const serve = () =>
    createServer((_request, response) => {
      fetched += 1;
      response.statusCode = answer === 'error' ? 500 : 200;
      response.end(
        answer === 'garbage' ? '<html>' : JSON.stringify({ keys: set.map(({ publicJwk }) => publicJwk) }),
      );
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
