import type { Step } from './step.ts';

/** What verifies signatures; first of all, so that nothing else is a minute later for it. */
export const KEYS: readonly Step[] = [
  {
    tells: 'A program keeps the keys of QR codes',
    clock: '2026-03-02T08:00:00+08:00',
    op: 'getCredentialKeys',
  },
  { tells: 'Anybody keeps the keys of the seals', op: 'getAuditKeys' },
];
