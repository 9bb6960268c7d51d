import t from 'tap';
import { type Access, ACCESS, type OperationId } from '../../src/routes/access.ts';

const READ: readonly OperationId[] = [
  'getVehicle',
  'listVehicles',
  'getProject',
  'listProjects',
  'getPermit',
  'listPermits',
  'getManifest',
  'listManifests',
  'listViolations',
  'getViolation',
  'getFlows',
  'getReconciliation',
];

t.test(
  '31.1: departments read vehicles, projects, permits, manifests, violations and flows of the city',
  async (t) => {
    for (const operationId of READ) {
      const access: Access = ACCESS[operationId];
      t.equal(access.department, 'city', operationId);
    }
  },
);
