// Compares the OpenAPI document with the last released one and fails on a change that breaks clients, unless the
// version announces it; `--release` makes it the released one. What breaks: docs/api-policy.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { breakingChanges, type Document, isAnnounced, withoutExamples } from './openapi/changes.ts';

const released = new URL('../openapi/released.json', import.meta.url);
const before = read(released);
const after = read(new URL('../openapi/openapi.json', import.meta.url));
const breaking = breakingChanges(before, after);
const announced = isAnnounced(before, after);

for (const { path, action } of breaking.slice(0, 50)) console.log(`${action} ${path.join(' ')}`);
if (breaking.length > 50) console.log(`and ${breaking.length - 50} more`);
const versions = `${before.info.version} to ${after.info.version}`;
console.log(
  breaking.length === 0
    ? `${versions}: nothing breaks.`
    : announced
      ? `${versions}: ${breaking.length} breaking changes, which the version announces.`
      : `${versions}: ${breaking.length} breaking changes, and the version does not say so.`,
);
if (breaking.length > 0 && !announced) process.exitCode = 1;
else if (process.argv.includes('--release')) {
  writeFileSync(released, `${JSON.stringify(withoutExamples(after), null, 1)}\n`);
  console.log('openapi/released.json is written.');
}

function read(file: URL): Document {
  return JSON.parse(readFileSync(file, 'utf8')) as Document;
}
