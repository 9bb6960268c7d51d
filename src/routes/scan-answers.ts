import { createHash } from 'node:crypto';
import type { KeptScan } from '../db/manifests/repeats.ts';
import type { Finding } from '../domain/finding.ts';
import type { ManifestState } from '../domain/manifests/manifest.ts';
import { findingShown, type Language } from './language.ts';
import { Problem } from './problem.ts';
import type { Call } from './route.ts';
import type { ScanInput } from './scan-schemas.ts';

export type ScanCall = Pick<
  Call<unknown, unknown, unknown>,
  'caller' | 'fence' | 'limits' | 'database' | 'credentials' | 'settings' | 'now' | 'language' | 'request'
>;

/** A scan's answer as it is kept: codes and values, so that a repeat can be read in another language. */
export type KeptAnswer = Readonly<{
  manifest: Readonly<{ number: string; state: ManifestState }> | null;
  clearance: readonly Finding[] | null;
  findings: readonly Finding[];
}>;

/** What tells a repeat from another scan under the same id. */
export function fingerprintOf(input: ScanInput): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('hex');
}

/** The answer to a scan recorded now. */
export function recordedAnswer(id: string, answer: KeptAnswer, language: Language) {
  return { status: 201, body: shown(id, 'recorded', answer, language) };
}

/** The answer to a repeat: as the first was; 409 where the id was taken by other content. */
export function repeatedAnswer(id: string, kept: KeptScan, fingerprint: string, language: Language) {
  if (kept.fingerprint !== fingerprint) throw new Problem({ refusal: 'scan_conflict' });
  return { status: 200, body: shown(id, 'duplicate', kept.answer as KeptAnswer, language) };
}

function shown(id: string, outcome: 'recorded' | 'duplicate', answer: KeptAnswer, language: Language) {
  const { manifest, clearance, findings } = answer;
  return {
    id,
    outcome,
    manifest,
    ...(clearance && {
      clearance: {
        granted: !clearance.some(({ severity }) => severity === 'block'),
        findings: clearance.map((each) => findingShown(each, language)),
      },
    }),
    findings: findings.map((each) => findingShown(each, language)),
  };
}
