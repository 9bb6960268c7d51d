import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { play } from '../test/support/examples/play.ts';
import { testService } from '../test/support/service.ts';
import { startTemplate } from '../test/support/template.ts';

/**
 * Plays every operation against the service on a database of its own and writes what was asked and answered to
 * `openapi/examples.json`, then the documents that are made of it: `npm run openapi:examples`.
 */
const template = await startTemplate(process.env);
try {
  Object.assign(process.env, template.env);
  const service = await testService();
  const played = await play(service);
  await service.close();
  const file = new URL('../openapi/examples.json', import.meta.url);
  await writeFile(file, `${JSON.stringify(played, null, 2)}\n`);
  console.log(`openapi/examples.json has ${played.length} examples.`);
} finally {
  await template.stop();
}
const documents = fileURLToPath(new URL('openapi.ts', import.meta.url));
process.exit(spawnSync(process.execPath, [documents], { stdio: 'inherit' }).status ?? 1);
