import { z } from 'zod';
import { listViolations } from '../../db/enforcement/violations.ts';
import { loadEventsOf } from '../../db/events/feed.ts';
import { loadHeldScans } from '../../db/manifests/held.ts';
import { loadManifest } from '../../db/manifests/read.ts';
import { loadApplication } from '../../db/permits/applications.ts';
import { loadCopies, loadPermit } from '../../db/permits/permits.ts';
import type { Tx } from '../../db/pool.ts';
import type { Caller } from '../caller.ts';
import { readerOf } from '../events.ts';
import { inLanguage, type Language } from '../language.ts';
import { invalidAt } from '../problem.ts';
import { type AnyCall, route } from '../route.ts';
import { id, text } from '../schemas.ts';
import { SCENARIOS, type ScenarioName } from './scenarios/all.ts';
import { type Held, type HeldManifest, ID_NAMES, type Scenario } from './scenarios/scenario.ts';

const number = text(40).transform((value) => value.toUpperCase());
const ids = z
  .strictObject({
    manifestNumber: number.optional(),
    lateManifestNumber: number.optional(),
    refusedManifestNumber: number.optional(),
    replayedScanId: z
      .guid()
      .transform((value) => value.toLowerCase())
      .optional(),
    applicationId: id.optional(),
    violationIds: z.array(id).max(500).optional(),
    eventIds: z
      .array(id)
      .max(2_000)
      .optional()
      .describe('In the order in which they were read, doubles too.'),
  })
  .meta({
    id: 'ConformanceIds',
    description: 'What the program made or found; which ones a scenario needs it says.',
  });
type Ids = z.output<typeof ids>;

const verdict = z
  .strictObject({
    key: z.string(),
    title: z.string(),
    citation: z.string().nullable(),
    verdict: z
      .enum(['passed', 'failed', 'notReached'])
      .describe('`notReached`: another one that it rests on has not passed.'),
    why: z.string().nullable().describe('What is wrong, where it failed.'),
  })
  .meta({ id: 'ConformanceVerdict' });

const NAMES = Object.keys(SCENARIOS) as [ScenarioName, ...ScenarioName[]];
const MOST_VIOLATIONS = 500;

export const runConformance = route({
  operationId: 'runConformance',
  method: 'POST',
  url: '/v1/sandbox/conformance',
  tag: 'Service',
  summary: 'Whether a program did it right',
  description: `Holds what a program did against what is expected of its kind, by the ids it made: a \`scenario\` (${NAMES.map((name) => `\`${name}\``).join(', ')}) is a list of expectations, each looked up in the ledger as the caller sees it. It says which pass, which do not and why, in the language of the reader, and writes nothing. An id that a scenario needs and is not named is 400. Only in the sandbox.`,
  sandboxOnly: true,
  body: z.strictObject({ scenario: z.enum(NAMES), ids: ids.default({}) }),
  answers: {
    200: z.strictObject({
      scenario: z.enum(NAMES),
      title: z.string(),
      passed: z.boolean(),
      expectations: z.array(verdict),
    }),
  },
  refusals: [],
  example: {
    scenario: 'weighbridge',
    ids: { manifestNumber: '421200260316000001K7QXD', refusedManifestNumber: '421200260316000002K7QXM' },
  },
  read: async (call, db) => {
    const { body, language } = call;
    const scenario: Scenario = SCENARIOS[body.scenario];
    const missing = ID_NAMES.filter(
      (name) => scenario.ids[name] && !scenario.ids[name].mayLack && body.ids[name] === undefined,
    );
    if (missing.length > 0)
      throw invalidAt('This scenario needs this id.', ...missing.map((name) => `/ids/${name}`));
    const held = await heldOf(db, call, body.ids);
    const asked = scenario.expectations.filter(
      ({ ifNamed }) => ifNamed === undefined || body.ids[ifNamed] !== undefined,
    );
    const expectations = judged(asked, held, language);
    return {
      status: 200,
      body: {
        scenario: body.scenario,
        title: inLanguage(scenario.title, language),
        passed: expectations.every((each) => each.verdict === 'passed'),
        expectations,
      },
    };
  },
});

/** Each expectation in its order; those that rest on one that has not passed are not asked. */
function judged(
  asked: Scenario['expectations'],
  held: Held,
  language: Language,
): readonly z.input<typeof verdict>[] {
  const passed = new Set<string>();
  return asked.map(({ key, title, citation = null, needs = [], check }) => {
    const said = { key, title: inLanguage(title, language), citation };
    if (!needs.every((each) => passed.has(each))) return { ...said, verdict: 'notReached', why: null };
    const why = check(held);
    if (why) return { ...said, verdict: 'failed', why: inLanguage(why, language, why.params) };
    passed.add(key);
    return { ...said, verdict: 'passed', why: null };
  });
}

/** What the ledger holds about these ids, through the filters and the fence of the caller. */
async function heldOf(
  db: Tx,
  { caller, now, settings }: Pick<AnyCall, 'caller' | 'now' | 'settings'>,
  named: Ids,
): Promise<Held> {
  const { viewer } = caller;
  const application =
    named.applicationId === undefined ? null : await loadApplication(db, named.applicationId, viewer);
  const permitNumber = application?.permitNumber ?? null;
  const permit = permitNumber === null ? null : await loadPermit(db, permitNumber, viewer, now);
  const manifest = await manifestOf(db, caller, named.manifestNumber);
  return {
    manifest,
    late: await manifestOf(db, caller, named.lateManifestNumber),
    refused: await manifestOf(db, caller, named.refusedManifestNumber),
    replayedScanId: named.replayedScanId ?? null,
    application,
    permit: permit && { permit, copies: await loadCopies(db, permit.number) },
    violationIds: named.violationIds ?? [],
    events: named.eventIds && manifest ? await eventsOf(db, caller, manifest) : null,
    eventIds: named.eventIds ?? null,
    weightTolerancePercent: settings.weightTolerancePercent,
  };
}

function eventsOf(db: Tx, caller: Caller, { manifest, violations }: HeldManifest) {
  const subjects = [
    { kind: 'manifest', id: manifest.number } as const,
    ...violations.map(({ id: violationId }) => ({ kind: 'violation', id: violationId }) as const),
  ];
  return loadEventsOf(db, readerOf(caller), subjects);
}

async function manifestOf(
  db: Tx,
  { viewer }: Pick<Caller, 'viewer'>,
  manifestNumber: string | undefined,
): Promise<HeldManifest | null> {
  const manifest = manifestNumber === undefined ? null : await loadManifest(db, manifestNumber, viewer);
  if (!manifest) return null;
  return {
    manifest,
    scans: await loadHeldScans(db, manifest.number),
    violations: await listViolations(db, viewer, { manifestNumber: manifest.number }, null, MOST_VIOLATIONS),
  };
}
