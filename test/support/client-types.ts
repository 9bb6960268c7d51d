import { registerHooks } from 'node:module';
import type * as Generator from 'openapi-typescript';

/** The types of the client, made by openapi-typescript of an OpenAPI document. */
export async function clientTypes(documentText: string): Promise<string> {
  const { default: openapiTS, astToString } = await generator();
  const tree = await openapiTS(documentText);
  return `// Made from openapi/openapi.json by \`npm run openapi\`.\n${astToString(tree)}`;
}

/** It builds with the compiler as a library, which TypeScript 7 is not yet; so it gets the last one that is. */
async function generator(): Promise<typeof Generator> {
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier === 'typescript' ? 'typescript-5' : specifier, context),
  });
  try {
    return await import('openapi-typescript');
  } finally {
    hooks.deregister();
  }
}
