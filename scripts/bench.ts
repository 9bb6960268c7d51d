import { parseArgs } from 'node:util';
import { settingOf } from './measures/setting.ts';
import { exports } from './bench/exports.ts';
import { lists } from './bench/lists.ts';
import { memory } from './bench/memory.ts';
import { papers } from './bench/papers.ts';
import { races } from './bench/races.ts';
import { raisedFence } from './bench/raised-fence.ts';
import { reads } from './bench/reads.ts';
import { reconciliation } from './bench/reconciliation.ts';
import { scale } from './bench/scale.ts';
import { scans } from './bench/scans.ts';
import { secondFence } from './bench/second-fence.ts';
import { telemetry } from './bench/telemetry.ts';
import { printRatios, type Ratio, ratioJson, ratioSection, verdictOf } from './measures/ratio.ts';
import { writeDocument, writeJson } from './measures/table.ts';
import { onTemplate } from './measures/template.ts';

/**
 * `npm run bench`: how fast the service is against its limit on this machine, on a database of its own. `--quick`
 * takes a twentieth of the sizes of `--full`, which writes its rows into docs/measurements.md, a section for each
 * group. `--only NAME` measures one group. Exits with 1 where a row falls short of its goal, or where the control that
 * must fall short does not.
 */
const GROUPS = {
  scans,
  races,
  scale,
  reads,
  reconciliation,
  lists,
  memory,
  exports,
  papers,
  telemetry,
  raisedFence,
  secondFence,
};
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    json: { type: 'string' },
    only: { type: 'string' },
  },
});
const groups = Object.entries(GROUPS).filter(([name]) => values.only === undefined || values.only === name);
if (values.quick === values.full || groups.length === 0) {
  console.error(
    `npm run bench -- --quick | --full [--json FILE] [--only ${Object.keys(GROUPS).join(' | ')}]`,
  );
  process.exit(2);
}

const { sized } = settingOf(values.quick, 0);
await onTemplate(async () => {
  const rows: Ratio[] = [];
  for (const [name, measure] of groups) {
    const found = await measure(sized);
    printRatios(found);
    rows.push(...found);
    if (values.full) await writeDocument(ratioSection(`npm run bench -- --full --only ${name}`, found));
  }
  if (values.json !== undefined) writeJson(values.json, rows.map(ratioJson));
  return rows.every((row) => verdictOf(row) === 'pass');
}, true);
