import { randomUUID } from 'node:crypto';
import t from 'tap';
import { codesOf, haulage } from '../support/haulage.ts';
import { JOURNEYS } from '../support/journeys.ts';
import { CITY, ECOLOGY, testService } from '../support/service.ts';

for (const { title, steps } of JOURNEYS)
  t.test(title, async (t) => {
    const service = await testService();
    t.teardown(() => service.close());
    const world = await haulage(service, { numbers: 1 });
    const { transportPermit, disposalPermit, projectId, siteId } = world;
    const known = new Map<string, string>(
      Object.entries({ transportPermit, disposalPermit, projectId, siteId, plate: world.plates[0] }),
    );
    const named = (name: string) => {
      if (name.startsWith('new:')) known.set(name.slice(4), randomUUID());
      const value = known.get(name.replace(/^new:/, ''));
      if (value === undefined) throw new Error(`nothing is known as ${name}`);
      return value;
    };
    const filled = <T>(value: T) =>
      value === undefined
        ? undefined
        : (JSON.parse(
            JSON.stringify(value).replaceAll(/\{([\w:]+)\}/g, (_, name: string) => named(name)),
          ) as T);

    for (const step of steps) {
      t.comment(step.tells);
      if (step.clock !== undefined) await service.setClock(step.clock);
      if (step.op === undefined) continue;
      const staff = { city: CITY, ecology: ECOLOGY }[step.as ?? ''];
      const [params, query, body] = [filled(step.params), filled(step.query), filled(step.body)];
      const reply = await service.call(staff ?? step.as ?? null, step.op, {
        ...(params && { params }),
        ...(query && { query }),
        ...(body !== undefined && { body }),
      });
      t.equal(reply.status, step.status ?? 200, step.tells);
      if (step.answer !== undefined) t.match(reply.body, filled(step.answer), step.tells);
      if (step.findings) t.same(codesOf(reply.body.findings), step.findings, step.tells);
      for (const [name, pointer] of Object.entries(step.keep ?? {}))
        known.set(
          name,
          pointer
            .split('/')
            .slice(1)
            .reduce((at, part) => at[part], reply.body) as string,
        );
    }
  });
