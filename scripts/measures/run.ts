import { parseArgs } from 'node:util';
import { type Setting, settingOf } from './setting.ts';
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
import { onTemplate } from './template.ts';

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

  return onTemplate(async () => {
    const setting = settingOf(values.quick, Number(values.seed));
    const rows: Row[] = [];
    printHead();
    for (const name of chosen)
      for (const row of [(await tests[name]?.(setting)) ?? []].flat()) {
        rows.push(row);
        printRow(row);
      }
    if (values.json !== undefined) writeJson(values.json, rows.map(jsonOf));
    const measured = values.only === undefined ? command : `${command} -- --only ${values.only}`;
    if (values.full) await writeDocument(sectionOf(measured, rows));
    return rows.every((row) => verdictOf(row) === 'pass');
  });
}
