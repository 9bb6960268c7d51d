import { SCENARIOS } from '../../src/routes/sandbox/scenarios/all.ts';
import type { Words } from '../../src/domain/words.ts';
import type { Scenario } from '../../src/routes/sandbox/scenarios/scenario.ts';
import { CODE_ALPHABET } from '../../src/routes/ids.ts';
import { manifestNumber, manifestSeries } from '../../src/domain/manifests/number.ts';
import * as underway from '../../src/routes/sandbox/underway-world.ts';
import * as world from '../../src/routes/sandbox/world.ts';

type Cells = readonly string[];
const row = (cells: Cells) => `| ${cells.join(' | ')} |`;
/** As code: a name is never converted to other characters. */
const quoted = (name: string) => `\`${name}\``;
const KINDS = {
  en: { project: 'project', site: 'site', application: 'application' },
  zh: { project: '項目', site: '場地', application: '申請' },
} as const;

/** What the sandbox is seeded with, a row each: as docs/sandbox.md has it, or the page in Chinese. */
export function seededRows(language: keyof Words): readonly string[] {
  const { project, site, application } = KINDS[language];
  const id = (key: string) => `\`${world.seededId(key)}\``;
  return [
    ...world.ORGANISATIONS.map(({ key, name, uscc }) =>
      row([
        `\`${key}\``,
        quoted(name),
        id(key),
        `\`${uscc}\``,
        `\`sandbox-${key}\``,
        (world.FLEETS[key] ?? []).join(', '),
      ]),
    ),
    row([`${project} \`building\``, quoted(world.buildingBody('', '', '').name), id('project building')]),
    row([`${project} \`home\``, quoted(world.homeBody('').name), id('project home')]),
    row([`${site} \`facility\``, quoted(world.recyclingBody([], '').site.name), id('decision recycling')]),
    row([`${site} \`treatment\``, quoted(world.treatmentBody('').name), id('site treatment')]),
    ...world.PERMITS.map((key) => row([`${application} \`${key}\``, '', id(`application ${key}`)])),
    ...underway.APPLICATIONS.map(({ key, tells }) =>
      row([`${application} \`${key}\``, tells[language], id(`application ${key}`)]),
    ),
    ...underway.MANIFESTS.map(({ key, tells, plate }, index) =>
      row([`\`${key}\``, tells[language], plate, `\`${manifestOf(index)}\``]),
    ),
    ...underway.THINGS.map(({ key, tells }) => row([`\`${key}\``, tells[language], id(key)])),
  ];
}

/** The number of a manifest of the sandbox, where it is the first of 16 March 2026. */
function manifestOf(index: number): string {
  return manifestNumber(
    manifestSeries('421200', '2026-03-16'),
    index + 1,
    world.seededCode(`draw ${index}`, 4, CODE_ALPHABET),
  );
}

/** The ids and expectations of every scenario, a row each. */
export function scenarioRows(language: keyof Words): readonly string[] {
  return Object.values<Scenario>(SCENARIOS).flatMap(({ ids, expectations }) => [
    ...Object.entries(ids).map(([name, words]) => row([`\`${name}\``, words[language]])),
    ...expectations.map(({ key, title, citation }) => row([`\`${key}\``, title[language], citation ?? ''])),
  ]);
}
