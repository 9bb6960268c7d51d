import { readFileSync } from 'node:fs';
import t from 'tap';
import { randomOf } from '../../scripts/measures/random.ts';
import type { Played } from '../../src/routes/openapi-examples.ts';
import { hauled, haulage, NOW } from '../support/haulage.ts';
import { multipart, uploadOf } from '../support/parties.ts';
import { type Actor, ADMIN, CITY, ECOLOGY, type TestService, testService } from '../support/service.ts';

t.setTimeout(300_000);

const examples = JSON.parse(
  readFileSync(new URL('../../openapi/examples.json', import.meta.url), 'utf8'),
) as readonly Played[];
const ACTORS: readonly (Actor | null)[] = [
  CITY,
  ADMIN,
  ECOLOGY,
  'developer',
  'contractor',
  'carrier',
  'recycler',
  'stranger',
  null,
];
/** After these everything else would be about another time. */
const SKIPPED = ['setSandboxClock', 'seedSandbox'];

type Sent = Readonly<Pick<Played, 'params' | 'query' | 'body' | 'form'>>;

/** Sends every example as everybody, changed; what answers other than the document says is an error with its request. */
async function misdocumented(service: TestService, change: (text: string) => string) {
  const errors: string[] = [];
  let count = 0;
  for (const { operationId, params, query, body, form, table } of examples) {
    if (SKIPPED.includes(operationId)) continue;
    for (const actor of ACTORS) {
      const sent = JSON.parse(change(JSON.stringify({ params, query, body, form }))) as Sent;
      count += 1;
      await service
        .call(actor, operationId, {
          ...sent,
          ...(sent.form &&
            multipart(...Object.entries(sent.form).map(([name, value]) => [name, String(value)] as const))),
          ...(table !== undefined && { body: table, headers: { 'content-type': 'text/csv' } }),
        })
        .catch((error: unknown) =>
          errors.push(`${JSON.stringify(actor)} ${JSON.stringify(sent)}: ${String(error)}`),
        );
    }
  }
  return { errors, count };
}

t.test('about things that are not there, everything answers everybody as documented', async (t) => {
  const service = await testService();
  t.teardown(() => service.close());
  const { errors, count } = await misdocumented(service, (text) => text);
  t.same(errors, []);
  t.ok(count > 1_000);
});

t.test('about things of another kind, or of others, too', async (t) => {
  const service = await testService();
  t.teardown(() => service.close());
  const world = await haulage(service);
  const other = await haulage(service, { name: 'other ' });
  await service.setClock(NOW);
  const document = await uploadOf(service, 'contractor', 'contract');
  const ids = [
    ...[world, other].flatMap((each) => [each.contractor.id, each.carrier.id, each.projectId, each.siteId]),
    world.developer.id,
    world.recycler.id,
    document,
  ];
  const permits = [world.transportPermit, world.disposalPermit, other.transportPermit, other.disposalPermit];
  const manifests = [world.next(), other.next(), await hauled(world), await hauled(other)];
  const plates = [...world.plates, other.plates[0]];
  const random = randomOf(421200);
  const any = (values: readonly string[]) => () => random.pick(values);
  const { errors } = await misdocumented(service, (text) =>
    text
      .replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, any(ids))
      .replaceAll(/421200[YCXZ]\d{9}\w/g, any(permits))
      .replaceAll(/421200\d{12}\w{5}/g, any(manifests))
      .replaceAll(/鄂L\w{5,6}/g, any(plates))
      .replaceAll(/2026-03-/g, '2021-03-'),
  );
  t.same(errors, []);
});
