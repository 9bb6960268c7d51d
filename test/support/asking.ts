import type { Test } from 'tap';
import { buildApp } from '../../src/routes/app.ts';
import type { Authentication } from '../../src/routes/auth.ts';
import { openDocumentStore } from '../../src/routes/document-store.ts';
import { readSettings } from '../../src/routes/settings.ts';
import { type TestService, UNLIMITED } from './service.ts';

/** The service where it believes this provider; ends with the test. */
export async function appBelieving(t: Test, service: TestService, authentication: Authentication) {
  const app = await buildApp({
    dependencies: {
      database: service.database,
      settings: { ...readSettings({ SANDBOX: 'true', ...UNLIMITED }), publicUrl: 'http://127.0.0.1:3000' },
      credentials: service.credentials,
      seals: service.seals,
      documents: openDocumentStore(`${service.dataDir}/documents`),
      webhooks: service.options.dependencies.webhooks,
    },
    authentication,
    logger: false,
  });
  t.teardown(() => app.close());
  return app;
}

/** Asks it who the bearer of a token is. */
export async function askingAs(t: Test, service: TestService, authentication: Authentication) {
  const app = await appBelieving(t, service, authentication);
  return (token: string) => app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${token}` } });
}
