import type { Finding } from '../finding.ts';

export type ConditionStatus = 'met' | 'unmet' | 'unverified';

/** One row of an assessment: a clause, how it stands, and everything found on the way. */
export type Condition = Readonly<{ citation: string; status: ConditionStatus; findings: readonly Finding[] }>;

/**
 * The row of a clause. It is unmet by any finding but a notice, `unverified` or `survey_missing`; unverified by one
 * of the last two; else met.
 */
export function condition(citation: string, findings: readonly Finding[]): Condition {
  const weighty = findings.filter((finding) => finding.severity !== 'notice');
  const waits = (finding: Finding) => finding.code === 'unverified' || finding.code === 'survey_missing';
  const status = weighty.some((finding) => !waits(finding))
    ? 'unmet'
    : weighty.length > 0
      ? 'unverified'
      : 'met';
  return { citation, status, findings };
}
