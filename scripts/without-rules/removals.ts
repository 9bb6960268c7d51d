import { globSync, readFileSync } from 'node:fs';
import { REFUSALS } from '../../src/domain/catalogue.ts';
import { CHAPTERS } from '../../src/domain/law/articles.ts';
import type { Clause } from '../../src/domain/law/articles/clause.ts';

/** What is taken out of the source: findings or refusals of a code by a clause, of one file or of all; or one place. */
export type Removal = Findings | Edit;

type Findings = Readonly<{ code: string; citation: string; from: string | null }>;

type Edit = Readonly<{ file: string; without: string; instead: string }>;

const edit = (file: string, without: string, instead: string): Edit => ({ file, without, instead });

const COMPETENCE = 'src/domain/law/art-07-competence.ts';
const TERMS = 'src/domain/law/art-48-terms.ts';
const SENDERS = 'src/domain/manifests/senders.ts';
const TIMELINE = 'src/domain/manifests/timeline.ts';
const SHEET = 'src/domain/manifests/sheet.ts';
const CORRECTIONS = 'src/domain/manifests/correction.ts';
const COMPLAINTS = 'src/domain/law/art-35-02-complaints.ts';
const TELEMETRY = 'src/domain/law/art-31-telemetry.ts';

/** What decides without a code of its own, by citation; each text stands once in its file. */
const EDITS: Readonly<Record<string, readonly Edit[]>> = {
  '7': [
    edit(
      COMPETENCE,
      'return BY_CODE.get(regionCode)?.approves ? regionCode : CITY_AUTHORITY;',
      'return regionCode;',
    ),
    edit(
      COMPETENCE,
      'return authority === CITY_AUTHORITY && !(BY_CODE.get(regionCode)?.county ?? false);',
      'return true;',
    ),
    edit(COMPETENCE, 'if (authority === localAuthority(regionCode)) return true;', ''),
    edit(
      COMPETENCE,
      'return boundary === null || encloses(boundary, location) ? null : regionCode;',
      'return null;',
    ),
  ],
  '11': [
    edit(
      'src/domain/permits/decision.ts',
      'return [...carriers].map(([plate, carrierId]) => ({ plate, carrierId }));',
      'return [];',
    ),
  ],
  '12': [
    edit(
      'src/domain/law/art-12-exemptions.ts',
      "return kind === 'sporadicMunicipal' || kind === 'decoration';",
      'return false;',
    ),
  ],
  '22(5)': [edit('src/domain/permits/assessment.ts', '...transportConditions(facts, today),', '')],
  '23.3': [
    edit(
      SENDERS,
      "return project.producer?.kind === 'individual' && project.registeredBy === sub;",
      'return false;',
    ),
  ],
  '25.2': [
    edit(SENDERS, '? [developer, contractor, producer, propertyManager]', '? [developer, contractor]'),
  ],
  '27.1': [
    edit(
      TIMELINE,
      "depart: { loaded: 'inTransit' },",
      "depart: { drawn: 'inTransit', loaded: 'inTransit' },",
    ),
    edit(SHEET, 'emitter: timeline.load,', 'emitter: null,'),
    edit(SHEET, 'carrier: timeline.depart,', 'carrier: null,'),
    edit(SHEET, 'recycler: counts(timeline.receive),', 'recycler: null,'),
    edit(SHEET, "timeline.state === 'received' && open.length === 0", "timeline.state === 'received'"),
    edit(SHEET, 'now - departedAt > OVERDUE_MS', 'false'),
    edit(CORRECTIONS, 'return withChanges(load, agreed);', 'return load;'),
    edit(CORRECTIONS, "...(isOpen ? ['correction' as const] : []),", ''),
    edit(CORRECTIONS, "...(isHeld ? ['hold' as const] : [])", ''),
    edit(CORRECTIONS, 'if (last === null || dayOf(now) <= last) return wrongState(correction.status);', ''),
    edit(
      SENDERS,
      'return [facts.carrierId];',
      'return person.members.map(({ organisationId }) => organisationId);',
    ),
  ],
  '30': [edit('src/domain/law/art-06-destinations.ts', "treatment: 'other',", "treatment: 'recyclable',")],
  '31.1': ['getProject', 'getVehicle', 'getPermit', 'getManifest', 'getViolation', 'getFlows'].map(
    (operation) => departmentsDoNot(operation),
  ),
  '31.2': [
    edit(
      TELEMETRY,
      'return found(distanceToLineM(point, trip.line) > limits.offRouteM);',
      "return 'lawful';",
    ),
    edit(
      TELEMETRY,
      "return covered === false && loaded === true ? 'breach' : 'unknown';",
      "return 'unknown';",
    ),
    edit('src/domain/telemetry/point.ts', 'return at <= receivedAt + PLAUSIBLY_AHEAD_MS;', 'return true;'),
  ],
  '33': [
    edit(
      'src/domain/law/art-19-approved-carriers.ts',
      'if (isActiveAt(registers.carrierPermit, at)) return [];',
      'return [];',
    ),
  ],
  '35.2': [
    edit(COMPLAINTS, 'ANSWER_DAYS + (extendedAt === null ? 0 : EXTENSION_DAYS)', 'ANSWER_DAYS'),
    edit(COMPLAINTS, "complaint.status !== 'answered' && last !== null && dayOf(now) > last", 'false'),
    edit(
      COMPLAINTS,
      'return isInPlanningArea(regionCode, optedIn) ? regionCode : CITY_AUTHORITY;',
      'return regionCode;',
    ),
  ],
  '13': [
    edit(
      'src/domain/enforcement/offence.ts',
      "random_dumping: { duty: '13',",
      "random_dumping: { duty: '42',",
    ),
  ],
  '36.1': [notFined("'facility_without_approval'")],
  '36.2': [notFined("'mixing'")],
  '37': [notFined("'receiving_prohibited_waste'")],
  '38.1': [notFined("'failure_to_clear'")],
  '38.2': [notFined("'handed_to_unapproved_carrier'")],
  '39': [notFined("'spillage'")],
  '40': [notFined("'permit_misuse'")],
  '41': [notFined("'disposal_without_permit', 'disposal_beyond_scope'")],
  '42': [notFined("'random_dumping', 'unloaded_off_site'")],
  '43': [notFined("'uncovered'"), notFined("'unwashed'")],
  '47': [edit(COMPETENCE, '(!authority.county || optedIn.has(regionCode))', 'true')],
  '48': [edit(TERMS, 'return terms.some((term) => within(day, term.from, term.to));', 'return true;')],
};

