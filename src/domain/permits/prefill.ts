import type { Day } from '../time.ts';
import type { ApplicationBody, ApplicationKind } from './application.ts';

/** A vehicle that has an active copy of a permit, and whose it is. */
type Carrying = Readonly<{ plate: string; carrierId: string }>;

/**
 * What a renewal or an amendment begins with: what was granted last, with the vehicles that have copies now, and `to`
 * as the last day of its plan or site.
 */
export function prefilled(
  kind: ApplicationKind,
  granted: ApplicationBody,
  copies: readonly Carrying[],
  to: Day | null,
): ApplicationBody {
  const body = kind === 'disposal' ? withContracted(granted, copies) : withFleet(granted, copies);
  if (to === null) return body;
  const { plan, site } = body;
  return {
    ...body,
    ...(plan?.period && { plan: { ...plan, period: { ...plan.period, to } } }),
    ...(site && { site: { ...site, acceptsTo: to } }),
  };
}

function withFleet(body: ApplicationBody, copies: readonly Carrying[]): ApplicationBody {
  return body.plates ? { ...body, plates: copies.map(({ plate }) => plate) } : body;
}

/** Each vehicle stands in the contract that names it; one that took the place of another, in its carrier's first. */
function withContracted(body: ApplicationBody, copies: readonly Carrying[]): ApplicationBody {
  const { carriageContracts } = body;
  if (!carriageContracts) return body;
  const named = new Set(carriageContracts.flatMap(({ plates = [] }) => plates));
  return {
    ...body,
    carriageContracts: carriageContracts.map((contract, index) => {
      const own = copies
        .filter(({ carrierId }) => carrierId === contract.carrierId)
        .map(({ plate }) => plate);
      const isFirst =
        carriageContracts.findIndex(({ carrierId }) => carrierId === contract.carrierId) === index;
      const kept = (contract.plates ?? []).filter((plate) => own.includes(plate));
      return { ...contract, plates: [...kept, ...(isFirst ? own.filter((plate) => !named.has(plate)) : [])] };
    }),
  };
}

/** What is asked beside a permit, after a vehicle of it gave its place to another. */
export function withReplaced(body: ApplicationBody, removed: string, added: string): ApplicationBody {
  const replaced = (plates: readonly string[]) => [
    ...new Set(plates.map((plate) => (plate === removed ? added : plate))),
  ];
  return {
    ...body,
    ...(body.plates && { plates: replaced(body.plates) }),
    ...(body.carriageContracts && {
      carriageContracts: body.carriageContracts.map((contract) => ({
        ...contract,
        ...(contract.plates && { plates: replaced(contract.plates) }),
      })),
    }),
  };
}

/** What a renewal or an amendment cannot change of the permit: its project, its place, and what kind of site it is. */
export function changedFoundations(before: ApplicationBody, after: ApplicationBody): readonly string[] {
  const pairs = [
    ['/projectId', before.projectId, after.projectId],
    ['/regionCode', before.regionCode, after.regionCode],
    ['/site/regionCode', before.site?.regionCode, after.site?.regionCode],
    ['/site/siteType', before.site?.siteType, after.site?.siteType],
  ] as const;
  return pairs.filter(([, was, is]) => was !== is).map(([pointer]) => pointer);
}
