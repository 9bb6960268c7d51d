import { block, notice, type Finding } from '../finding.ts';
import type { ApplicationBody, ApplicationFacts, Plan, Stream } from '../permits/application.ts';
import { isGiven } from '../permits/evidence.ts';
import type { Day } from '../time.ts';
import { isCategoryMismatch, type ProjectKind } from './art-03-categories.ts';
import { isMixed } from './art-05-sorting.ts';
import { areWithinSpoilHours, SPOIL_HOURS } from './art-15-07-night-hours.ts';

/** 第九條第(二)項: the plan is complete and lawful. The filing of 固體廢物法 第六十三條 is a notice only. */
export function planFindings({ body, project }: ApplicationFacts): readonly Finding[] {
  const plan = body.plan ?? {};
  return [
    ...missingParts(plan),
    ...(plan.streams ?? []).flatMap((stream, index) => unsorted(stream, index, project?.kind)),
    ...spoilOutsideItsHours(plan),
    ...(isGiven(body.planFilingNumber)
      ? []
      : [notice('plan_not_filed', 'solidWasteLaw:63', { pointer: '/planFilingNumber' })]),
  ];
}

/** The days for which carriers and sites have to be approved: those of the plan, or today while it has none. */
export function judgedDays(body: ApplicationBody, today: Day): Readonly<{ from: Day; to: Day }> {
  const { from, to } = body.plan?.period ?? {};
  return from && to && from <= to ? { from, to } : { from: today, to: today };
}

function missingParts(plan: Plan): readonly Finding[] {
  const missing = (part: string, path: string) =>
    block('plan_incomplete', '9(2)', { params: { part }, pointer: `/plan/${path}` });
  const { streams = [], period = {}, dailyHours = {}, route = {} } = plan;
  const findings: Finding[] = [];
  if (streams.length === 0) findings.push(missing('streams', 'streams'));
  for (const [index, stream] of streams.entries()) {
    const at = `streams/${index}`;
    if (!stream.category) findings.push(missing('category', `${at}/category`));
    if (!stream.materials?.length) findings.push(missing('materials', `${at}/materials`));
    if (!stream.quantity) findings.push(missing('quantity', `${at}/quantity`));
    if (!isGiven(stream.destinationId)) findings.push(missing('destinationId', `${at}/destinationId`));
  }
  if (!period.from) findings.push(missing('period', 'period/from'));
  if (!period.to || (period.from && period.from > period.to)) findings.push(missing('period', 'period/to'));
  if (!dailyHours.from) findings.push(missing('dailyHours', 'dailyHours/from'));
  if (!dailyHours.to) findings.push(missing('dailyHours', 'dailyHours/to'));
  if (!isGiven(route.description)) findings.push(missing('route', 'route/description'));
  if (route.noiseSensitive === undefined) findings.push(missing('noiseSensitive', 'route/noiseSensitive'));
  return findings;
}

function unsorted(stream: Stream, index: number, kind: ProjectKind | undefined): readonly Finding[] {
  const { category, materials = [] } = stream;
  const findings: Finding[] = [];
  // Before the project is named its kind cannot contradict the category; in new building every category arises.
  if (category && isCategoryMismatch(category, materials, kind ?? 'newBuild'))
    findings.push(
      block('category_mismatch', '3', { params: { category }, pointer: `/plan/streams/${index}/category` }),
    );
  if (isMixed(materials))
    findings.push(block('category_mixed', '5', { pointer: `/plan/streams/${index}/materials` }));
  return findings;
}

function spoilOutsideItsHours({ streams = [], dailyHours, route }: Plan): readonly Finding[] {
  const { from, to } = dailyHours ?? {};
  if (!from || !to || !route?.noiseSensitive) return [];
  if (!streams.some((stream) => stream.category === 'spoil') || areWithinSpoilHours({ from, to })) return [];
  return [block('outside_hours', '15(7)', { params: SPOIL_HOURS, pointer: '/plan/dailyHours' })];
}
