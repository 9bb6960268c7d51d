import type { Finding } from '../finding.ts';
import { isCategoryMismatch, PROHIBITED_MATERIALS } from '../law/art-03-categories.ts';
import { isMixed } from '../law/art-05-sorting.ts';
import { isRightKindOfSite } from '../law/art-06-destinations.ts';
import { isExempt } from '../law/art-12-exemptions.ts';
import { isRemovedSameDay } from '../law/art-25-same-day-removal.ts';
import type { Certificate } from '../permits/application.ts';
import { massOf } from '../quantity.ts';
import { comparablePlate } from '../registers/plate.ts';
import { dayOf, type Instant, within } from '../time.ts';
import { charging, type Judged } from './charge.ts';
import {
  contractorOf,
  daysInForce,
  type DisposalPermitRecord,
  hasActiveCopy,
  isActiveAt,
  isEndedAt,
  isSiteApprovedAt,
  type Party,
  producerCharged,
  projectPermitAt,
  type ProjectRecord,
  type Registers,
  vehicleAt,
} from './registers.ts';
import type { Load, Recorded } from './scan.ts';

/** Above this gross mass a vehicle needs a road transport certificate (道路運輸條例 第二十四條). */
const CERTIFICATE_NEEDED_ABOVE_KG = 4500;

type Case = Readonly<{
  scan: Recorded<Load>;
  load: Load;
  at: Instant;
  project: ProjectRecord;
  /** The project's permit at that instant; never one of an exempt project. */
  permit: DisposalPermitRecord | null;
  registers: Registers;
  contractor: Party;
  carrier: Party;
}>;

const RULES: readonly ((load: Case) => readonly Judged[])[] = [
  permitOfProject,
  scopeOfPermit,
  carriersPermit,
  subcontracting,
  vehicle,
  sorting,
  destination,
  sameDayRemoval,
];

/**
 * What the law makes of a load, judged by the registers at `at`. What depends on other manifests (room on the
 * permit, a vehicle busy elsewhere) is judged apart. Clearance is refused by any finding that blocks.
 */
export function judgeLoad(scan: Recorded<Load>, at: Instant, registers: Registers): readonly Judged[] {
  const project = projectOf(scan, registers);
  const permit = isExempt(project.kind) ? null : projectPermitAt(project, at);
  const carrier: Party = { ...registers.carrier, kind: 'unit', role: 'carrier' };
  const facts: Case = {
    scan,
    load: scan.content,
    at,
    project,
    permit,
    registers,
    contractor: contractorOf(project),
    carrier,
  };
  return RULES.flatMap((rule) => rule(facts));
}

/** The project of a load; a load is recorded only for a project that exists. */
export function projectOf(scan: Recorded<Load>, registers: Registers): ProjectRecord {
  const project = registers.projects.get(scan.content.projectId);
  if (!project)
    throw new Error(`expected project ${scan.content.projectId} of scan ${scan.id} among the registers`);
  return project;
}

/** The stream of the project's permit that a load draws on, or null. */
export function streamOf(scan: Recorded<Load>, at: Instant, registers: Registers): string | null {
  const project = projectOf(scan, registers);
  const permit = isExempt(project.kind) ? null : projectPermitAt(project, at);
  const { category, destinationId } = scan.content;
  return (
    permit?.streams.find((stream) => stream.category === category && stream.destinationId === destinationId)
      ?.id ?? null
  );
}

/** 第四十一條: the load does not fit in what is left on the permit. */
export function beyondQuantity(scan: Recorded<Load>, registers: Registers): Judged {
  const finding = block(scan, 'beyond_scope_quantity', '41');
  return charging(finding, contractorOf(projectOf(scan, registers)), { offence: 'disposal_beyond_scope' });
}

/** 第八條. */
function permitOfProject({ scan, project, permit, at, contractor }: Case): readonly Judged[] {
  if (isExempt(project.kind) || (permit && !isEndedAt(permit, at))) return [];
  return [charging(block(scan, 'disposal_without_permit', '8'), contractor)];
}

/** 第四十一條. */
function scopeOfPermit({ scan, load, permit, at, contractor }: Case): readonly Judged[] {
  if (!permit || isEndedAt(permit, at)) return [];
  const findings: Finding[] = [];
  if (!permit.streams.some((stream) => stream.category === load.category))
    findings.push(block(scan, 'beyond_scope_category', '41'));
  const { from, to } = daysInForce(permit);
  if (!within(dayOf(at), from, to))
    findings.push(block(scan, 'beyond_scope_period', '41', { day: dayOf(at), from, to }));
  return findings.map((finding) => charging(finding, contractor, { offence: 'disposal_beyond_scope' }));
}

/** 第十九條 of spoil, 第二十四條 of recyclables. */
function carriersPermit({ scan, load, registers, at, contractor, carrier }: Case): readonly Judged[] {
  if (isActiveAt(registers.carrierPermit, at)) return [];
  const [clause, also] = load.category === 'recyclable' ? ['24', '19'] : ['19', '24'];
  return [
    charging(
      block(scan, 'carrier_not_approved', clause),
      [
        { party: contractor, offence: 'handed_to_unapproved_carrier' },
        { party: carrier, offence: 'disposal_without_permit' },
      ],
      { alsoCites: [also] },
    ),
  ];
}

