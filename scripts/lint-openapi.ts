// Asks Redocly and Spectral whether they have anything to say of the OpenAPI document: an error and a warning fail
// alike. Redocly's rules are in redocly.yaml, Spectral's and our own in openapi/ruleset.mjs. Nothing is sent anywhere.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import core from '@stoplight/spectral-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const document = JSON.parse(
  readFileSync(new URL('../openapi/openapi.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;

const redocly = spawnSync(
  process.execPath,
  [
    fileURLToPath(import.meta.resolve('@redocly/cli/bin/cli.js')),
    'lint',
    'main',
    '--format=json',
    '--max-problems=50',
  ],
  {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' },
  },
);
type Said = Readonly<{
  problems: readonly Readonly<{
    ruleId: string;
    message: string;
    location: readonly Readonly<{ pointer?: string }>[];
  }>[];
}>;
const said = saidBy(redocly.stdout);
if (!said) console.error(redocly.stdout, redocly.stderr);
const problems = said?.problems ?? [];
for (const { ruleId, message, location } of problems)
  console.error(`${ruleId}: ${message} (${location[0]?.pointer ?? ''})`);

const spectral = new core.Spectral();
const { default: ruleset } = (await import(new URL('../openapi/ruleset.mjs', import.meta.url).href)) as {
  default: Parameters<typeof spectral.setRuleset>[0];
};
spectral.setRuleset(ruleset);
const found = await spectral.run(document);
for (const { code, message, path } of found.slice(0, 50))
  console.error(`${code}: ${message} (${path.join(' ')})`);

console.log(`Redocly: ${said ? problems.length : 'it failed'}. Spectral: ${found.length}.`);
process.exitCode = said && problems.length === 0 && found.length === 0 ? 0 : 1;

function saidBy(text: string): Said | null {
  try {
    return JSON.parse(text.slice(text.indexOf('{'))) as Said;
  } catch {
    return null;
  }
}
