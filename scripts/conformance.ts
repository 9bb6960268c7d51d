import { parseArgs } from 'node:util';
import { SCENARIOS } from '../src/routes/sandbox/scenarios/all.ts';
import { ID_NAMES, type Scenario } from '../src/routes/sandbox/scenarios/scenario.ts';

/**
 * `npm run conformance`: asks a sandbox whether a program did it right, by the ids it made, and prints a line for each
 * expectation. Exits with 1 where one does not pass, with 2 where it could not be asked.
 */
const USAGE = `npm run conformance -- --scenario NAME --id NAME=VALUE … [--url http://127.0.0.1:3000] [--language en | zh-Hans | zh-Hant]
  The token of whoever asks stands in the environment, as TOKEN. An id with several values is given several times.`;

type Verdict = Readonly<{
  key: string;
  title: string;
  citation: string | null;
  verdict: string;
  why: string | null;
}>;

const { values } = parseArgs({
  options: {
    scenario: { type: 'string' },
    id: { type: 'string', multiple: true, default: [] },
    url: { type: 'string', default: 'http://127.0.0.1:3000' },
    language: { type: 'string', default: 'en' },
  },
});
const scenarios: Readonly<Record<string, Scenario>> = SCENARIOS;
const token = process.env['TOKEN'];
if (values.scenario === undefined || !scenarios[values.scenario] || !token) {
  console.error(USAGE);
  for (const [name, { title, ids }] of Object.entries(scenarios)) {
    console.error(`\n  ${name}: ${title.en}`);
    for (const [id, words] of Object.entries(ids)) console.error(`    ${id}: ${words.en}`);
  }
  process.exit(2);
}

const response = await fetch(new URL('/v1/sandbox/conformance', values.url), {
  method: 'POST',
  headers: {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'accept-language': values.language,
  },
  body: JSON.stringify({ scenario: values.scenario, ids: idsIn(values.id) }),
});
const body: unknown = await response.json();
if (!response.ok) {
  console.error(JSON.stringify(body, null, 2));
  process.exit(2);
}
const { passed, expectations } = body as Readonly<{ passed: boolean; expectations: readonly Verdict[] }>;
for (const { key, title, citation, verdict, why } of expectations)
  console.log(
    [verdict.padEnd(10), key, title, citation ?? '', why ?? ''].filter((each) => each !== '').join(' | '),
  );
console.log(
  `${expectations.filter(({ verdict }) => verdict === 'passed').length} of ${expectations.length} passed`,
);
process.exitCode = passed ? 0 : 1;

/** `NAME=VALUE`, those named `…Ids` as lists. */
function idsIn(given: readonly string[]): Readonly<Record<string, unknown>> {
  const ids: Record<string, string | string[]> = {};
  for (const name of ID_NAMES) {
    const found = given
      .filter((each) => each.startsWith(`${name}=`))
      .map((each) => each.slice(name.length + 1));
    const [first] = found;
    if (first !== undefined) ids[name] = name.endsWith('Ids') ? found : first;
  }
  return ids;
}
