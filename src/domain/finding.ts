import type { FindingCode } from './catalogue.ts';

/**
 * How much a finding weighs: `block` denies clearance or makes a condition unmet, `violation` becomes a suspected
 * violation without denying clearance, `notice` does neither.
 */
export type Severity = 'notice' | 'violation' | 'block';

/** What the law makes of a fact: a stable code, the clause, and the values its message needs. */
export type Finding = Readonly<{
  code: FindingCode;
  /** The clause, as `9(3)`, `15(7)` or `solidWasteLaw:63`. */
  citation: string;
  severity: Severity;
  /** Values for the placeholders of the catalogue's message. */
  params?: Readonly<Record<string, string | number>>;
  /** JSON pointer into the application or scan. */
  pointer?: string;
  plate?: string;
  documentKind?: string;
  scanId?: string;
}>;

type Details = Omit<Finding, 'code' | 'citation' | 'severity'>;

/** A finding that makes its condition unmet (or unverified) or denies clearance. */
export function block(code: FindingCode, citation: string, details: Details = {}): Finding {
  return { code, citation, severity: 'block', ...details };
}

/** A finding that is shown and changes nothing. */
export function notice(code: FindingCode, citation: string, details: Details = {}): Finding {
  return { code, citation, severity: 'notice', ...details };
}
