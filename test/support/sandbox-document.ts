import { SCENARIOS } from '../../src/routes/sandbox/scenarios/all.ts';
import type { Words } from '../../src/domain/words.ts';
import type { Scenario } from '../../src/routes/sandbox/scenarios/scenario.ts';
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
  ];
}

/** The ids and expectations of every scenario, a row each. */
export function scenarioRows(language: keyof Words): readonly string[] {
  return Object.values<Scenario>(SCENARIOS).flatMap(({ ids, expectations }) => [
    ...Object.entries(ids).map(([name, words]) => row([`\`${name}\``, words[language]])),
    ...expectations.map(({ key, title, citation }) => row([`\`${key}\``, title[language], citation ?? ''])),
  ]);
}
