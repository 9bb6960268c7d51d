import { maskName } from '../domain/privacy/mask.ts';
import { type Caller, organisationIds } from './caller.ts';

/**
 * How the people in an answer are seen (個人信息保護法 第十九, 二十八條). `own`: masked, but for those of the caller's own
 * organisations and the caller; every list and every answer to a change. `clear`: an officer reads one thing, and
 * that they did is put into the audit.
 */
export type Sight = 'clear' | 'own';

/** The histories in which people are. */
type Chain = `manifest:${string}` | `case:${string}` | `organisation:${string}` | 'service';

type Reading = Readonly<{ caller: Caller; readSealed?: (chain: Chain, what: string) => void }>;

/** How the caller sees the people in one thing; where an officer does, the reading of `what` goes into its chain. */
export function sightOf(call: Reading, chain: Chain, what: readonly string[]): Sight {
  if (!call.caller.roles.includes('officer') || what.length === 0) return 'own';
  for (const each of what) call.readSealed?.(chain, each);
  return 'clear';
}

/** Whether one of these organisations is the caller's. */
export function isOwn(caller: Caller, ...ids: readonly (string | null)[]): boolean {
  const own = organisationIds(caller);
  return ids.some((id) => id !== null && own.includes(id));
}

/** The name of a person, in clear for those who may see it. */
export function personShown(name: string, isClear: boolean): string {
  return isClear ? name : maskName(name);
}
