import type { Step } from './step.ts';

const own = (op: Step['op'], tells: string, rest: Partial<Step> = {}): Step => ({
  tells,
  op,
  as: 'carrier',
  params: { id: '{subscriptionId}' },
  from: 'Take `id` from the answer of `createSubscription`',
  ...rest,
});

/** Before anything is hauled. */
export const SUBSCRIBED: readonly Step[] = [
  {
    tells: 'The owner subscribes a webhook to some types of events; only the sandbox sends to this machine',
    op: 'createSubscription',
    as: 'carrier',
    body: {
      url: '{receiver}',
      types: ['manifest.loaded', 'manifest.received', 'manifest.completed'],
    },
    status: 201,
    keep: { subscriptionId: '/id' },
  },
  {
    tells: 'An address of a private network is refused',
    op: 'createSubscription',
    as: 'carrier',
    body: { url: 'https://10.0.0.1/hooks/waste' },
    status: 422,
  },
];

/** What became of the events of the evening. */
export const EVENT_STEPS: readonly Step[] = [
  {
    tells: 'What has happened, the oldest first; `next` asks for what comes then',
    op: 'listEvents',
    as: 'carrier',
    query: { types: 'manifest.loaded,manifest.completed', limit: '3' },
  },
  own('listDeliveries', 'What arrived, and what did not', {
    query: { limit: '2' },
    keep: { eventId: '/items/0/eventId' },
  }),
  own('replayDelivery', 'One event is sent once more', {
    from: 'Take `id` from the answer of `createSubscription`, `eventId` from one of `listDeliveries`',
    params: { id: '{subscriptionId}', eventId: '{eventId}' },
  }),
  own('replayDeadDeliveries', 'All that never arrived is sent once more'),
  own('rotateSubscriptionSecret', 'A new secret; the one before signs too for a day'),
  own('updateSubscription', 'The webhook is told everything from now on', { body: { types: null } }),
  own('getSubscription', 'One webhook'),
  { tells: 'The webhooks of an organisation', op: 'listSubscriptions', as: 'carrier' },
  own('deleteSubscription', 'The webhook is no more', { status: 204 }),
];
