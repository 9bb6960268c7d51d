import { charging, type Judged } from '../manifests/charge.ts';
import { denial, type LoadCase } from '../manifests/case.ts';
import { isEndedAt } from '../manifests/registers.ts';
import { isExempt } from './art-12-exemptions.ts';

/** 第八條: waste leaves a project only under a permit that was granted and has not been ended. */
export function permitOfProject({ scan, project, permit, at, contractor }: LoadCase): readonly Judged[] {
  if (isExempt(project.kind) || (permit && !isEndedAt(permit, at))) return [];
  return [charging(denial(scan, 'disposal_without_permit', '8'), contractor)];
}
