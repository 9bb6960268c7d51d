import { SCENARIOS } from '../../src/routes/sandbox/scenarios/all.ts';
import type { Scenario } from '../../src/routes/sandbox/scenarios/scenario.ts';
import * as world from '../../src/routes/sandbox/world.ts';

type Cells = readonly string[];
const row = (cells: Cells) => `| ${cells.join(' | ')} |`;

/** What the sandbox is seeded with, a row each: as docs/sandbox.md has it. */
export function seededRows(): readonly string[] {
  const id = (key: string) => `\`${world.seededId(key)}\``;
  return [
    ...world.ORGANISATIONS.map(({ key, name, uscc }) =>
      row([
        `\`${key}\``,
        name,
        id(key),
        `\`${uscc}\``,
        `\`sandbox-${key}\``,
        (world.FLEETS[key] ?? []).join(', '),
      ]),
    ),
    row(['project `building`', world.buildingBody('', '', '').name, id('project building')]),
    row(['project `home`', world.homeBody('').name, id('project home')]),
    row(['site `facility`', world.recyclingBody([], '').site.name, id('decision recycling')]),
    row(['site `treatment`', world.treatmentBody('').name, id('site treatment')]),
    ...world.PERMITS.map((key) => row([`application \`${key}\``, '', id(`application ${key}`)])),
  ];
}

/** The ids and expectations of every scenario, a row each. */
export function scenarioRows(): readonly string[] {
  return Object.values<Scenario>(SCENARIOS).flatMap(({ ids, expectations }) => [
    ...Object.entries(ids).map(([name, words]) => row([`\`${name}\``, words.en])),
    ...expectations.map(({ key, title, citation }) => row([`\`${key}\``, title.en, citation ?? ''])),
  ]);
}
