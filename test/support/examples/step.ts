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
  /** Names for parts of the answer, by JSON pointer. */
  keep?: Readonly<Record<string, string>>;
}>;

/** The people of the play, by the claims of their tokens. */
export const WHO: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  admin: { sub: 'admin', name: '系統管理員', roles: ['admin'] },
  officer: { sub: 'officer-1', name: '李科員', roles: ['officer'], authority: '421200' },
  colleague: { sub: 'officer-2', name: '周科員', roles: ['officer'], authority: '421200' },
  xianan: { sub: 'officer-3', name: '陳隊長', roles: ['officer'], authority: '421202' },
  ecology: { sub: 'ecology-1', name: '吳工', roles: ['department'], department: 'ecology' },
  contractor: { sub: 'contractor-1', name: '張經理' },
  developer: { sub: 'developer-1', name: '劉總' },
  carrier: { sub: 'carrier-1', name: '王師傅' },
  driver: { sub: 'driver-1', name: '趙師傅' },
  dispatcher: { sub: 'dispatcher-1', name: '孫調度' },
  recycler: { sub: 'recycler-1', name: '錢場長' },
  landowner: { sub: 'landowner-1', name: '鄭場長' },
  householder: { sub: 'householder-1', name: '陳女士' },
  stranger: { sub: 'stranger-1', name: '路人' },
};
