import { startDemoService } from './demo/service.ts';
import { LANGUAGES, missingFor, runExample } from './examples/run.ts';
import { KINDS, makeWorld } from './examples/world.ts';

/**
 * `npm run examples`: runs the programs of `examples/` against a service of their own, or those whose file is named
 * (`-- curl/haulier python/weighbridge`). Exits with 1 where one does not end well.
 */
const named = process.argv.slice(2);
const all = LANGUAGES.flatMap((language) => KINDS.map((kind) => [language, kind] as const));
const chosen = all.filter(([language, kind]) => named.length === 0 || named.includes(`${language}/${kind}`));
if (chosen.length < (named.length || 1)) {
  console.error(`There are: ${all.map((each) => each.join('/')).join(', ')}`);
  process.exit(2);
}
const service = await startDemoService();
try {
  const world = await makeWorld(service);
  for (const [language, kind] of chosen) {
    console.log(`\n${language}/${kind}`);
    const missing = missingFor(language);
    if (missing !== null) {
      console.log(`  not run: ${missing}`);
      continue;
    }
    const { status, output } = await runExample(language, kind, await world.settingsFor(kind));
    console.log(output.trim().replaceAll(/^/gm, '  '));
    if (status !== 0) process.exitCode = 1;
    await world.clearRoad();
  }
  await world.close();
} finally {
  await service.stop();
}
console.log(process.exitCode === 1 ? '\nNot every example ended well.' : '\nEvery example ended well.');
