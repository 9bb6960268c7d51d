import { at } from './haulage.ts';
import type { TestService } from './service.ts';

/** A key by which a machine of somebody's organisation sends points. */
export async function keyOf(
  service: TestService,
  owner: string,
  change: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const body = { name: '記錄儀', scopes: ['telemetry'], ...change };
  const { key } = await service.expect(201, owner, 'createApiKey', { body });
  return String(key);
}

type Change = Readonly<Record<string, unknown>>;

/** Points of a recorder by their Shanghai clock time on the evening of haulage, and a way to send them. */
export function ingestion(service: TestService, key: string, recorderId: string) {
  return {
    point: (time: string, change: Change = {}) => ({
      recorderId,
      at: time === '' ? '' : at(time),
      lat: 29.84,
      lon: 114.37,
      speedKmh: 40,
      covered: true,
      loaded: true,
      ...change,
    }),
    send: (points: readonly unknown[]) =>
      service.call(null, 'ingestTelemetry', {
        body: { points },
        headers: { authorization: `Bearer ${key}` },
      }),
  };
}
