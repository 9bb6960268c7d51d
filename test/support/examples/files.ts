import { MANIFESTS } from '../../../src/routes/sandbox/underway-world.ts';
import type { Step } from './step.ts';

const VEHICLES = `plate,plateColour,grossMassKg,ratedLoadKg,equipment.sealedCover,equipment.recorderId,equipment.sortedTransport
鄂L55501,黃,31000,20000,yes,R-0031,yes
鄂L55502,黃,31000,20000,yes,R-0032,yes
`;

/** Files of rows. */
export const FILES: readonly Step[] = [
  {
    tells: 'The columns of a file of vehicles; as CSV or XLSX an empty file to be filled in',
    op: 'getImportTemplate',
    params: { of: 'vehicles' },
  },
  {
    tells: 'The vehicles of a file are registered, all or none',
    op: 'importVehicles',
    as: 'carrier',
    table: VEHICLES,
  },
  {
    tells: 'The same file again: every row says what is wrong with it, and nothing is registered',
    op: 'importVehicles',
    as: 'carrier',
    table: VEHICLES,
    status: 422,
  },
  {
    tells: 'The scans of a weighbridge from a file, each recorded by itself',
    op: 'importScans',
    as: 'contractor',
    table: `manifestNumber,kind,at,note
{refused},return,2026-03-16 09:05,退回工地
{departed},weigh,2026-03-16 09:04,
`,
  },
];

/** How an integrator begins: with these two, every example that takes nothing from an earlier answer runs. */
export const BEGIN: readonly Step[] = [
  {
    tells: 'The clock is set to where the examples begin',
    clock: '2026-03-16T09:00:00+08:00',
    op: 'setSandboxClock',
    as: 'admin',
    body: { now: '2026-03-16T09:00:00+08:00' },
  },
  {
    tells: 'Organisations, sites, permits and what is under way; ids are the same in every sandbox',
    clock: '2026-03-16T09:00:00+08:00',
    op: 'seedSandbox',
    as: 'admin',
    name: 'new',
    body: {},
    keep: {
      transportPermit: '/permits/0/number',
      disposalPermit: '/permits/2/number',
      ...Object.fromEntries(MANIFESTS.map(({ key }, index) => [key, `/manifests/${index}/number`])),
    },
  },
];

export const CONFORMANCE: readonly Step[] = [
  {
    tells: 'Again nothing is made anew, but somebody of a vendor becomes an owner of all organisations',
    op: 'seedSandbox',
    as: 'admin',
    body: { owners: ['vendor-1'] },
  },
  {
    tells: 'Whether a program of a weighbridge did it right, by the ids it made',
    op: 'runConformance',
    as: 'recycler',
    body: {
      scenario: 'weighbridge',
      ids: { manifestNumber: '{different}', refusedManifestNumber: '{refused}' },
    },
  },
];
