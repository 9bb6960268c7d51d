import { randomUUID } from 'node:crypto';
import { request } from 'node:http';

export type Scan = Readonly<Record<string, unknown> & { id: string }>;
export type Answer = Readonly<{ status: number; body: Readonly<Record<string, unknown>> }>;

/** Sends a scan on a connection of its own; fails where the network does, or where it is silent too long. */
export function sendScan(port: number, token: string, scan: Scan, patienceMs: number): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const body = JSON.stringify(scan);
  const sent = request(
    {
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: '/v1/scans',
      agent: false,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      },
      signal: AbortSignal.timeout(patienceMs),
    },
    (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('error', reject);
      response.on('close', () => {
        if (!response.complete) return reject(new Error('the answer was cut'));
        try {
          resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) as Answer['body'] });
        } catch (error) {
          reject(error);
        }
      });
    },
  );
  sent.on('error', reject);
  sent.end(body);
  return promise;
}

/** The same scan under another id, as a phone that keeps none would send it. */
export function forgetful(scan: Scan): Scan {
  return { ...scan, id: randomUUID() };
}
