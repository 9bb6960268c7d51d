import { DUTIES } from '../domain/registers/organisation.ts';
import { type Access, type Kind, KINDS } from './access.ts';
import { CONDITIONS } from './conditions.ts';

/** Kinds of caller in words, in the plural. */
const NAMES: Readonly<Record<Kind, string>> = {
  public: 'anybody, without a token',
  person: 'any signed-in person',
  member: 'people of organisations and individuals',
  owner: 'owners',
  applicant: 'applicants',
  dispatcher: 'dispatchers',
  driver: 'drivers',
  gate: 'gates',
  officer: 'officers',
  department: 'departments',
  admin: 'administrators',
};

/** A row of the table in words: who may, under which condition, and with which scopes a key may. */
export function whoMay(access: Access): string {
  const named = KINDS.filter((kind) => access[kind] !== undefined);
  const groups = Map.groupBy(named, (kind) => access[kind] ?? 'any');
  const people = [...groups].map(([condition, kinds]) => {
    const who = namesOf(kinds).join(', ');
    return condition === 'any' ? who : `${who}: ${CONDITIONS[condition].en}`;
  });
  const { keys = [] } = access;
  const machines =
    keys.length === 0
      ? access.public === undefined
        ? ' No API keys.'
        : ''
      : ` API keys with the scope ${keys.map((scope) => `\`${scope}\``).join(' or ')}.`;
  return people.length === 0 ? `Who may:${machines}` : `Who may: ${people.join('; ')}.${machines}`;
}

/** An owner has every duty. */
function namesOf(kinds: readonly Kind[]): readonly string[] {
  const isByDuty = DUTIES.some((duty) => kinds.includes(duty));
  const all = isByDuty && !kinds.includes('owner') ? (['owner', ...kinds] as const) : kinds;
  return KINDS.filter((kind) => all.includes(kind)).map((kind) => NAMES[kind]);
}
