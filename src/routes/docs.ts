import type { FastifyInstance } from 'fastify';
import scalar from '@scalar/fastify-api-reference';

/** `/openapi.json` and a page to read it at `/docs`, from this server alone. */
export async function serveDocs(app: FastifyInstance): Promise<void> {
  app.get('/openapi.json', () => app.swagger());
  await app.register(scalar, {
    routePrefix: '/docs',
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
}
