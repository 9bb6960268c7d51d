import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import scalar from '@scalar/fastify-api-reference';
import { serveDocsPages } from './docs-pages.ts';

/** `/openapi.json`, a guide at `/docs/` and all operations at `/docs/reference/`, from this server alone. */
export async function serveDocs(app: FastifyInstance): Promise<void> {
  // Of a megabyte or so, and the same as long as the process runs.
  let document: string | undefined;
  app.get('/openapi.json', (_request, reply) => {
    document ??= JSON.stringify(app.swagger());
    return reply.type('application/json; charset=utf-8').send(document);
  });
  serveDocsPages(app);
  await app.register(async (docs) => {
    docs.addHook('onSend', async (_request, reply, payload) => {
      if (typeof payload === 'string' && String(reply.getHeader('content-type')).startsWith('text/html'))
        reply.header('content-security-policy', policyFor(payload));
      return payload;
    });
    await docs.register(scalar, {
      routePrefix: '/docs/reference',
      configuration: {
        url: '/openapi.json',
        withDefaultFonts: false,
        proxyUrl: '',
        telemetry: false,
        hideClientButton: true,
        // What needs somebody else's servers has no place on a closed network.
        agent: { disabled: true },
        mcp: { disabled: true },
        showDeveloperTools: 'never',
        title: '咸寧市建筑垃圾管理 API',
      },
    });
  });
}

/**
 * The page runs the script of the package, and the few lines it has itself by their hash; it reads and tries this
 * service alone. The package writes its style sheets into the page as it runs, so styles cannot be named.
 */
function policyFor(page: string): string {
  // One with `src` has no text, and begins nothing that ends with the next one.
  const scripts = [...page.matchAll(/<script\b[^>]*>([^]*?)<\/script>/g)]
    .filter(([, text]) => text !== '')
    .map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
