import type { Step } from './step.ts';

/** What an officer does to an application, or somebody else. */
export const act = (op: Step['op'], application: string, tells: string, rest: Partial<Step> = {}): Step => ({
  tells,
  op,
  as: 'officer',
  params: { id: `{${application}}` },
  ...rest,
});
