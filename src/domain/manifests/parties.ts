import { type Duty, hasDuty } from '../registers/organisation.ts';
import { projectOf } from './case.ts';
import type { Side } from './correction.ts';
import type { Registers } from './registers.ts';
import { mayEmit } from './senders.ts';
import type { Sheet } from './sheet.ts';

type Member = Readonly<{ organisationId: string; organisationName: string; duties: readonly Duty[] }>;

/** For whom somebody stands on a sheet: an organisation, or themselves where the emitter is a person. */
export type Standing = Readonly<{
  sides: readonly Side[];
  organisation: Readonly<{ id: string; name: string }> | null;
}>;

/**
 * 第二十七條: the parties of a sheet that somebody with one of the duties stands for; whether their
 * copy is complete is another question. Null for who stands for none. The recycler is the operator of the site that
 * weighed the load, and before that of its destination.
 */
export function standingOf(
  person: Readonly<{ sub: string; members: readonly Member[] }>,
  duties: readonly Duty[],
  sheet: Sheet,
  registers: Registers,
): Standing | null {
  for (const { organisationId, organisationName, duties: held } of person.members) {
    if (!hasDuty(held, duties)) continue;
    const sides = sidesOf({ organisationId, sub: person.sub }, sheet, registers);
    if (sides.length > 0) return { sides, organisation: { id: organisationId, name: organisationName } };
  }
  const alone = sidesOf({ organisationId: null, sub: person.sub }, sheet, registers);
  return alone.length > 0 ? { sides: alone, organisation: null } : null;
}

function sidesOf(
  sender: Readonly<{ organisationId: string | null; sub: string }>,
  { load, receipt, destinationId }: Sheet,
  registers: Registers,
): readonly Side[] {
  const site = registers.sites.get(receipt?.siteId ?? destinationId ?? '');
  const { organisationId } = sender;
  return [
    ...(load && mayEmit(projectOf(load, registers), sender) ? ['emitter' as const] : []),
    ...(organisationId !== null && organisationId === registers.carrier.id ? ['carrier' as const] : []),
    ...(organisationId !== null && organisationId === site?.operator.id ? ['recycler' as const] : []),
  ];
}
