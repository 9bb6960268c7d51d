import { readFileSync } from 'node:fs';
import t from 'tap';
import { EVENT_TYPES } from '../src/domain/events/catalogue.ts';
import { EVENT_SCHEMAS, schemaNameOf } from '../src/routes/event-schemas.ts';
import { documentText } from './support/document.ts';
import { eventRows } from './support/events-table.ts';

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
type Json = Readonly<Record<string, unknown>>;
type Document = Readonly<{
  webhooks: Readonly<
    Record<
      string,
      Readonly<{
        post: Readonly<{
          description: string;
          requestBody: Readonly<{ content: Readonly<Record<string, Json>> }>;
        }>;
      }>
    >
  >;
  components: Readonly<{ schemas: Readonly<Record<string, Json>> }>;
}>;
const document = JSON.parse(await documentText()) as Document;

t.test('the table of types in docs/events.md is the catalogue', async (t) => {
  const listed = [...read('docs/events.md').matchAll(/^\| *(`\w+\.\w+` *\|.*)\|$/gm)].map(
    ([, row = '']) =>
      `| ${row
        .split('|')
        .map((cell) => cell.trim())
        .join(' | ')} |`,
  );
  t.same(listed, eventRows());
});

t.test(
  'each type has its webhook and its schema, by which the feed tells it, and no other has',
  async (t) => {
    const { webhooks, components } = document;
    t.same(Object.keys(webhooks), EVENT_TYPES);
    const mapping = Object.fromEntries(
      EVENT_TYPES.map((type) => [type, `#/components/schemas/${schemaNameOf(type)}`]),
    );
    t.match(components.schemas['Event'], { discriminator: { propertyName: 'type', mapping } });
    t.same(
      components.schemas['Event']?.['oneOf'],
      Object.values(mapping).map(($ref) => ({ $ref })),
    );
    for (const type of EVENT_TYPES) {
      const { content } = webhooks[type]?.post.requestBody ?? {};
      t.same(content?.['application/json'], { schema: { $ref: mapping[type] } }, type);
      t.same(EVENT_SCHEMAS[type].shape.type.value, type);
    }
  },
);
