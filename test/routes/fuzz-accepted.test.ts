import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import t from 'tap';
import { ROUTES } from '../../src/routes/routes.ts';
import { haulage, type Scan } from '../support/haulage.ts';
import { mutations } from '../support/mutations.ts';
import { organisationBody, projectBody, vehicleBody } from '../support/parties.ts';
import { disposalBody, recyclingBody, siteBody, surveyBody, transportBody } from '../support/permits.ts';
import { type Actor, CITY, testService } from '../support/service.ts';

/** `FUZZ_SEED` plays a run again, `FUZZ_BODIES` sends more of each. */
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
const RUNS = Number(process.env['FUZZ_BODIES'] ?? 600) / 15;

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);
const { carrier, contractor, recycler, plates, projectId, siteId } = world;

/** Sends what the schema lets through of a body with one mutation: it may be refused, but never fail. */
async function survives(
  operationId: string,
  actor: Actor,
  lawful: () => unknown,
  params: Readonly<Record<string, string>> = {},
): Promise<string | null> {
  const route = ROUTES.find((each) => each.operationId === operationId);
  if (!route?.body) throw new Error(`expected a body of ${operationId}`);
  const { body } = route;
  const isAccepted = (text: string) => {
    try {
      return body.safeParse(JSON.parse(text)).success;
    } catch {
      return false;
    }
  };
  const authorization = `Bearer ${await service.token(actor)}`;
  const url = route.url.replaceAll(/:(\w+)/g, (_: string, name: string) => params[name] ?? name);
  const one = fc.constant(null).chain(() => mutations(lawful()));
  const property = fc.asyncProperty(
    one.filter(({ text }) => isAccepted(text)),
    async ({ text, what }) => {
      const response = await service.app.inject({
        method: route.method,
        url,
        headers: { authorization, 'content-type': 'application/json' },
        payload: text,
      });
      const fails = response.statusCode >= 500;
      // A 400 without errors is one that only the database noticed.
      const isUnnoticed = response.statusCode === 400 && response.json<{ errors: [] }>().errors.length === 0;
      if (fails || isUnnoticed)
        throw new Error(`${operationId}, ${what}: ${response.statusCode} ${response.payload} ${text}`);
    },
  );
  const result = await fc.check(property, { numRuns: RUNS, seed: SEED, endOnFailure: true });
  return result.failed ? String(fc.defaultReportMessage(result)) : null;
}

t.test(`what the schemas let through never makes the service fail (FUZZ_SEED=${SEED})`, async (t) => {
  const scans: Readonly<Record<string, readonly [Actor, (number: string) => Scan]>> = {
    load: [contractor.actor, world.load],
    depart: [carrier.actor, world.depart],
    receive: [recycler.actor, world.receive],
    refuse: [recycler.actor, world.refuse],
    redirect: [carrier.actor, world.redirect],
    return: [contractor.actor, world.return],
  };
  for (const [kind, [actor, scan]] of Object.entries(scans)) {
    const numbers = Array.from({ length: 5 }, () => world.next());
    if (kind !== 'load') for (const number of numbers) await world.record(world.load(number));
    let turn = 0;
    const next = () => scan(numbers[++turn % numbers.length] ?? '');
    t.equal(await survives('recordScan', actor, next), null, kind);
  }
  const [, plate] = plates;
  const inspection = {
    kind: 'inspect',
    plate,
    regionCode: '421202',
    credential: 'x',
    note: 'y',
    category: 'spoil',
  };
  const { washed: _washed, covered: _covered, ...seen } = world.depart(world.next(), inspection);
  t.equal(await survives('recordScan', CITY, () => ({ ...seen, id: randomUUID() })), null);
});

t.test('nor does what the registers and applications are given', async (t) => {
  const parties = { projectId, carrierId: carrier.id, plates, siteId };
  const [disposal, transport, recycling] = await Promise.all([
    disposalBody(service, contractor, parties),
    transportBody(service, carrier, plates),
    recyclingBody(service, recycler, [plates[0].replace('A', 'R')]),
  ]);
  const receiving = { kind: 'receiving', documents: [], site: siteBody({ boundary: BOUNDARY }) };
  for (const [actor, body] of [
    [contractor.actor, disposal],
    [carrier.actor, transport],
    [recycler.actor, recycling],
    [recycler.actor, receiving],
  ] as const) {
    t.equal(await survives('createPermitApplication', actor, () => body), null, body.kind);
    const { id } = await service.expect(201, actor, 'createPermitApplication', { body });
    const { kind: _kind, ...change } = body;
    t.equal(await survives('updatePermitApplication', actor, () => change, { id }), null, body.kind);
    t.equal((await service.call(actor, 'assessPermitApplication', { params: { id } })).status, 200);
  }
  let made = 0;
  const several = (seed: string) => organisationBody(`${seed}${++made}`);
  t.equal(await survives('registerOrganisation', 'somebody', () => several('o')), null);
  const vehicle = () => vehicleBody(`鄂L7${String(++made).padStart(4, '0')}`, { grossMassKg: 31_000 });
  t.equal(await survives('registerVehicle', carrier.actor, vehicle), null);
  const project = projectBody({ contractorId: contractor.id, developerId: world.developer.id });
  t.equal(await survives('registerProject', contractor.actor, () => project), null);
  const survey = surveyBody('2021-03-16');
  const { id } = await service.expect(201, recycler.actor, 'createPermitApplication', { body: receiving });
  t.equal(await survives('recordSurvey', CITY, () => survey, { id }), null);
});

const BOUNDARY = {
  type: 'Polygon',
  coordinates: [
    [
      [114.3, 29.8],
      [114.4, 29.8],
      [114.4, 29.9],
      [114.3, 29.8],
    ],
  ],
};
