import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { reportTap } from './test-report.ts';

/**
 * `npm run test:domain`: the tests of the domain alone, which need no database, in one process: as fast as it takes
 * to try a rule after every change. `npm test` runs them too, a process each.
 */
const WITHIN = '--within';
if (process.argv.includes(WITHIN)) {
  for (const file of globSync('test/domain/**/*.test.ts').toSorted()) await import(pathToFileURL(file).href);
} else {
  mkdirSync('.tap', { recursive: true });
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), WITHIN], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const { passed, failed } = await reportTap(child.stdout, '.tap/domain.tap');
  const [status] = await ended;
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = status === 0 && failed === 0 && passed > 0 ? 0 : 1;
}
