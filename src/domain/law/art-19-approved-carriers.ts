import { charging, type Judged } from '../manifests/charge.ts';
import { denial, type LoadCase } from '../manifests/case.ts';
import { isActiveAt } from '../manifests/registers.ts';

/** 第十九條 of spoil, 第二十四條 of recyclables: who hauls has a permit in force, that the manifest was drawn under. */
export function carrierApproved({
  scan,
  load,
  registers,
  at,
  contractor,
  carrier,
}: LoadCase): readonly Judged[] {
  if (isActiveAt(registers.carrierPermit, at)) return [];
  const [clause, also] = load.category === 'recyclable' ? ['24', '19'] : ['19', '24'];
  return [
    charging(
      denial(scan, 'carrier_not_approved', clause),
      [
        { party: contractor, offence: 'handed_to_unapproved_carrier' },
        { party: carrier, offence: 'disposal_without_permit' },
      ],
      { alsoCites: [also] },
    ),
  ];
}
