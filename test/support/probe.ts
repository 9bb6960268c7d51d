import type { Condition } from '../../src/routes/conditions.ts';
import type { OrganisationKey, Seers } from './matrix-world.ts';
import type { Request } from './service.ts';

/** Who meets a condition at the thing that is asked for: organisations, persons, authorities, or everybody. */
type Meeting = readonly (OrganisationKey | `sub ${string}` | `authority ${string}`)[] | 'everybody';

/** An operation asked of one thing. What would change something is put so that the law refuses it once it is allowed. */
export type Probe = Readonly<{
  operationId: string;
  /** What is asked for. */
  of: string;
  request: Request;
  /** Who meets the conditions of the table; those that say something of the caller alone are not named. */
  meets?: Readonly<Partial<Record<Condition, Meeting>>>;
  /** Who may know that the thing is there, and is told 403 where it may not be done; 404 to the rest. */
  seenBy?: Seers | 'everybody';
  /** Whether every officer knows it too; of what `everybody` sees they do. */
  officersSee?: boolean;
  /** A list: whoever may ask but has nothing gets an empty one. */
  isList?: boolean;
  /** What those who may are answered, where it is one of the statuses that else refuse. */
  answers?: 404;
  /** The same for a thing that is not there: its answer must look alike. */
  missing?: Request;
}>;

/** A region outside the planning area, and a page that holds all there is. */
export const NOWHERE = '421222';
export const ALL = { limit: '500' };
