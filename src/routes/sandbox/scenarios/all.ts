import { department } from './department.ts';
import { haulier } from './haulier.ts';
import type { Scenario } from './scenario.ts';
import { siteErp } from './site-erp.ts';
import { weighbridge } from './weighbridge.ts';

/** What can be played, by the name of whose program it is. */
export const SCENARIOS = { haulier, weighbridge, siteErp, department } as const satisfies Readonly<
  Record<string, Scenario>
>;
export type ScenarioName = keyof typeof SCENARIOS;
