import type { OperationId } from '../../../src/routes/access.ts';
import type { Part } from '../parties.ts';

/**
 * A step of the play whose requests and answers are the examples of the OpenAPI document. `{name}` stands for what an
 * earlier step kept, `{new:name}` is an id made on the device.
 */
export type Step = Readonly<{
  /** What happens, as a sentence without its full stop: the summary of the example. */
  tells: string;
  /** Sets the clock; without it a minute has gone by. */
  clock?: string;
  op: OperationId;
  /** Who asks, of `WHO`, or `key:NAME` by the API key kept under that name; nobody where it is absent. */
  as?: string;
  /** What the example is called; without it only the first of its operation and status is kept, as `example`. */
  name?: string;
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string>>;
  body?: unknown;
  form?: readonly Part[];
  /** A file of rows that is the body. */
  table?: string;
  headers?: Readonly<Record<string, string>>;
  status?: number;
  /** What a reader has to do first, as a sentence without its full stop: what the sandbox cannot be seeded with. */
  from?: string;
  /** Names for parts of the answer, by JSON pointer. */
  keep?: Readonly<Record<string, string>>;
}>;

const officer = (sub: string, authority: string) => ({ sub, roles: ['officer'], authority });

/** The people of the play, by the claims of their tokens: those of the sandbox, and a stranger. */
export const WHO: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  admin: { sub: 'admin', roles: ['admin'] },
  officer: officer('sandbox-officer', '421200'),
  colleague: officer('sandbox-officer-2', '421200'),
  xianan: officer('xianan-officer', '421202'),
  ecology: { sub: 'ecology', roles: ['department'], department: 'ecology' },
  contractor: { sub: 'sandbox-contractor' },
  developer: { sub: 'sandbox-developer' },
  carrier: { sub: 'sandbox-carrier' },
  driver: { sub: 'sandbox-driver' },
  recycler: { sub: 'sandbox-recycler' },
  treatment: { sub: 'sandbox-treatment' },
  householder: { sub: 'sandbox-householder' },
  stranger: { sub: 'stranger' },
  colleagueToBe: { sub: 'new-driver' },
};
