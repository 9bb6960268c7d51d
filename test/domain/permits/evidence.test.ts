import t from 'tap';
import { contractsNaming } from '../../../src/domain/permits/evidence.ts';
import { CARRIER, disposal, RECYCLER } from '../../support/applications.ts';

const operators: Readonly<Record<string, string>> = { backfill: 'pit', facility: RECYCLER };
const naming = (organisationId: string, body = disposal().body) => [
  ...contractsNaming(body, organisationId, (siteId) => operators[siteId]),
];

t.test('a contract names its carrier, or the operator of its destination, and nobody else', async (t) => {
  t.same(naming(CARRIER), ['YS-1']);
  t.same(naming('pit'), ['XN-1']);
  t.same(naming(RECYCLER), ['XN-2']);
  t.same(naming('contractor'), []);
  t.same(naming(CARRIER, { carriageContracts: [{ carrierId: CARRIER }, { number: 'YS-2' }] }), []);
  t.same(naming(RECYCLER, { disposalContracts: [{ number: 'XN-3', destinationId: 'unknown' }] }), []);
});
