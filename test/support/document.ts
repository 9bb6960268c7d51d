import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet } from 'jose';
import { openDatabase } from '../../src/db/pool.ts';
import { buildApp } from '../../src/routes/app.ts';
import { openCredentials } from '../../src/routes/credentials.ts';
import { openSealSigner } from '../../src/routes/seals.ts';
import { openDocumentStore } from '../../src/routes/document-store.ts';
import { openWebhookSecrets } from '../../src/routes/webhook-secrets.ts';
import { webhooksWith } from '../../src/routes/webhooks.ts';
import { readSettings } from '../../src/routes/settings.ts';

/** The OpenAPI document of the sandbox as it is committed; made without a database. */
export async function documentText(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'construction-waste-openapi-'));
  const database = openDatabase('postgres://nobody@127.0.0.1:1/none', () => undefined);
  const app = await buildApp({
    dependencies: {
      database,
      settings: { ...readSettings({ SANDBOX: 'true' }), publicUrl: 'http://127.0.0.1:3000' },
      credentials: await openCredentials(join(folder, 'keys')),
      seals: await openSealSigner(join(folder, 'keys', 'audit')),
      documents: openDocumentStore(join(folder, 'documents')),
      webhooks: webhooksWith(openWebhookSecrets(join(folder, 'keys', 'webhooks')), { sandbox: true }),
    },
    authentication: { issuer: '', audience: '', keys: createLocalJWKSet({ keys: [] }) },
    logger: false,
  });
  const text = `${JSON.stringify(app.swagger(), null, 2)}\n`;
  await app.close();
  await database.close();
  await rm(folder, { recursive: true });
  return text;
}
