import { writeFile } from 'node:fs/promises';
import { accessDocument } from '../test/support/access-document.ts';
import { documentText } from '../test/support/document.ts';

/** Writes `openapi/openapi.json` anew from the routes, and `docs/access.md` from who may: `npm run openapi`. */
const file = new URL('../openapi/openapi.json', import.meta.url);
await writeFile(file, await documentText());
await writeFile(new URL('../docs/access.md', import.meta.url), await accessDocument());
console.log('openapi/openapi.json and docs/access.md are written.');
process.exit(0);
