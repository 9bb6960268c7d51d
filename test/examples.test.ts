import { globSync } from 'node:fs';
import { basename } from 'node:path';
import t from 'tap';
import { startDemoService } from '../scripts/demo/service.ts';
import { LANGUAGES, missingFor, runExample } from '../scripts/examples/run.ts';
import { KINDS, makeWorld } from '../scripts/examples/world.ts';

// Thirteen programs one after the other, each a process of its own.
t.setTimeout(300_000);
const service = await startDemoService();
t.teardown(() => service.stop());
const world = await makeWorld(service);
t.teardown(() => world.close());

for (const language of LANGUAGES)
  for (const kind of KINDS)
    t.test(`${language}/${kind} does what it says`, { skip: missingFor(language) ?? false }, async (t) => {
      const { status, output } = await runExample(language, kind, await world.settingsFor(kind));
      t.equal(status, 0, output);
      await world.clearRoad();
    });

t.test('an example that finds something else than it says ends badly', async (t) => {
  const settings = await world.settingsFor('department');
  const { status, output } = await runExample('typescript', 'department', {
    ...settings,
    SINCE: '2030-01-01T00:00:00+08:00',
  });
  t.equal(status, 1);
  t.match(output, 'not as it should be');
});

t.test('every program of the examples is run', async (t) => {
  const shared = ['waste.sh', 'waste.py', 'setting.ts'];
  const programs = globSync('examples/*/*.{sh,ts,py}').filter((file) => !shared.includes(basename(file)));
  t.equal(programs.length, LANGUAGES.length * KINDS.length);
});
