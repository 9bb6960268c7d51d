import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Webhook } from 'standardwebhooks';
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
      t.same(content?.['application/json']?.['schema'], { $ref: mapping[type] }, type);
      t.same(EVENT_SCHEMAS[type].shape.type.value, type);
    }
  },
);

const hasPython = spawnSync('python3', ['--version']).status === 0;
t.test('the Python of the guide believes what we sign, and nothing else', { skip: !hasPython }, async (t) => {
  const [, snippet = ''] = /```python\n([^]*?)```/.exec(read('docs/events.md')) ?? [];
  t.match(snippet, 'def verify');
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  const body = JSON.stringify({ type: 'permit.granted', 名: '許可' });
  const now = new Date();
  const signed = (by: string, at: Date) => ({
    'webhook-id': 'e1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': new Webhook(by).sign('e1', at, body),
  });
  const other = `whsec_${Buffer.alloc(32, 8).toString('base64')}`;
  const [good, forged] = [signed(secret, now), signed(other, now)];
  const both = `${forged['webhook-signature']} ${good['webhook-signature']}`;
  const cases = [
    [good, body],
    [{ ...good, 'webhook-signature': both }, body],
    [forged, body],
    [good, `${body} `],
    [{ ...good, 'webhook-id': 'e2' }, body],
    [signed(secret, new Date(now.getTime() - 600_000)), body],
  ];
  const asking =
    'import json, sys\nfor headers, body in json.load(sys.stdin): print(verify(sys.argv[1], headers, body.encode()))';
  const { stdout, stderr } = spawnSync('python3', ['-c', `${snippet}\n${asking}`, secret], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], PYTHONIOENCODING: 'utf-8' },
  });
  t.same(stdout.trim().split('\n'), ['True', 'True', 'False', 'False', 'False', 'False'], stderr);
});
