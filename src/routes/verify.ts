import { createHash } from 'node:crypto';
import { z } from 'zod';
import { loadCopies, loadPermit, loadShownManifest } from '../db/permits/permits.ts';
import type { Executor } from '../db/pool.ts';
import { CATEGORIES } from '../domain/law/art-03-categories.ts';
import { MANIFEST_STATES } from '../domain/manifests/manifest.ts';
import { APPLICATION_KINDS } from '../domain/permits/application.ts';
import { flawOf, permitStatus } from '../domain/permits/permit.ts';
import { type Instant, toOffsetText } from '../domain/time.ts';
import { authorityNamed } from './authority-named.ts';
import type { Credential } from './credentials.ts';
import type { Language } from './language.ts';
import { prefers } from './negotiate.ts';
import {
  type VerificationLabel,
  verificationPage,
  type VerificationPageData,
} from './paper/verification-page.ts';
import { statusOfCopy, timesOf } from './permit-shown.ts';
import { route } from './route.ts';
import { dayOut, text } from './schemas.ts';

const verification = z
  .strictObject({
    valid: z.boolean(),
    reason: z
      .enum(['signature', 'unknown', 'notYetValid', 'expired', 'ended', 'replaced', 'voided'])
      .nullable()
      .describe('Why it is not valid. `signature`: not one of ours, or not whole.'),
    kind: z.enum(['permit', 'copy', 'manifest']).nullable(),
    permitKind: z.enum(APPLICATION_KINDS).nullable(),
    number: z.string().nullable(),
    copyNumber: z.int().nullable(),
    plate: z.string().nullable(),
    holder: z
      .strictObject({ name: z.string() })
      .nullable()
      .describe('Of a manifest, the carrier that drew it.'),
    authority: z.string().nullable(),
    validFrom: dayOut.nullable(),
    validTo: dayOut.nullable(),
    status: z.enum(['active', 'expired', 'ended', 'replaced']).nullable(),
    state: z.enum(MANIFEST_STATES).nullable(),
    category: z.enum(CATEGORIES).nullable(),
  })
  .meta({ id: 'Verification' });
type Verification = z.output<typeof verification>;

const NOTHING: Verification = {
  valid: false,
  reason: 'signature',
  kind: null,
  permitKind: null,
  number: null,
  copyNumber: null,
  plate: null,
  holder: null,
  authority: null,
  validFrom: null,
  validTo: null,
  status: null,
  state: null,
  category: null,
};

export const verifyCredential = route({
  operationId: 'verifyCredential',
  method: 'GET',
  url: '/v1/verify/:credential',
  tag: 'Manifests',
  summary: 'What a QR code leads to',
  description:
    'Whether a permit, a copy or a manifest is good at this moment, or why not, and what anybody may compare with the vehicle (第十一, 二十七, 三十四條). JSON, or a page for a person where `Accept` prefers `text/html`. A credential that is not ours is an answer too: `valid` is false. The signature alone can be verified offline with the keys of `getCredentialKeys`.',
  params: z.strictObject({ credential: text(2_000) }),
  answers: { 200: verification },
  media: ['text/html'],
  refusals: [],
  run: async ({ params, credentials, database, now, language, request, reply }) => {
    const credential = await credentials.verify(params.credential);
    // Whoever holds a paper may know what it is: the signature lets in, and the role of scans sees registers alone.
    const found = credential ? await verify(database.registers, credential, now) : NOTHING;
    reply.header('cache-control', 'no-store');
    if (!prefers(request, 'text/html')) return { status: 200, body: found };
    const page = verificationPage(pageOf(found, now, language), language);
    reply.header('content-security-policy', policyFor(page));
    return { status: 200, media: { type: 'text/html; charset=utf-8', content: page }, language };
  },
});

async function verify(db: Executor, credential: Credential, now: Instant): Promise<Verification> {
  if (credential.t === 'manifest') return verifyManifest(db, credential.no);
  const unknown = { ...NOTHING, reason: 'unknown' as const, kind: credential.t, number: credential.no };
  const permit = await loadPermit(db, credential.no, 'all', now);
  if (!permit) return unknown;
  const ofPermit = {
    ...unknown,
    permitKind: permit.kind,
    holder: { name: permit.holderName },
    authority: permit.authority,
    validFrom: permit.validFrom,
    validTo: permit.validTo,
  };
  if (credential.t === 'permit') {
    const reason = flawOf(permit, null, now);
    return { ...ofPermit, valid: reason === null, reason, status: permitStatus(permit, now) };
  }
  const copies = await loadCopies(db, permit.number);
  const copy = copies.find((each) => each.copyNumber === credential.c && each.plate === credential.pl);
  if (!copy) return unknown;
  const reason = flawOf(permit, timesOf(copy), now);
  const status = reason === 'expired' ? reason : statusOfCopy(copy, permit, now);
  const { copyNumber, plate } = copy;
  return { ...ofPermit, valid: reason === null, reason, status, copyNumber, plate };
}

async function verifyManifest(db: Executor, number: string): Promise<Verification> {
  const manifest = await loadShownManifest(db, number);
  const unknown = { ...NOTHING, reason: 'unknown' as const, kind: 'manifest' as const, number };
  if (!manifest) return unknown;
  const { state, plate, category, authority, carrierName } = manifest;
  const isVoided = state === 'voided';
  const reason = isVoided ? 'voided' : null;
  return {
    ...unknown,
    valid: !isVoided,
    reason,
    state,
    plate,
    category,
    authority,
    holder: { name: carrierName },
  };
}

const TITLES = { permit: 'permit', copy: 'permitCopy', manifest: 'manifest' } as const;

function pageOf(found: Verification, now: Instant, language: Language): VerificationPageData {
  const { authority } = found;
  const rows: readonly (readonly [VerificationLabel, string | null])[] = [
    ['plate', found.plate],
    ['number', found.number],
    ['copyNumber', found.copyNumber === null ? null : String(found.copyNumber)],
    ['kind', found.permitKind],
    [found.kind === 'manifest' ? 'carrier' : 'holder', found.holder?.name ?? null],
    ['category', found.category],
    ['authority', authority && authorityNamed(authority, language)],
    ['validFrom', found.validFrom],
    ['validTo', found.validTo],
    ['status', found.status],
    ['state', found.state],
    ['checkedAt', toOffsetText(now).slice(0, 19).replace('T', ' ')],
  ];
  return {
    valid: found.valid,
    reason: found.reason === 'signature' ? 'forged' : found.reason,
    title: found.kind === null ? 'credential' : TITLES[found.kind],
    rows: rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }])),
  };
}

/** The page has one style sheet of its own and nothing else; whatever else got into it does not run. */
function policyFor(page: string): string {
  const [, style = ''] = /<style>([^]*?)<\/style>/.exec(page) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}
