import { isExempt } from '../law/art-12-exemptions.ts';
import { type Duty, hasDuty } from '../registers/organisation.ts';
import type { ProjectRecord, SiteRecord } from './registers.ts';
import type { RoadContent, Sender } from './scan.ts';

/** The organisations whose members scan loads and returns: the builders, and where exempt all parties. */
function emitterIds(project: ProjectRecord): readonly string[] {
  const { developer, contractor, producer, propertyManager } = project;
  const parties = isExempt(project.kind)
    ? [developer, contractor, producer, propertyManager]
    : [developer, contractor];
  return parties.flatMap((party) => party?.id ?? []);
}

/** Whether somebody counts as emitter of a project: by organisation, or as the individual who registered it. */
export function mayEmit(project: ProjectRecord, sender: Pick<Sender, 'organisationId' | 'sub'>): boolean {
  return sender.organisationId !== null
    ? emitterIds(project).includes(sender.organisationId)
    : isIndividualEmitter(project, sender.sub);
}

function isIndividualEmitter(project: ProjectRecord, sub: string): boolean {
  return project.producer?.kind === 'individual' && project.registeredBy === sub;
}

type Member = Readonly<{ organisationId: string; organisationName: string; duties: readonly Duty[] }>;

/** What tells who may send a scan of a manifest, as it stands when the scan is received. */
export type SendingFacts = Readonly<{
  carrierId: string;
  projects: ReadonlyMap<string, ProjectRecord>;
  sites: ReadonlyMap<string, SiteRecord>;
  /** The project of the load that is here, if one is. */
  loadedProjectId: string | null;
  /** Whether the organisation, or the person, is an emitter of any project: for a return that precedes its load. */
  emitsSomewhere: readonly string[];
}>;

const DUTIES: Readonly<Record<RoadContent['kind'], readonly Duty[]>> = {
  load: ['gate'],
  return: ['gate'],
  depart: ['driver', 'dispatcher'],
  redirect: ['driver', 'dispatcher'],
  receive: ['gate'],
  refuse: ['gate'],
};

/**
 * 第二十七條: who sends a scan, by the duties held when it is received; null for anyone else, to whom the manifest
 * does not exist. An owner has every duty.
 */
export function senderOf(
  content: RoadContent,
  person: Readonly<{ sub: string; name: string; members: readonly Member[] }>,
  facts: SendingFacts,
): Sender | null {
  const wanted = DUTIES[content.kind];
  const allowed = allowedOrganisations(content, facts);
  const member = person.members.find(
    ({ organisationId, duties }) => allowed.includes(organisationId) && hasDuty(duties, wanted),
  );
  const { sub, name } = person;
  if (member)
    return { sub, name, organisationId: member.organisationId, organisationName: member.organisationName };
  const alone: Sender = { sub, name, organisationId: null, organisationName: null };
  if (content.kind !== 'load' && content.kind !== 'return') return null;
  const project = emittingProject(content, facts);
  const isEmitter = project ? isIndividualEmitter(project, sub) : facts.emitsSomewhere.includes(sub);
  return isEmitter ? alone : null;
}

function allowedOrganisations(content: RoadContent, facts: SendingFacts): readonly string[] {
  switch (content.kind) {
    case 'depart':
    case 'redirect':
      return [facts.carrierId];
    case 'receive':
    case 'refuse': {
      const operatorId = facts.sites.get(content.siteId)?.operator.id;
      return operatorId == null ? [] : [operatorId];
    }
    case 'load':
    case 'return': {
      const project = emittingProject(content, facts);
      if (project) return emitterIds(project);
      return content.kind === 'return' ? facts.emitsSomewhere : [];
    }
  }
}

function emittingProject(content: RoadContent, facts: SendingFacts): ProjectRecord | undefined {
  const projectId = content.kind === 'load' ? content.projectId : facts.loadedProjectId;
  return projectId === null ? undefined : facts.projects.get(projectId);
}
