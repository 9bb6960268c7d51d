import { type Code, generalOf, type RefusalCode } from '../domain/catalogue.ts';
import type { Refusal } from '../domain/refusal.ts';
import { findingShown, type Language, messageOf, schemaMessage } from './language.ts';

/** The status of every refusal. */
const STATUS: Readonly<Record<RefusalCode, number>> = {
  acting_organisation_needed: 403,
  already_in_case: 409,
  already_registered: 409,
  application_open: 409,
  change_raises_fine: 422,
  conditions_unmet: 409,
  correction_open: 409,
  day_to_come: 422,
  events_erased: 410,
  file_unreadable: 400,
  fine_above_notice: 422,
  fine_out_of_range: 422,
  forbidden: 403,
  from_before_issue: 422,
  hearing_not_open: 422,
  higher_law_prevails: 422,
  idempotency_key_reused: 422,
  internal: 500,
  invalid_request: 400,
  investigators_invalid: 422,
  last_owner: 409,
  legal_review_missing: 409,
  month_not_over: 422,
  no_penalty_basis: 422,
  not_a_county: 422,
  not_attestable: 422,
  not_competent: 403,
  not_found: 404,
  not_verified: 422,
  outside_planning_area: 422,
  payload_too_large: 413,
  period_invalid: 422,
  permit_not_active: 422,
  permit_not_required: 422,
  precondition_failed: 412,
  reason_not_found: 422,
  regulation_lapsed: 422,
  rows_invalid: 422,
  scan_conflict: 409,
  several_subjects: 422,
  sheet_scanned: 409,
  simple_not_allowed: 422,
  step_reason_missing: 422,
  survey_day_invalid: 422,
  target_not_https: 422,
  target_not_resolved: 422,
  target_other_port: 422,
  target_private: 422,
  target_refused: 422,
  term_in_force: 422,
  time_barred: 422,
  too_many_requests: 429,
  too_many_rows: 422,
  too_many_subscriptions: 409,
  unauthenticated: 401,
  unavailable: 503,
  unknown_reference: 422,
  unsupported_media_type: 415,
  valid_from_before_decision: 422,
  vehicle_not_admissible: 422,
  wrong_state: 409,
};

export function statusOf(code: RefusalCode): number {
  return STATUS[code];
}

/**
 * One thing that is wrong with a request; of a file with its row and the heading of its column. `message` is one of
 * `SCHEMA_WORDS` with what fills it, or in the reader's language already; the code's own where it is empty.
 */
export type ProblemError = Readonly<{
  pointer?: string;
  code: Code;
  message: string;
  params?: Readonly<Record<string, string | number>>;
  row?: number;
  column?: string | null;
}>;

/** A refusal on its way to the caller: thrown by handlers, turned into `application/problem+json` by the app. */
export class Problem extends Error {
  readonly refusal: Refusal;
  readonly errors: readonly ProblemError[];

  constructor(refusal: Refusal, errors: readonly ProblemError[] = []) {
    super(refusal.refusal);
    this.refusal = refusal;
    this.errors = errors;
  }

  get status(): number {
    return statusOf(this.refusal.refusal);
  }
}

/** Throws where the value is a refusal, so that what follows has the other. */
export function orProblem<T extends object>(value: T | Refusal): T {
  if ('refusal' in value) throw new Problem(value);
  return value;
}

/** Throws the refusal, where there is one. */
export function refuseIf(refusal: Refusal | null): void {
  if (refusal) throw new Problem(refusal);
}

/** What is not there, or not the caller's to see: both look the same. */
export function notFound(): Problem {
  return new Problem({ refusal: 'not_found' });
}

/** What is wrong at a place of the request, in words of `SCHEMA_WORDS`. */
export function wrongAt(message: string, pointer: string, params: ProblemError['params'] = {}): ProblemError {
  return { pointer, code: 'invalid', message, params };
}

/** A request that its schema lets through and that is malformed all the same; why, in words of `SCHEMA_WORDS`. */
export function invalidAt(message: string, ...pointers: readonly string[]): Problem {
  return new Problem(
    { refusal: 'invalid_request' },
    pointers.map((pointer) => wrongAt(message, pointer)),
  );
}

/** A reference in the request to what does not exist or may not be used. */
export function unknownReference(...pointers: readonly string[]): Problem {
  const [pointer = ''] = pointers;
  return new Problem(
    { refusal: 'unknown_reference', pointer },
    pointers.map((each) => ({ pointer: each, code: 'unknown_reference', message: '' })),
  );
}

/**
 * The body of a problem document (RFC 9457). Problems are kept and passed on, so `instance` is without its query and
 * without what lets somebody in: the code of an invitation or a complaint.
 */
export function problemDocument(problem: Problem, language: Language, url: string) {
  const { refusal, pointer, params, citations, findings } = problem.refusal;
  const code = generalOf(refusal);
  const at = pointer ?? (code === refusal ? undefined : '');
  const own: readonly ProblemError[] = at === undefined ? [] : [{ pointer: at, code: refusal, message: '' }];
  const errors = problem.errors.length > 0 ? problem.errors : own;
  return {
    type: `urn:construction-waste:problem:${code}`,
    title: messageOf(refusal, language, params),
    status: problem.status,
    detail: messageOf(refusal, language, params),
    instance: url.replace(/[?#].*$/s, '').replace(/(?<=^\/v1\/(invitations|complaints)\/)[^/]+/, '-'),
    code,
    ...(citations && { citations }),
    errors: [
      ...errors.map(({ message, params: values = params, ...error }) => ({
        ...error,
        message: message ? schemaMessage(message, language, values) : messageOf(error.code, language, values),
      })),
      ...(findings ?? []).map((finding) => findingShown(finding, language)),
    ],
  };
}

/** SQLSTATEs and socket errors by which a database is away or overloaded: nothing was decided, try again. */
const AWAY = /^(08|53|57P|57014|55P03|40001|40P01|25P03|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)/;

/** Whether an error says that the database is away, rather than that we are wrong. */
export function isDatabaseAway(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const code = 'code' in at && typeof at.code === 'string' ? at.code : '';
    if (AWAY.test(code)) return true;
    if (
      /connection (terminated|timeout)|timeout exceeded when trying to connect|timeout expired|Query read timeout|not queryable/i.test(
        at.message,
      )
    )
      return true;
    if (at instanceof AggregateError && at.errors.some(isDatabaseAway)) return true;
  }
  return false;
}
