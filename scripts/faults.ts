import { acknowledged } from './faults/acknowledged.ts';
import { badNetwork } from './faults/bad-network.ts';
import { day } from './faults/day.ts';
import { order } from './faults/order.ts';
import { overdraft } from './faults/overdraft.ts';
import { runTests } from './measures/run.ts';

/** `npm run faults`: whether anything is lost, doubled or overdrawn when machines and networks fail. */
await runTests('npm run faults', { kill: acknowledged, network: badNetwork, overdraft, order, day });
