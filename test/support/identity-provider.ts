import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { Provider, type JWTStructured } from 'oidc-provider';

const REDIRECT = 'http://127.0.0.1:9/callback';
const MACHINE = { client_id: 'machine', client_secret: 'a-secret-of-the-machine' };
const ALGORITHMS = ['EdDSA', 'ES256', 'RS256'] as const;
type Algorithm = (typeof ALGORITHMS)[number];

/** What a test may change of the access tokens that are issued from now on. */
export type Issuing = {
  alg: Algorithm;
  lifetimeSeconds: number;
  /** Changes header and payload before they are signed. */
  shape(token: JWTStructured): void;
};

/** A pair of keys for each algorithm, as a provider signs with them. */
export async function signingKeys(generation: string): Promise<readonly JWK[]> {
  return Promise.all(
    ALGORITHMS.map(async (alg) => {
      const { privateKey } = await generateKeyPair(alg, { extractable: true });
      return { ...(await exportJWK(privateKey)), kid: `${alg}-${generation}`, alg, use: 'sig' };
    }),
  );
}

/**
 * A real OpenID provider (oidc-provider) on loopback: people log in by authorization code and PKCE, machines by client
 * credentials, and both name by `resource` the service their access token is for. `claimsOf` gives what the token says
 * of them beside the standard claims.
 */
export async function identityProvider(
  first: readonly JWK[],
  claimsOf: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
) {
  const issuing: Issuing = { alg: 'EdDSA', lifetimeSeconds: 3_600, shape: () => undefined };
  let asked = 0;
  let provider: Provider;
  const server = createServer((request, response) => {
    if (request.url === '/jwks') asked += 1;
    void provider.callback()(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  /** As a provider is started anew with other keys: the first of an algorithm signs. */
  const rotate = (keys: readonly JWK[]) => (provider = providerOf(issuer, keys, claimsOf, issuing));
  rotate(first);

  const tokenBy = async (form: Readonly<Record<string, string>>) => {
    const response = await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams(form) });
    const answer = (await response.json()) as Readonly<Record<'access_token' | 'id_token', string>>;
    if (response.status !== 200) throw new Error(`no token: ${JSON.stringify(answer)}`);
    return answer;
  };
  return {
    issuer,
    jwksUrl: `${issuer}/jwks`,
    issuing,
    rotate,
    /** How often its keys were asked for. */
    asked: () => asked,
    /** Both tokens of somebody who logs in and wants to use a service. */
    login: async (sub: string, resource: string) => {
      const verifier = randomBytes(32).toString('base64url');
      const code = await codeFor(issuer, sub, resource, verifier);
      const grant = { grant_type: 'authorization_code', code, code_verifier: verifier };
      return tokenBy({ ...grant, client_id: 'web', redirect_uri: REDIRECT, resource });
    },
    /** The access token of a machine. */
    machine: async (resource: string) =>
      (await tokenBy({ grant_type: 'client_credentials', ...MACHINE, resource })).access_token,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function providerOf(
  issuer: string,
  keys: readonly JWK[],
  claimsOf: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  issuing: Issuing,
): Provider {
  return new Provider(issuer, {
    jwks: { keys: [...keys] as never },
    cookies: { keys: ['a-key-of-cookies'] },
    clients: [
      {
        client_id: 'web',
        token_endpoint_auth_method: 'none',
        redirect_uris: [REDIRECT],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'EdDSA',
      },
      {
        ...MACHINE,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [],
        response_types: [],
        grant_types: ['client_credentials'],
        id_token_signed_response_alg: 'EdDSA',
      },
    ],
    enabledJWA: { idTokenSigningAlgValues: ['EdDSA', 'ES256', 'RS256'] },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...claimsOf[sub] }) }),
    extraTokenClaims: (_context, token) =>
      claimsOf[('accountId' in token ? token.accountId : token.clientId) ?? ''],
    features: {
      devInteractions: { enabled: true },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => '',
        useGrantedResource: () => true,
        getResourceServerInfo: (_context, resource) => ({
          scope: 'use',
          audience: resource,
          accessTokenFormat: 'jwt',
          accessTokenTTL: issuing.lifetimeSeconds,
          jwt: { sign: { alg: issuing.alg } },
        }),
      },
    },
    formats: { customizers: { jwt: (_context, _token, parts) => issuing.shape(parts) } },
  });
}

/** Logs in through the provider's pages, as a browser does, and answers the code that the client gets. */
async function codeFor(issuer: string, sub: string, resource: string, verifier: string): Promise<string> {
  const start = new URL(`${issuer}/auth`);
  start.search = new URLSearchParams({
    client_id: 'web',
    response_type: 'code',
    scope: 'openid use',
    redirect_uri: REDIRECT,
    resource,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  const cookies = new Map<string, string>();
  const forms = [{ prompt: 'login', login: sub }, { prompt: 'consent' }];
  let next: string = start.href;
  for (let steps = 0; steps < 12; steps++) {
    const form = next.includes('/interaction/') ? forms.shift() : undefined;
    const response = await fetch(next, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    next = new URL(response.headers.get('location') ?? '', issuer).href;
    const code = next.startsWith(REDIRECT) ? new URL(next).searchParams.get('code') : null;
    if (code) return code;
  }
  throw new Error(`no code; the last address was ${next}`);
}
