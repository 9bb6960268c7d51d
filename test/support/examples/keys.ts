import type { Step } from './step.ts';

/** What verifies signatures. */
export const KEYS: readonly Step[] = [
  {
    tells: 'A program keeps the keys of QR codes',
    op: 'getCredentialKeys',
  },
  { tells: 'Anybody keeps the keys of the seals', op: 'getAuditKeys' },
];
