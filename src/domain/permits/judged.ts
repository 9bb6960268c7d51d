import type { Day } from '../time.ts';
import type { ApplicationFacts, DestinationFacts, Vehicle } from './application.ts';
import { assess } from './assessment.ts';
import type { Condition } from './condition.ts';

/** The facts of a decision as they are kept beside it: lists in the place of maps, and without people's names. */
export type KeptFacts = Omit<ApplicationFacts, 'vehicles' | 'destinations'> &
  Readonly<{ vehicles: readonly Vehicle[]; destinations: readonly DestinationFacts[] }>;

/** What a decision was judged by: the day of the law, and the facts as the registers stood. */
export type Judged = Readonly<{ on: Day; facts: KeptFacts }>;

export function keptFacts(facts: ApplicationFacts): KeptFacts {
  const { vehicles, destinations, attestations, survey } = facts;
  return {
    ...facts,
    vehicles: [...vehicles.values()],
    destinations: [...destinations.values()],
    attestations: attestations.map((each) => ({ ...each, by: '' })),
    survey: survey && {
      ...survey,
      by: '',
      officers: survey.officers.map(({ sub }) => ({ sub, name: '' })),
    },
  };
}

/** The facts as they were, but for names. */
export function factsAsJudged({ facts }: Judged): ApplicationFacts {
  const { vehicles, destinations } = facts;
  return {
    ...facts,
    vehicles: new Map(vehicles.map((each) => [each.plate, each])),
    destinations: new Map(destinations.map((each) => [each.id, each])),
  };
}

/** Judges again what was decided: the same day and the same facts give the same conditions. */
export function judgeAgain(judged: Judged): readonly Condition[] {
  return assess(factsAsJudged(judged), judged.on);
}
