import { writeFile } from 'node:fs/promises';
import { accessDocument } from '../test/support/access-document.ts';
import { articlesDocument } from '../test/support/articles-document.ts';
import { clientTypes } from '../test/support/client-types.ts';
import { documentText } from '../test/support/document.ts';
import { postmanText } from '../test/support/postman.ts';

/**
 * Writes `openapi/openapi.json` anew from the routes, of it the types of the client and the Postman collection,
 * `docs/access.md` from who may and `docs/articles.md` from the registry of the measures: `npm run openapi`.
 */
const document = await documentText();
const written = {
  'openapi/openapi.json': document,
  'clients/typescript/schema.d.ts': await clientTypes(document),
  'clients/postman/construction-waste.postman_collection.json': postmanText(document),
  'docs/access.md': await accessDocument(),
  'docs/articles.md': await articlesDocument(),
};
for (const [file, text] of Object.entries(written)) {
  await writeFile(new URL(`../${file}`, import.meta.url), text);
  console.log(`${file} is written.`);
}
process.exit(0);