/** 第十五條第(二)項. Where there are no contracts (no permit, one from outside the measures) nothing is subcontracted. */
function subcontracting({ scan, load, permit, registers, at, carrier }: Case): readonly Judged[] {
  if (!permit || permit.isOutside) return [];
  const owner = vehicleAt(registers, comparablePlate(load.plate), at)?.ownerId;
  const hauls = [carrier.id, owner].filter((id) => id != null);
  const carriers = new Set(permit.carriers.map(({ id }) => id));
  if (hauls.every((id) => carriers.has(id))) return [];
  return [charging(block(scan, 'subcontracted', '15(2)'), carrier)];
}

/** 第十一條, 第十五條第(四)項 and 第(六)項. What no register knows of a vehicle is held against nobody. */
function vehicle({ scan, load, permit, registers, at, carrier }: Case): readonly Judged[] {
  const plate = comparablePlate(load.plate);
  const findings: Finding[] = [];
  // 第十一條 asks for copies of what the measures grant; a permit from outside them has none.
  const copies = [registers.carrierPermit, ...(permit && !permit.isOutside ? [permit] : [])];
  if (!copies.every((of) => hasActiveCopy(of, plate, at)))
    findings.push({ ...block(scan, 'vehicle_without_copy', '11', { plate: load.plate }), plate: load.plate });
  const record = vehicleAt(registers, plate, at);
  if (record) {
    const day = dayOf(at);
    const needed: readonly (readonly [string, Certificate | null])[] = [
      ...((record.grossMassKg ?? Infinity) > CERTIFICATE_NEEDED_ABOVE_KG
        ? [['道路運輸證', record.roadTransportCertificate] as const]
        : []),
      ['道路通行證', record.passagePermit],
    ];
    for (const [certificate, held] of needed)
      if (!held || !within(day, held.validFrom, held.validTo))
        findings.push({
          ...block(scan, 'certificate_expired', '15(6)', { plate: load.plate, certificate, day }),
          plate: load.plate,
        });
    const massKg = massOf(load.quantity, load.materials);
    if (massKg > record.ratedLoadKg)
      findings.push(block(scan, 'overloaded', '15(4)', { massKg, ratedLoadKg: record.ratedLoadKg }));
  }
  return findings.map((finding) => charging(finding, carrier));
}

/** 第三條, 第五條, 第十四條第(五)項. */
function sorting({ scan, load, project, contractor }: Case): readonly Judged[] {
  const findings: Finding[] = [];
  if (isMixed(load.materials)) findings.push(block(scan, 'category_mixed', '5'));
  if (isCategoryMismatch(load.category, load.materials, project.kind))
    findings.push(block(scan, 'category_mismatch', '3', { category: load.category }));
  if (hasProhibited(load.materials)) findings.push(block(scan, 'mixing', '14(5)'));
  return findings.map((finding) => charging(finding, contractor));
}

/** Whether household or hazardous waste is among the materials. */
export function hasProhibited(materials: readonly string[]): boolean {
  return PROHIBITED_MATERIALS.some((material) => materials.includes(material));
}

/** 第六條, 第十七條, 第二十一條, 第二十四條. */
function destination({ scan, load, permit, registers, at, contractor }: Case): readonly Judged[] {
  const ofPermit = permit?.streams.filter((stream) => stream.category === load.category) ?? [];
  const elsewhere =
    ofPermit.length > 0 && !ofPermit.some((stream) => stream.destinationId === load.destinationId);
  return judgeDestination(scan, load.destinationId, load, registers, at, contractor, elsewhere);
}

/** Whether the kind and the approval of a destination suit the load; `elsewhere`: it is none of the permit's. */
export function judgeDestination(
  scan: Readonly<{ id: string }>,
  destinationId: string,
  load: Load,
  registers: Registers,
  at: Instant,
  charged: Party,
  elsewhere = false,
): readonly Judged[] {
  const site = registers.sites.get(destinationId);
  const judged: Judged[] = [];
  if (elsewhere || (site && !isRightKindOfSite(load.category, site.siteType)))
    judged.push(
      charging(block(scan, 'wrong_destination', load.category === 'recyclable' ? '24' : '6'), charged, {
        alsoCites: load.category === 'recyclable' ? ['6'] : [],
      }),
    );
  if (!site || !isSiteApprovedAt(site, at))
    judged.push(
      charging(
        block(scan, 'destination_not_approved', load.category === 'recyclable' ? '21' : '17'),
        charged,
      ),
    );
  return judged;
}

/** 第二十五條第一款. */
function sameDayRemoval({ scan, load, project, at }: Case): readonly Judged[] {
  const { producedOn } = load;
  if (producedOn === undefined || load.category !== 'recyclable') return [];
  if (isRemovedSameDay(project, producedOn, dayOf(at))) return [];
  const finding: Finding = {
    ...block(scan, 'not_removed_same_day', '25.1', { producedOn }),
    severity: 'violation',
  };
  return [charging(finding, producerCharged(project))];
}

function block(
  scan: Readonly<{ id: string }>,
  code: Finding['code'],
  citation: string,
  params?: Readonly<Record<string, string | number>>,
): Finding {
  return { code, citation, severity: 'block', scanId: scan.id, ...(params && { params }) };
}
