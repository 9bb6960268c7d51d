import t from 'tap';
import { ROUTES } from '../../src/routes/routes.ts';
import { askAll } from '../support/matrix.ts';
import { matrixCallers } from '../support/matrix-callers.ts';
import { matrixProbes } from '../support/matrix-probes.ts';
import { matrixWorld } from '../support/matrix-world.ts';
import { testService } from '../support/service.ts';

// Some thousand requests, on two busy cores.
t.setTimeout(300_000);
const service = await testService();
t.teardown(() => service.close());
const world = await matrixWorld(service);
// All of them are asked by `npm run attacks`.
const callers = (await matrixCallers(world)).filter(({ isTwin }) => !isTwin);
const probes = matrixProbes(world);

t.test('every operation is asked', async (t) => {
  const asked = new Set(probes.map(({ operationId }) => operationId));
  t.same(
    ROUTES.map(({ operationId }) => operationId).filter((operationId) => !asked.has(operationId)),
    [],
    'an operation without a probe: see test/support/matrix-probes.ts',
  );
});

t.test('every operation answers every kind of caller as the table of access says', async (t) => {
  const { probes: asked, wrongs } = await askAll(
    world,
    { app: service.app, forLeaksOnly: false },
    callers,
    probes,
  );
  t.ok(asked > 2_000, `${asked} probes`);
  t.same(wrongs, []);
});
