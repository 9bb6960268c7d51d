import { writeFile } from 'node:fs/promises';
import { accessDocument } from '../test/support/access-document.ts';
import { articlesDocument } from '../test/support/articles-document.ts';
import { documentText } from '../test/support/document.ts';

/**
 * Writes `openapi/openapi.json` anew from the routes, `docs/access.md` from who may and `docs/articles.md` from the
 * registry of the measures: `npm run openapi`.
 */
const file = new URL('../openapi/openapi.json', import.meta.url);
await writeFile(file, await documentText());
await writeFile(new URL('../docs/access.md', import.meta.url), await accessDocument());
await writeFile(new URL('../docs/articles.md', import.meta.url), await articlesDocument());
console.log('openapi/openapi.json, docs/access.md and docs/articles.md are written.');
process.exit(0);
