import { block, type Finding } from '../finding.ts';
import type { ApplicationFacts } from '../permits/application.ts';
import { condition, type Condition } from '../permits/condition.ts';
import { attestedRow, missingDocuments, type DocumentKind } from '../permits/evidence.ts';
import type { Day } from '../time.ts';
import type { ProjectKind } from './art-03-categories.ts';
import { placeFindings } from './art-07-competence.ts';
import { planFindings } from './art-09-02-plan.ts';
import { carriageFindings } from './art-09-03-carriage.ts';
import { destinationFindings } from './art-09-04-destinations.ts';

const OF_BUILDING: readonly DocumentKind[] = ['planningPermit', 'constructionPermit', 'sitePlan'];

/** 第九條第(一)項: the documents by kind of project; exempt kinds (第十二條) have none. */
export const DISPOSAL_DOCUMENTS: Readonly<Record<ProjectKind, readonly DocumentKind[]>> = {
  newBuild: OF_BUILDING,
  reconstruction: OF_BUILDING,
  extension: OF_BUILDING,
  demolition: ['demolitionFiling'],
  repair: ['constructionPermit'],
  decoration: [],
  sporadicMunicipal: [],
};

/** The rows of 第九條 for a disposal application, as things stand on `today`. */
export function disposalConditions(facts: ApplicationFacts, today: Day): readonly Condition[] {
  return [
    condition('9(1)', documentFindings(facts)),
    condition('9(2)', planFindings(facts)),
    condition('9(3)', carriageFindings(facts, today)),
    condition('9(4)', destinationFindings(facts, today)),
    condition('9(5)', attestedRow(facts, '9(5)')),
  ];
}

function documentFindings({ project, body, regionMissed }: ApplicationFacts): readonly Finding[] {
  // Which documents are asked for follows from the project, so none is known before the project is.
  if (!project)
    return [block('plan_incomplete', '9(1)', { params: { part: 'projectId' }, pointer: '/projectId' })];
  return [
    ...missingDocuments(body, '9(1)', DISPOSAL_DOCUMENTS[project.kind]),
    ...placeFindings(regionMissed, '/projectId'),
  ];
}
