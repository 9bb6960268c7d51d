import { charging, type Judged } from '../manifests/charge.ts';
import { type Case, denial, type LoadCase } from '../manifests/case.ts';
import type { Load, Receive } from '../manifests/scan.ts';
import { PROHIBITED_MATERIALS } from './art-03-categories.ts';

/** 第十四條第(五)項: no household or hazardous waste is loaded; the contractor answers. */
export function prohibitedInLoad(of: LoadCase): readonly Judged[] {
  return prohibited(of, of.load.materials);
}

/** 第十四條第(五)項, as the site saw it on arrival. */
export function prohibitedOnArrival(of: Case<Receive>): readonly Judged[] {
  return prohibited(of, of.scan.content.materials ?? []);
}

function prohibited(
  { scan, contractor }: Case<Load | Receive>,
  materials: readonly string[],
): readonly Judged[] {
  const found = PROHIBITED_MATERIALS.some((material) => materials.includes(material));
  return found ? [charging(denial(scan, 'mixing', '14(5)'), contractor)] : [];
}
