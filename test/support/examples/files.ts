import type { Step } from './step.ts';

/** What comes and goes in files, and what integrators try; the sandbox is seeded last, as nothing rests on it. */
export const FILES: readonly Step[] = [
  {
    tells: 'Which columns a file of vehicles may have',
    op: 'getImportTemplate',
    params: { of: 'vehicles' },
  },
  {
    tells: 'A file of vehicles is tried: nothing is registered',
    op: 'importVehicles',
    as: 'carrier',
    query: { dryRun: 'true' },
    table: 'Plate,Rated load (kg),Sealed cover,Recorder id,Sorted transport\n鄂L31001,20000,yes,R-0101,yes\n',
  },
  {
    tells: 'A file of scans; the same file again doubles nothing',
    op: 'importScans',
    as: 'officer',
    table:
      'Manifest number,Kind,Time,Plate,Note\n{filed},inspect,2026-03-18 09:00,鄂L12345,路檢\n,inspect,2026-03-18 09:05,鄂L99999,無聯單\n',
  },
  {
    tells: 'Whether the program of a haulier did it right; here one that sent nothing again',
    op: 'runConformance',
    as: 'carrier',
    body: {
      scenario: 'haulier',
      ids: {
        manifestNumber: '{filed}',
        replayedScanId: '01890a5d-ac96-774b-bcce-b302099a8057',
        lateManifestNumber: '{open}',
      },
    },
  },
  {
    tells: 'What integrators begin with; whoever is named owns it too',
    op: 'seedSandbox',
    as: 'admin',
    body: { owners: ['vendor-1'] },
  },
];
