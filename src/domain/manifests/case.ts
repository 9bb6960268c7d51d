import { block, type Finding } from '../finding.ts';
import { isExempt } from '../law/art-12-exemptions.ts';
import type { Instant } from '../time.ts';
import type { Judged } from './charge.ts';
import {
  contractorOf,
  type DisposalPermitRecord,
  type Party,
  projectPermitAt,
  type ProjectRecord,
  type Registers,
} from './registers.ts';
import type { Depart, Load, Recorded, ScanContent } from './scan.ts';

/** What the rules look at: a scan, the instant it is judged by, and the registers as they stood then. */
export type Case<Content extends ScanContent> = Readonly<{
  scan: Recorded<Content>;
  at: Instant;
  registers: Registers;
  project: ProjectRecord;
  /** The project's permit at that instant; never one of an exempt project. */
  permit: DisposalPermitRecord | null;
  /** Who answers where the rulebook charges the contractor. */
  contractor: Party;
  /** Who drew the manifest. */
  carrier: Party;
}>;

export type LoadCase = Case<Load> & Readonly<{ load: Load }>;

/** A departure with the load that departs and what that was or was not cleared by. */
export type DepartureCase = Case<Depart> & Readonly<{ load: Load; atLoading: readonly Judged[] }>;

/** The case of a scan that carries this load. */
export function caseOf<Content extends ScanContent>(
  scan: Recorded<Content>,
  at: Instant,
  load: Recorded<Load>,
  registers: Registers,
): Case<Content> & Readonly<{ load: Load }> {
  const project = projectOf(load, registers);
  return {
    scan,
    at,
    registers,
    project,
    permit: isExempt(project.kind) ? null : projectPermitAt(project, at),
    contractor: contractorOf(project),
    carrier: carrierOf(registers),
    load: load.content,
  };
}

/** The project of a load; a load is recorded only for a project that exists. */
export function projectOf(load: Recorded<Load>, registers: Registers): ProjectRecord {
  const project = registers.projects.get(load.content.projectId);
  if (!project)
    throw new Error(`expected project ${load.content.projectId} of scan ${load.id} among the registers`);
  return project;
}

/** The carrier that drew the manifest, as a party. */
export function carrierOf(registers: Registers): Party {
  return { ...registers.carrier, kind: 'unit', role: 'carrier' };
}

type Params = NonNullable<Finding['params']>;
type Scan = Readonly<{ id: string }>;

/** A finding of a scan that denies clearance. */
export function denial(scan: Scan, code: Finding['code'], citation: string, params?: Params): Finding {
  return block(code, citation, { scanId: scan.id, ...(params && { params }) });
}

/** A finding of a scan that is a violation and denies nothing. */
export function violation(scan: Scan, code: Finding['code'], citation: string, params?: Params): Finding {
  return { ...denial(scan, code, citation, params), severity: 'violation' };
}
