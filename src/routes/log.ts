import pg from 'pg';
import { type DestinationStream, type Logger, pino } from 'pino';

/**
 * The log of the service, a JSON object a line. It says what was asked for by the pattern of its route and how it
 * ended, never by whom, from where or about whom (個人信息保護法 第十九條): those are in the audit, which is sealed.
 */
export function openLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    // What packages log of a request by themselves, at whatever level.
    redact: ['req', 'busboyOptions', '*.headers', '*.authorization', '*.password'],
    serializers: { err: loggable },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** What our code and the language say of a fault; parsers and drivers quote what they stumbled on. */
const PLAIN: readonly string[] = ['Error', 'TypeError', 'RangeError', 'ReferenceError', 'AggregateError'];

/**
 * What a log may hold of an error: where and why. Not the values of a statement that failed, which are people's, and
 * so neither the message that names them nor anything else that hangs on the error.
 */
function loggable(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const cause = causeOf(error);
  const query = 'query' in error && typeof error.query === 'string' ? error.query : undefined;
  const stack = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .join('\n');
  if (cause instanceof pg.DatabaseError) {
    const { code, constraint, table, column, routine } = cause;
    return { type: 'DatabaseError', code, constraint, table, column, routine, query, stack };
  }
  const isOurs = PLAIN.includes(cause.constructor.name) && !('query' in cause) && !('input' in cause);
  return { type: cause.constructor.name, message: isOurs ? cause.message : undefined, query, stack };
}

/** What is at the bottom of an error. */
export function causeOf(error: Error): Error {
  return error.cause instanceof Error ? causeOf(error.cause) : error;
}
