import type { Step } from './step.ts';

const own = { as: 'carrier', params: { id: '{subscriptionId}' } };

/** What a software house does to be told: a feed to poll, and a webhook. Before the haul of which it is told. */
export const SUBSCRIBING: readonly Step[] = [
  {
    tells: 'A webhook for what happens to manifests; the secret is shown this once',
    op: 'createSubscription',
    as: 'carrier',
    body: {
      url: '{hook}',
      types: ['manifest.loaded', 'manifest.departed', 'manifest.received', 'manifest.completed'],
    },
    status: 201,
    keep: { subscriptionId: '/id' },
  },
  {
    tells: 'A webhook goes to the internet, never into the networks around the service',
    op: 'createSubscription',
    as: 'carrier',
    body: { url: 'https://10.0.0.7/hooks' },
    status: 422,
  },
];

export const TOLD: readonly Step[] = [
  {
    tells: 'What happened since the cursor that was kept; here from the beginning',
    op: 'listEvents',
    as: 'carrier',
    query: { types: 'manifest.loaded,manifest.received,manifest.completed', limit: '3' },
  },
  { tells: 'The webhooks of the organisation', op: 'listSubscriptions', as: 'carrier' },
  { tells: 'One webhook', op: 'getSubscription', ...own },
  {
    tells: 'What became of its events, the latest first',
    op: 'listDeliveries',
    ...own,
    query: { limit: '2' },
    keep: { eventId: '/items/0/eventId' },
  },
  {
    tells: 'One of them once more',
    op: 'replayDelivery',
    as: 'carrier',
    params: { id: '{subscriptionId}', eventId: '{eventId}' },
  },
  { tells: 'All that never arrived once more', op: 'replayDeadDeliveries', ...own },
  {
    tells: 'It is paused while the receiver is mended',
    op: 'updateSubscription',
    ...own,
    body: { status: 'paused' },
  },
  { tells: 'Another secret; the one before signs too for a day', op: 'rotateSubscriptionSecret', ...own },
  { tells: 'It is no more', op: 'deleteSubscription', ...own, status: 204 },
];
