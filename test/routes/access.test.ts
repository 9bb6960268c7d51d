import t from 'tap';
import type { OperationId } from '../../src/routes/access.ts';
import { whoMay } from '../../src/routes/access-shown.ts';
import { CONDITIONS } from '../../src/routes/conditions.ts';
import { ROUTES } from '../../src/routes/routes.ts';
import { haulage, hauled } from '../support/haulage.ts';
import { CALLER_KINDS, type CallerKind, conditionsByKind, mayByKind, ROWS } from '../support/kinds.ts';
import { registerCarrier, registerParty } from '../support/parties.ts';
import { submitted, transportBody } from '../support/permits.ts';
import { ADMIN, CITY, ECOLOGY, HITECH, type Request, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());

const { id: organisationId } = await registerParty(service, 'owner', 'carrier', 'recycler');
for (const duty of ['applicant', 'dispatcher', 'driver', 'gate'])
  await service.expect(201, 'owner', 'addMember', {
    params: { id: organisationId },
    body: { sub: duty, duties: [duty] },
  });

/** The value of the Authorization header of each kind of caller. */
async function authorizationOf(kind: CallerKind): Promise<string | null> {
  if (kind === 'nobody') return null;
  const [, scope] = /^key:(.+)$/.exec(kind) ?? [];
  if (scope !== undefined) {
    const made = { body: { name: scope, scopes: [scope] } };
    const { key } = await service.expect(201, 'owner', 'createApiKey', made);
    return `Bearer ${String(key)}`;
  }
  const staff = { officer: CITY, department: ECOLOGY, admin: ADMIN } as const;
  return `Bearer ${await service.token(kind in staff ? staff[kind as keyof typeof staff] : kind)}`;
}
const callers = await Promise.all(
  CALLER_KINDS.map(async (kind) => [kind, await authorizationOf(kind)] as const),
);

t.test('every operation has a row, and every row an operation', async (t) => {
  t.same(
    ROWS.map(([operationId]) => operationId).toSorted(),
    ROUTES.map(({ operationId }) => operationId).toSorted(),
  );
});

t.test('every condition is one that a row uses', async (t) => {
  const used = new Set<string>(
    ROWS.flatMap(([, row]) => CALLER_KINDS.flatMap((kind) => conditionsByKind(row, kind))),
  );
  t.same(
    Object.keys(CONDITIONS).filter((condition) => !used.has(condition)),
    [],
  );
});

t.test('each kind of caller gets past the door of an operation exactly where the table says', async (t) => {
  let probes = 0;
  for (const { operationId, method, url } of ROUTES) {
    const row = ROWS.find(([id]) => id === operationId)?.[1] ?? {};
    for (const [kind, authorization] of callers) {
      probes += 1;
      const { statusCode } = await service.app.inject({
        method,
        url: url.replaceAll(/:\w+/g, '0'),
        headers: {
          ...(authorization !== null && { authorization }),
          // Of whoever gets in, a body of this type is refused before anybody looks at it.
          ...(method !== 'GET' && { 'content-type': 'text/plain' }),
        },
        ...(method !== 'GET' && { payload: 'x' }),
      });
      const title = `${operationId} by ${kind}: ${statusCode}`;
      if (mayByKind(row, kind))
        t.ok(method === 'GET' ? ![401, 403].includes(statusCode) : statusCode === 415, title);
      else t.equal(statusCode, kind === 'nobody' ? 401 : 403, title);
    }
  }
  t.equal(probes, ROUTES.length * CALLER_KINDS.length);
});

type Operation = Readonly<{
  operationId: OperationId;
  description: string;
  security: readonly Readonly<Record<string, readonly string[]>>[];
  'x-scopes'?: readonly string[];
}>;

