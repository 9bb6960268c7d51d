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
{refused},return,2026-03-16 21:26,第二次過磅
{open},weigh,2026-03-16 21:27,
`,
  },
];

/** The sandbox for integrators. */
export const SANDBOX: readonly Step[] = [
  {
    tells: 'Organisations, sites and permits to begin with; their ids are the same in every sandbox',
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
      ids: { manifestNumber: '{filed}', refusedManifestNumber: '{refused}' },
    },
  },
];
