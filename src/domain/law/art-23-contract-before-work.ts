import { block, type Finding } from '../finding.ts';
import type { Day } from '../time.ts';
import type { Category } from './art-03-categories.ts';

/** 第二十三條第一款: for recyclables the contract with the facility is signed no later than the work begins. */
export function contractFindings(
  category: Category | undefined,
  { signedOn, index }: Readonly<{ signedOn: Day; index: number }>,
  commencesOn: Day | undefined,
): readonly Finding[] {
  if (category !== 'recyclable' || !commencesOn || signedOn <= commencesOn) return [];
  return [
    block('contract_after_commencement', '23.1', {
      params: { commencesOn },
      pointer: `/disposalContracts/${index}/signedOn`,
    }),
  ];
}