/** The clause of chapter 6 for these offences without them. */
function notFined(offences: string): Edit {
  return edit(
    'src/domain/law/art-36-penalties.ts',
    `    offences: [${offences}],\n    clause`,
    '    offences: [],\n    clause',
  );
}

/** The row of an operation in the table of access without the departments. */
function departmentsDoNot(operation: string): Edit {
  const file = 'src/routes/access.ts';
  const [row = operation] = new RegExp(`^ {2}${operation}: .*$`, 'm').exec(readFileSync(file, 'utf8')) ?? [];
  return edit(file, `\n${row}\n`, `\n${row.replace(", department: 'city'", '')}\n`);
}

/** One removal, the clause that should be missed, and the tests of which one has to miss it. */
export type Trial = Readonly<{ clause: Clause; removal: Removal; tests: readonly string[] }>;

const text = (file: string) => readFileSync(file, 'utf8');
const domain = globSync('src/domain/**/*.ts').filter((file) => !/catalogue\.ts$|law\/articles/.test(file));

/** The trials of every clause of which something is built, attested ones too. */
export function trials(): readonly Trial[] {
  return CHAPTERS.flatMap(({ clauses }) => clauses)
    .filter(({ rules }) => rules)
    .flatMap((clause) => {
      const { citation, codes = [] } = clause;
      const removals = [...codes.flatMap((code) => findingsOf(clause, code)), ...(EDITS[citation] ?? [])];
      return removals.map((removal) => ({ clause, removal, tests: testsOf(clause, removal) }));
    });
}

/** Each file of the clause that makes such findings, else all of them; none where only the routes know the code. */
function findingsOf({ citation, rules = [] }: Clause, code: string): readonly Findings[] {
  const makes = (file: string) => text(file).includes(`'${code}'`);
  const cites = (file: string) => code in REFUSALS || text(file).includes(`'${citation}'`);
  const own = rules.filter((file) => file.startsWith('src/domain/') && makes(file) && cites(file));
  if (own.length > 0) return own.map((from) => ({ code, citation, from }));
  return domain.some(makes) ? [{ code, citation, from: null }] : [];
}

/** The tests of a clause that need no database, those that name the code first. */
function testsOf({ tests = [] }: Clause, removal: Removal): readonly string[] {
  const names = (file: string) => 'code' in removal && text(file).includes(removal.code);
  const quick = tests.filter((file) => !text(file).includes('testService('));
  return quick.toSorted((a, b) => Number(names(b)) - Number(names(a)));
}