t.test('the document says of each operation who may, and by which token or key', async (t) => {
  const { paths, components } = service.app.swagger() as unknown as {
    paths: Record<string, Record<string, Operation>>;
    components: { securitySchemes: Record<string, unknown> };
  };
  const operations = Object.values(paths).flatMap((item) => Object.values(item));
  t.same(Object.keys(components.securitySchemes), ['bearer', 'apiKey']);
  for (const [operationId, row] of ROWS) {
    const found = operations.find((operation) => operation.operationId === operationId);
    const { description = '', security = [] } = found ?? {};
    t.ok(description.includes(whoMay(row)), operationId);
    for (const condition of CALLER_KINDS.flatMap((kind) => conditionsByKind(row, kind)))
      t.ok(
        condition === 'any' || description.includes(CONDITIONS[condition].en),
        `${operationId}: ${condition}`,
      );
    const byToken = CALLER_KINDS.some((kind) => kind !== 'nobody' && mayByKind(row, kind));
    const expected =
      row.public === undefined && byToken ? [{ bearer: [] }, ...(row.keys ? [{ apiKey: [] }] : [])] : [];
    t.same(security, expected, operationId);
    t.same(found?.['x-scopes'], row.keys, operationId);
  }
});

t.test(
  'a duty that the table names in words stands in the document with the owners, who have every duty',
  async (t) => {
    t.equal(
      whoMay({ dispatcher: 'own', keys: ['manifests'] }),
      `Who may: owners, dispatchers: ${CONDITIONS.own.en}. API keys with the scope \`manifests\`.`,
    );
    t.equal(whoMay({ public: 'any' }), 'Who may: anybody, without a token.');
    t.equal(whoMay({ admin: 'sandbox' }), `Who may: administrators: ${CONDITIONS.sandbox.en}. No API keys.`);
  },
);

t.test(
  'an officer of another authority is competent for nothing that the table leaves to the competent',
  async (t) => {
    const world = await haulage(service, { name: 'own ' });
    const number = await hauled(world);
    const { id: correctionId } = await service.expect(201, world.carrier.actor, 'proposeCorrection', {
      params: { number },
      body: { changes: { driverName: '李師傅' }, reason: '誤錄' },
    });
    await service.setClock('2021-03-17T09:00:00+08:00');
    const fleet = await registerCarrier(service, 'fleet', ['鄂LF1001']);
    const applicationId = await submitted(
      service,
      'fleet',
      await transportBody(service, fleet, ['鄂LF1001']),
    );
    const { id: violationId } = await service.expect(201, CITY, 'reportViolation', {
      body: {
        offence: 'spillage',
        subject: { kind: 'unit', id: world.carrier.id, role: 'carrier' },
        occurredAt: '2021-03-16T20:00:00+08:00',
        regionCode: '421202',
        note: '沿途遺撒',
      },
    });
    const targets: Readonly<Record<string, Request['params']>> = {
      registerTreatmentSite: {},
      recordOutsidePermit: {},
      registerDevice: {},
      endPermit: { number: world.disposalPermit },
      settleManifest: { number },
      closeManifest: { number },
      answerCorrection: { number, id: correctionId },
      requestCorrection: { number },
      reviewViolation: { id: violationId },
      openCase: {},
      recordInspection: {},
    };
    const bound = ROWS.filter(([, { officer }]) => officer === 'competent' || officer === 'enforcing');
    t.ok(bound.length >= 11);
    for (const [operationId] of bound) {
      const params = targets[operationId] ?? { id: applicationId };
      const example = ROUTES.find((route) => route.operationId === operationId)?.example;
      // Its place is that of the project it names.
      const ofProject: Readonly<Record<string, unknown>> = {
        recordOutsidePermit: { ...(example as object), projectId: world.projectId },
        registerDevice: { kind: 'video', label: '出口', projectId: world.projectId },
        recordInspection: { ...(example as object), projectId: world.projectId },
        openCase: { ...(example as object), violationIds: [violationId] },
      };
      const body = ofProject[operationId] ?? example;
      const reply = await service.call(HITECH, operationId, { params, ...(body !== undefined && { body }) });
      t.match(reply, { status: 403, body: { code: 'not_competent' } }, operationId);
      const own = await service.call(CITY, operationId, { params, ...(body !== undefined && { body }) });
      t.not(own.status, 403, `${operationId} by the competent authority`);
    }
  },
);

t.test('where the table names departments, the others are of no kind that may', async (t) => {
  const asked = async (department: string) => {
    const who = { sub: department, roles: ['department'], department };
    return (await service.call(who, 'issueControlOrder', { body: {} })).status;
  };
  // Before anything that was sent is looked at.
  for (const department of ['transport', 'planning']) t.equal(await asked(department), 403, department);
  for (const department of ['housing', 'trafficPolice', 'ecology'])
    t.equal(await asked(department), 400, department);
});
