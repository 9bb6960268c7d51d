import { writeFile } from 'node:fs/promises';
import { documentText } from '../test/support/document.ts';

/** Writes `openapi/openapi.json` anew from the schemas of the routes: `npm run openapi`. */
const file = new URL('../openapi/openapi.json', import.meta.url);
await writeFile(file, await documentText());
console.log('openapi/openapi.json is written.');
process.exit(0);
