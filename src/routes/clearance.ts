import { z } from 'zod';
import { loadAsked } from '../db/manifests/check.ts';
import { projectById } from '../db/registers/projects.ts';
import { CHAPTERS } from '../domain/law/articles.ts';
import { checkLoad } from '../domain/manifests/clearance.ts';
import type { Registers } from '../domain/manifests/registers.ts';
import type { Load } from '../domain/manifests/scan.ts';
import { comparablePlate } from '../domain/registers/plate.ts';
import { type Caller, organisationIds } from './caller.ts';
import { findingShown, inLanguage, type Language } from './language.ts';
import { unknownReference } from './problem.ts';
import { route } from './route.ts';
import { correctable } from './scan-schemas.ts';
import { finding, id, instant } from './schemas.ts';

const { driverName: _, ...asked } = correctable;

export const checkClearance = route({
  operationId: 'checkClearance',
  method: 'POST',
  url: '/v1/clearance-checks',
  tag: 'Manifests',
  summary: 'Ask what a load and its departure would be answered',
  description:
    'Judges a load by the very rules of `load` and `depart`, at `at` (now where it is not given), and writes nothing. `checks` has every rule with its clause, passed or not; `clearance` is granted exactly when no finding blocks. The manifest is taken to be drawn under the permit of which the vehicle has a copy then. Whether a vehicle is washed and covered, and when waste arose, is only known when it happens. Room on the permit, and whether the vehicle is busy, are as they are now: who scans first has it.',
  body: z.strictObject({ ...asked, projectId: id, at: instant.optional() }),
  answers: {
    200: z.strictObject({
      clearance: z.strictObject({ granted: z.boolean(), findings: z.array(finding) }),
      checks: z.array(
        z.strictObject({
          code: z.string(),
          citation: z.string(),
          passed: z.boolean(),
          message: z.string().describe('What was found; of a check that passed what the clause asks for.'),
        }),
      ),
    }),
  },
  told: {
    200: 'Whether a load or departure would be cleared, and each rule with what it says. Nothing is written.',
  },
  refusals: ['unknown_reference'],
  example: {
    plate: '鄂L12345',
    projectId: '01890000-0000-7000-8000-000000000001',
    category: 'recyclable',
    materials: ['concrete'],
    quantity: { value: 12, unit: 't' },
    destinationId: '01890000-0000-7000-8000-000000000002',
    at: '2026-03-16T18:20:00+08:00',
  },
  read: async ({ body: { at: given, ...of }, caller, now, language }, tx) => {
    const at = given ?? now;
    const load: Load = { kind: 'load', ...of };
    const { registers, room, isVehicleBusy } = await loadAsked(tx, load, at);
    const isParty = (await projectById(tx, load.projectId, caller.viewer)) !== null;
    if (!isParty && !isHauler(caller, load, registers)) throw unknownReference('/projectId');
    const roomKgOf = (streamId: string) => room.get(streamId) ?? 0;
    const { checks, findings } = checkLoad(load, at, registers, { roomKgOf, isVehicleBusy });
    return {
      status: 200,
      body: {
        clearance: {
          granted: !findings.some(({ severity }) => severity === 'block'),
          findings: findings.map((each) => findingShown(each, language)),
        },
        checks: checks.map(({ code, citation, finding: found }) => ({
          code,
          citation,
          passed: found?.severity !== 'block',
          message: found ? findingShown(found, language).message : askedBy(citation, language),
        })),
      },
    };
  },
});

/** Whether a contract of the project is with an organisation of the caller, which registered the vehicle. */
function isHauler(caller: Caller, { plate, projectId }: Load, registers: Registers): boolean {
  const own = organisationIds(caller);
  const carriers = (registers.projects.get(projectId)?.permits ?? []).flatMap((permit) => permit.carriers);
  const records = registers.vehicles.get(comparablePlate(plate)) ?? [];
  return (
    carriers.some(({ id: carrierId }) => own.includes(carrierId)) &&
    records.some(({ ownerId }) => own.includes(ownerId))
  );
}

/** What a clause asks for, in a line. */
function askedBy(citation: string, language: Language): string {
  const clause = CHAPTERS.flatMap(({ clauses }) => clauses).find((each) => each.citation === citation);
  if (!clause) throw new Error(`expected clause ${citation}`);
  return inLanguage(clause, language);
}
