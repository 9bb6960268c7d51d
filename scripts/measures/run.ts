import { parseArgs } from 'node:util';
import { startTemplate } from '../../test/support/template.ts';
import { type Setting, settingOf } from '../attacks/setting.ts';
import {
  jsonOf,
  printHead,
  printRow,
  type Row,
  sectionOf,
  verdictOf,
  writeDocument,
  writeJson,
} from './table.ts';

export type Tests = Readonly<Record<string, (setting: Setting) => Promise<Row | readonly Row[]>>>;

/**
 * Runs the tests of a command on a database of its own, by its arguments. `--quick` takes a twentieth of the sizes of
 * `--full`, which writes docs/measurements.md: a section of its own for what was chosen by `--only`. Exits with 1 where a row falls short, or where
 * the control that must fail does not.
 */
export async function runTests(command: string, tests: Tests): Promise<never> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      json: { type: 'string' },
      seed: { type: 'string', default: '421200' },
      only: { type: 'string' },
    },
  });
  const chosen = values.only?.split(',') ?? Object.keys(tests);
  const unknown = chosen.filter((name) => !Object.hasOwn(tests, name));
  if (unknown.length > 0 || values.quick === values.full || !(Number(values.seed) >= 0)) {
    const names = Object.keys(tests).join(',');
    console.error(`${command} -- --quick | --full [--json FILE] [--seed NUMBER] [--only ${names}]`);
    process.exit(2);
  }

  const template = await startTemplate(process.env);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void template.stop().finally(() => process.exit(130)));
  Object.assign(process.env, template.env);
  const rows: Row[] = [];
  try {
    const setting = settingOf(values.quick, Number(values.seed));
    printHead();
    for (const name of chosen) {
      const made = await tests[name]?.(setting);
      for (const row of [made ?? []].flat()) {
        rows.push(row);
        printRow(row);
      }
    }
    if (values.json !== undefined) writeJson(values.json, rows.map(jsonOf));
    const measured = values.only === undefined ? command : `${command} -- --only ${values.only}`;
    if (values.full) await writeDocument(sectionOf(measured, rows));
    process.exitCode = rows.every((row) => verdictOf(row) === 'pass') ? 0 : 1;
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  } finally {
    await template.stop();
  }
  process.exit();
}
