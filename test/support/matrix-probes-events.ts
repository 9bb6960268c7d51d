import { randomUUID } from 'node:crypto';
import type { MatrixWorld } from './matrix-world.ts';
import { ALL, type Probe } from './probe.ts';

const WRONG_VERSION = { 'if-match': '"999"' };

/** What everybody is told, and the webhooks of a carrier. */
export function eventProbes({ a }: MatrixWorld): readonly Probe[] {
  const own = { params: { id: a.subscriptionId } };
  const none = { params: { id: randomUUID() } };
  const ofCarrier = { meets: { own: ['a carrier'], ownOffice: [] }, seenBy: ['a carrier'] } as const;
  const unknown = { params: { id: a.subscriptionId, eventId: randomUUID() } };
  return [
    { operationId: 'listEvents', of: 'all', isList: true, request: { query: ALL } },
    {
      operationId: 'createSubscription',
      of: 'to where nobody may send',
      request: { body: { url: 'ftp://127.0.0.1/' } },
      meets: { own: 'everybody' },
      seenBy: 'everybody',
    },
    { operationId: 'listSubscriptions', of: 'all', isList: true, request: { query: ALL } },
    { operationId: 'getSubscription', of: 'a carrier’s', request: own, ...ofCarrier, missing: none },
    {
      operationId: 'updateSubscription',
      of: 'a carrier’s, another version',
      request: { ...own, body: { status: 'active' }, headers: WRONG_VERSION },
      ...ofCarrier,
      missing: { ...none, body: { status: 'active' }, headers: WRONG_VERSION },
    },
    {
      operationId: 'deleteSubscription',
      of: 'a carrier’s, another version',
      request: { ...own, headers: WRONG_VERSION },
      ...ofCarrier,
      missing: { ...none, headers: WRONG_VERSION },
    },
    { operationId: 'rotateSubscriptionSecret', of: 'a carrier’s', request: own, ...ofCarrier, missing: none },
    { operationId: 'listDeliveries', of: 'a carrier’s', request: own, ...ofCarrier, missing: none },
    {
      operationId: 'replayDelivery',
      of: 'an event that is not there, of a carrier',
      request: unknown,
      ...ofCarrier,
      answers: 404,
      missing: { params: { id: randomUUID(), eventId: randomUUID() } },
    },
    { operationId: 'replayDeadDeliveries', of: 'a carrier’s', request: own, ...ofCarrier, missing: none },
  ];
}
