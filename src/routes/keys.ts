import type { JWK } from 'jose';
import { z } from 'zod';
import { route } from './route.ts';

const keySet = z
  .strictObject({
    keys: z.array(
      z.strictObject({
        kty: z.literal('OKP'),
        crv: z.literal('Ed25519'),
        x: z.string().describe('The public key, base64url.'),
        kid: z.string().describe('As in the header of what it signed.'),
        alg: z.literal('EdDSA'),
        use: z.literal('sig'),
      }),
    ),
  })
  .meta({
    id: 'KeySet',
    description:
      'Public keys (RFC 7517, RFC 8037), the oldest first: all of them verify, the last one signs. Ask again for a `kid` that is not among those kept.',
  });

/** What is said of the keys that signed: the public half, and nothing else that stands in their files. */
function shown(keys: readonly JWK[]) {
  return {
    keys: keys.map(({ kty, crv, x, kid }) => ({ kty, crv, x, kid, alg: 'EdDSA', use: 'sig' })),
  };
}

export const getCredentialKeys = route({
  operationId: 'getCredentialKeys',
  method: 'GET',
  url: '/.well-known/jwks.json',
  tag: 'Manifests',
  summary: 'The keys of QR codes',
  description:
    'The keys by which the credentials of permits, copies and manifests are verified without a network; [numbers and credentials](/docs/pages/numbers-and-credentials) says how. A signature that is good says that the paper is ours; whether it is good at this moment only `verifyCredential` says.',
  answers: { 200: keySet },
  refusals: [],
  run: async ({ credentials }) => ({ status: 200, body: shown(credentials.publicKeys.keys) }),
});

export const getAuditKeys = route({
  operationId: 'getAuditKeys',
  method: 'GET',
  url: '/.well-known/audit-keys.json',
  tag: 'Audit',
  summary: 'The keys of the seals',
  description:
    'The keys by which the seals of the audit are verified by somebody who trusts neither this service nor its database; [the audit](/docs/pages/audit) says how.',
  answers: { 200: keySet },
  refusals: [],
  run: async ({ seals }) => ({ status: 200, body: shown(seals.publicKeys.keys) }),
});
