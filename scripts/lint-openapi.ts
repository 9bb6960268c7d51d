// Asks Redocly and Spectral whether they have anything to say of the OpenAPI document: an error and a warning fail
// alike. Redocly's rules are in redocly.yaml, Spectral's and our own in openapi/ruleset.mjs. Nothing is sent anywhere.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import core from '@stoplight/spectral-core';
import ruleset from '../openapi/ruleset.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const document = JSON.parse(readFileSync(new URL('../openapi/openapi.json', import.meta.url), 'utf8')) as object;

const redocly = spawnSync(
  process.execPath,
  ['node_modules/@redocly/cli/bin/cli.js', 'lint', 'main', '--format=stylish', '--max-problems=50'],
  {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' },
  },
);
const said = `${redocly.stdout}${redocly.stderr}`;
// Its exit status is 0 where there are warnings alone.
const isClean = redocly.status === 0 && !/\b(error|warning)s?\b/i.test(said.replaceAll(/no errors?\b/gi, ''));
if (!isClean) console.error(said);

const spectral = new core.Spectral();
spectral.setRuleset(ruleset as unknown as Parameters<typeof spectral.setRuleset>[0]);
const found = await spectral.run(document);
for (const { code, message, path } of found.slice(0, 50)) console.error(`${code}: ${message} (${path.join(' ')})`);

console.log(`Redocly: ${isClean ? 'nothing to say' : 'see above'}. Spectral: ${found.length} found.`);
process.exitCode = isClean && found.length === 0 ? 0 : 1;
