import { readFileSync } from 'node:fs';
import t from 'tap';
import { ROUTES } from '../src/routes/routes.ts';
import { clientTypes } from './support/client-types.ts';
import { postmanText } from './support/postman.ts';

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const document = read('openapi/openapi.json');
const POSTMAN = 'clients/postman/construction-waste.postman_collection.json';

// That the committed document is the one of the routes is said by test/openapi.test.ts.
t.test('the types of the client are those of the document', async (t) => {
  const isSame = read('clients/typescript/schema.d.ts') === (await clientTypes(document));
  t.ok(isSame, 'run `npm run openapi` and commit clients/typescript/schema.d.ts');
});

t.test('the Postman collection is that of the document', async (t) => {
  t.ok(read(POSTMAN) === postmanText(document), `run \`npm run openapi\` and commit ${POSTMAN}`);
});

type Item = Readonly<{
  request: Readonly<{
    method: string;
    description: string;
    auth?: Readonly<{ type: string }>;
    url: Readonly<{ raw: string; path: readonly string[]; variable?: readonly Readonly<{ key: string }>[] }>;
    body?: Readonly<{ mode: string; raw?: string; formdata?: readonly object[] }>;
  }>;
}>;
const collection = JSON.parse(read(POSTMAN)) as Readonly<{
  info: Readonly<{ schema: string }>;
  item: readonly Readonly<{ name: string; item: readonly Item[] }>[];
}>;

t.test(
  'the collection has each operation once, with its path, its body and who needs no token',
  async (t) => {
    t.match(collection.info.schema, 'v2.1.0');
    const items = collection.item.flatMap(({ item }) => item);
    t.equal(items.length, ROUTES.length);
    for (const { operationId, method, url, body } of ROUTES) {
      const [found] = items.filter(({ request }) => request.description.startsWith(`\`${operationId}\`\n`));
      const request = found?.request;
      t.equal(request?.method, method, operationId);
      t.equal(`/${request?.url.path.join('/')}`, url, operationId);
      const named = [...url.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
      t.same(request?.url.variable?.map(({ key }) => key).toSorted() ?? [], named.toSorted(), operationId);
      if (!body) continue;
      const sent: unknown = JSON.parse(request?.body?.raw ?? '');
      t.type(sent, Object, operationId);
      if (operationId === 'drawManifests') t.match(sent, { permitNumber: /^\w+$/, count: Number });
      t.ok(Object.keys(sent as object).length > 0, `${operationId} has an example`);
    }
    const open = items
      .filter(({ request }) => request.auth?.type === 'noauth')
      .map(({ request }) => request.url.raw);
    t.ok(open.includes('{{baseUrl}}/v1/grants') && !open.includes('{{baseUrl}}/v1/me'));
  },
);
