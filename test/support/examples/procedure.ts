import { documentOf, upload } from './registers.ts';
import type { Step } from './step.ts';

/** The documents that a fleet needs. */
export const FLEET = [
  'businessLicence',
  'officePremises',
  'parkingPremises',
  'operationRules',
  'safetyRules',
  'qualityRules',
  'maintenanceRules',
];
export const documents = (as: string, ...kinds: readonly string[]) =>
  kinds.map((kind) => ({ kind, documentId: `{${documentOf(as, kind)}}` }));
export const uploads = (as: string, ...kinds: readonly string[]) => kinds.map((kind) => upload(as, kind));

/** What an officer does to an application, or somebody else. */
export const act = (op: Step['op'], application: string, tells: string, rest: Partial<Step> = {}): Step => ({
  tells,
  op,
  as: 'officer',
  params: { id: `{${application}}` },
  ...rest,
});
export const attest = (application: string, citation: string): Step =>
  act('attestCondition', application, 'An officer attests what only a person can know', {
    body: { citation, statement: '現場核查，符合要求' },
    status: 201,
  });
export const approve = (
  application: string,
  keep: Step['keep'],
  tells = 'Every row is met: the permit is granted',
) => act('decidePermitApplication', application, tells, { body: { outcome: 'approved' }, keep: keep ?? {} });
export const submit = (
  application: string,
  as: string,
  tells = 'It is submitted; the authority has five working days',
) => act('submitPermitApplication', application, tells, { as });
export const accept = (application: string) =>
  act('acceptPermitApplication', application, 'It is accepted; the days of the decision begin');
