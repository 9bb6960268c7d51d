import { type Case, denial, type LoadCase } from '../manifests/case.ts';
import { charging, type Judged } from '../manifests/charge.ts';
import { isSiteApprovedAt, type Party } from '../manifests/registers.ts';
import type { Load, Redirect } from '../manifests/scan.ts';
import { isRightKindOfSite } from './art-06-destinations.ts';

/** 第六條, 第十七條, 第二十一條, 第二十四條: a load is bound for a destination that its permit names, of the right kind, approved. */
export function destinationOfLoad(of: LoadCase): readonly Judged[] {
  const { permit, load, contractor } = of;
  const ofCategory = permit?.streams.filter((stream) => stream.category === load.category) ?? [];
  const isElsewhere =
    ofCategory.length > 0 && !ofCategory.some((stream) => stream.destinationId === load.destinationId);
  return judgeDestination(of, load.destinationId, contractor, isElsewhere);
}

/** 第六條: of a redirection only the kind and the approval of the new destination are judged; the carrier is charged. */
export function destinationOfRedirect(of: Case<Redirect> & Readonly<{ load: Load }>): readonly Judged[] {
  return judgeDestination(of, of.scan.content.destinationId, of.carrier, false);
}

function judgeDestination(
  { scan, load, registers, at }: Case<Load | Redirect> & Readonly<{ load: Load }>,
  destinationId: string,
  charged: Party,
  isElsewhere: boolean,
): readonly Judged[] {
  const isRecyclable = load.category === 'recyclable';
  const site = registers.sites.get(destinationId);
  const judged: Judged[] = [];
  if (isElsewhere || (site && !isRightKindOfSite(load.category, site.siteType)))
    judged.push(
      charging(denial(scan, 'wrong_destination', isRecyclable ? '24' : '6'), charged, {
        alsoCites: isRecyclable ? ['6'] : [],
      }),
    );
  if (!site || !isSiteApprovedAt(site, at))
    judged.push(charging(denial(scan, 'destination_not_approved', isRecyclable ? '21' : '17'), charged));
  return judged;
}
