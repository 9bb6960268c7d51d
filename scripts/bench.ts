import { parseArgs } from 'node:util';
import { startTemplate } from '../test/support/template.ts';
import { raisedFence } from './bench/raised-fence.ts';
import { reconciliation } from './bench/reconciliation.ts';
import { secondFence } from './bench/second-fence.ts';
import { printRatios, type Ratio, ratioJson, ratioSection, verdictOf } from './measures/ratio.ts';
import { writeDocument, writeJson } from './measures/table.ts';

/**
 * `npm run bench`: how fast the service is against its limit on this machine, on a database of its own. `--quick`
 * takes a twentieth of the sizes of `--full`, which writes docs/measurements.md when nothing is left out. Exits with 1 where a row falls short
 * of its goal, or where the control that must fall short does not.
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    json: { type: 'string' },
    only: { type: 'string' },
  },
});
if (values.quick === values.full) {
  console.error(
    'npm run bench -- --quick | --full [--only raised-fence | second-fence | reconciliation] [--json FILE]',
  );
  process.exit(2);
}
const QUICK_PART = 20;
const sized = (full: number) => (values.quick ? Math.ceil(full / QUICK_PART) : full);

const template = await startTemplate(process.env);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => void template.stop().finally(() => process.exit(130)));
Object.assign(process.env, template.env);
try {
  const tests = { 'raised-fence': raisedFence, 'second-fence': secondFence, reconciliation };
  const rows: Ratio[] = [];
  for (const [name, test] of Object.entries(tests))
    if (values.only === undefined || values.only === name) rows.push(...(await test(sized)));
  printRatios(rows);
  if (values.json !== undefined) writeJson(values.json, rows.map(ratioJson));
  if (values.full && values.only === undefined) await writeDocument(ratioSection('npm run bench', rows));
  process.exitCode = rows.every((row) => verdictOf(row) === 'pass') ? 0 : 1;
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await template.stop();
}
process.exit();
