import { createClient, orThrow } from '../../clients/typescript/client.ts';
import { check, now, setting } from './setting.ts';

/**
 * A weighbridge: read the QR code of an arriving vehicle, weigh, receive; turn away what may not come in.
 *
 * TOKEN: an API key of the site's operator (scope scans). QR_URL: what the camera reads. TURNED_AWAY: another number.
 */
const client = createClient({ baseUrl: setting('BASE_URL'), token: setting('TOKEN'), language: 'en' });
const siteId = setting('SITE_ID');

// Public: no token is needed to learn whether a paper is genuine.
const credential = /[^/#]*$/.exec(setting('QR_URL'))?.[0] ?? '';
const paper = await orThrow(client.GET('/v1/verify/{credential}', { params: { path: { credential } } }));
if (typeof paper === 'string' || !paper.valid || paper.kind !== 'manifest')
  throw new Error('not a genuine manifest');
const manifestNumber = paper.number ?? '';

const sheet = await orThrow(
  client.GET('/v1/manifests/{number}', { params: { path: { number: manifestNumber } } }),
);
const declaredKg = sheet.declared?.massKg ?? 0;
console.log(manifestNumber, sheet.plate, declaredKg, 'kg declared');

// The id is kept with the weighing before it is sent; whatever happens, the same scan is sent again.
const weighed = {
  id: crypto.randomUUID(),
  kind: 'receive' as const,
  manifestNumber,
  at: now(),
  siteId,
  quantity: { value: declaredKg + 120, unit: 'kg' as const },
  ...(sheet.plate !== null && { plate: sheet.plate }),
};
const received = await orThrow(client.POST('/v1/scans', { body: weighed }));
for (const { severity, citation, message } of received.findings) console.log(severity, citation, message);
check(received.manifest?.state === 'filed', received);
const again = await orThrow(client.POST('/v1/scans', { body: weighed }));
check(again.outcome === 'duplicate', again);

// The same id with another weight: the first stands. What was weighed anew is a scan of its own, or a correction.
const other = { ...weighed, quantity: { value: 1, unit: 'kg' as const } };
const { error } = await client.POST('/v1/scans', { body: other });
check(error?.code === 'scan_conflict', error);

const turnedAway = await orThrow(
  client.POST('/v1/scans', {
    body: {
      id: crypto.randomUUID(),
      kind: 'refuse',
      manifestNumber: setting('TURNED_AWAY'),
      at: now(),
      siteId,
      ground: 'goodsMismatch',
    },
  }),
);
check(turnedAway.manifest?.state === 'refused', turnedAway);
console.log('received', manifestNumber, 'and turned away', setting('TURNED_AWAY'));
