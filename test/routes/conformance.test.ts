import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import t from 'tap';
import { CHAPTERS } from '../../src/domain/law/articles.ts';
import { SCENARIOS } from '../../src/routes/sandbox/scenarios/all.ts';
import { feedOf } from '../support/events.ts';
import { at, hauled, haulage } from '../support/haulage.ts';
import { accepted, attested, submitted, transportBody } from '../support/permits.ts';
import { scenarioRows, seededRows } from '../support/sandbox-document.ts';
import { type Actor, CITY, ECOLOGY, testService } from '../support/service.ts';

/** A vendor of each kind who does it right, and one for each mistake: it fails what the mistake is about, nothing else. */
const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);
const other = await haulage(service, { name: 'other ' });

type Ids = Readonly<Record<string, unknown>>;

async function failedBy(actor: Actor, scenario: string, ids: Ids): Promise<readonly string[]> {
  const { passed, expectations } = await service.expect(200, actor, 'runConformance', {
    body: { scenario, ids },
  });
  const failed = expectations.filter(({ verdict }: { verdict: string }) => verdict === 'failed');
  t.equal(
    passed,
    expectations.every(({ verdict }: { verdict: string }) => verdict === 'passed'),
  );
  t.ok(failed.every(({ why }: { why: string }) => why.length > 5 && !/[{}]/.test(why)));
  return failed.map(({ key }: { key: string }) => key);
}

/** A trip, but for what deviates; the departure is sent twice under the same id. */
async function trip({
  load = {},
  depart = {},
  again = 'same',
}: Readonly<{ load?: Ids | null; depart?: Ids; again?: 'same' | 'new' | 'never' }> = {}) {
  const number = world.next();
  if (load) await world.record(world.load(number, load));
  const departure = world.depart(number, depart);
  await world.record(departure);
  if (again === 'same') await world.send(departure);
  if (again === 'new') await world.record({ ...departure, id: randomUUID() });
  return { manifestNumber: number, replayedScanId: departure.id };
}

/** The ids that somebody reads in the feed, of a manifest and its violations. */
async function eventsOf(actor: Actor, manifestNumber: string): Promise<readonly string[]> {
  const query = { manifestNumber, limit: '500' };
  const { items } = await service.expect(200, actor, 'listViolations', { query });
  const subjects = [manifestNumber, ...items.map(({ id }: { id: string }) => id)];
  const { events } = await feedOf(service, actor, { limit: '500' });
  return events.filter(({ subject }) => subjects.includes(subject.id)).map(({ id }) => id);
}

/** What a program reads that does not follow the feed as it should, by what it fails. */
function misread(eventIds: readonly string[], strange: readonly string[]) {
  return {
    everyEvent: eventIds.slice(1),
    eventsOnce: [...eventIds, ...eventIds.slice(0, 1)],
    noOtherEvent: [...eventIds, ...strange],
  };
}

async function outOfOrder(): Promise<string> {
  const number = world.next();
  await world.record(world.depart(number));
  await world.record(world.load(number));
  return number;
}

t.test('haulier', async (t) => {
  const right = { ...(await trip()), lateManifestNumber: await outOfOrder() };
  const mistakes: Readonly<Record<string, Ids>> = {
    drawn: { manifestNumber: other.next() },
    loaded: await trip({ load: null }),
    departed: await trip({ load: { at: at('18:50') } }),
    washedAndCovered: await trip({ depart: { covered: false } }),
    replayed: await trip({ again: 'never' }),
    outOfOrder: { lateManifestNumber: (await trip()).manifestNumber },
    noFinding: await trip({ depart: { at: at('22:10') } }),
  };
  t.same(await failedBy('carrier', 'haulier', right), []);
  t.same(
    Object.keys(mistakes),
    SCENARIOS.haulier.expectations.filter(({ ifNamed }) => !ifNamed).map(({ key }) => key),
  );
  for (const [key, ids] of Object.entries(mistakes))
    t.same(await failedBy('carrier', 'haulier', { ...right, ...ids }), [key], key);
  t.same(await failedBy('carrier', 'haulier', { ...right, ...(await trip({ again: 'new' })) }), ['replayed']);
  const eventIds = await eventsOf('carrier', right.manifestNumber);
  t.equal(eventIds.length, 2);
  t.same(await failedBy('carrier', 'haulier', { ...right, eventIds }), []);
  const strange = await eventsOf('carrier', right.lateManifestNumber);
  for (const [key, read] of Object.entries(misread(eventIds, strange)))
    t.same(await failedBy('carrier', 'haulier', { ...right, eventIds: read }), [key], key);
  const { expectations } = await service.expect(200, 'carrier', 'runConformance', {
    body: { scenario: 'haulier', ids: right },
  });
  t.notOk(
    expectations.some(({ key }: { key: string }) => key === 'everyEvent'),
    'who does not follow the feed is not asked',
  );
});

t.test('weighbridge', async (t) => {
  const received = async (change: Ids = {}) => {
    const { manifestNumber } = await trip();
    await world.record(world.receive(manifestNumber, { quantity: { value: 13, unit: 't' }, ...change }));
    return { manifestNumber };
  };
  const refused = async (change: Ids = {}) => {
    const { manifestNumber } = await trip();
    await world.record(world.refuse(manifestNumber, change));
    return { refusedManifestNumber: manifestNumber };
  };
  const right = { ...(await received()), ...(await refused()) };
  const elsewhere = await trip();
  await other.record(
    world.receive(elsewhere.manifestNumber, { quantity: { value: 13, unit: 't' }, siteId: other.siteId }),
  );
  const mistakes: Readonly<Record<string, Ids>> = {
    received: { manifestNumber: (await trip()).manifestNumber },
    atItsSite: { manifestNumber: elsewhere.manifestNumber },
    asWeighed: await received({ quantity: { value: 15, unit: 't' } }),
    refused: { refusedManifestNumber: (await received()).manifestNumber },
    ground: await refused({ ground: 'other', groundText: '太晚' }),
  };
  t.same(await failedBy('recycler', 'weighbridge', right), []);
  t.same(
    Object.keys(mistakes),
    SCENARIOS.weighbridge.expectations.map(({ key }) => key),
  );
  for (const [key, ids] of Object.entries(mistakes))
    t.same(await failedBy('recycler', 'weighbridge', { ...right, ...ids }), [key], key);
});

t.test('site ERP', async (t) => {
  const { carrier, plates } = world;
  const body = await transportBody(service, carrier, plates);
  const granted = async () => {
    const id = await accepted(service, 'carrier', body);
    await attested(service, 'transport', id);
    const { permitNumber } = await service.expect(200, CITY, 'decidePermitApplication', {
      params: { id },
      body: { outcome: 'approved' },
    });
    return { applicationId: id, permitNumber };
  };
  const draft = (change: Ids = {}) =>
    service.expect(201, 'carrier', 'createPermitApplication', { body: { ...body, ...change } });
  const { applicationId } = await granted();
  const right = { applicationId };
  const changed = await granted();
  const supplemented = await submitted(service, 'carrier', body);
  await service.expect(200, CITY, 'requestSupplement', {
    params: { id: supplemented },
    body: { items: [{ citation: '10(4)', note: '補' }] },
  });
  const mistakes: Readonly<Record<string, Ids>> = {
    applied: { applicationId: randomUUID() },
    documented: { applicationId: await submitted(service, 'carrier', { ...body, documents: [] }) },
    submitted: { applicationId: (await draft()).id },
    answered: { applicationId: supplemented },
    granted: { applicationId: await submitted(service, 'carrier', body) },
  };
  t.same(await failedBy('carrier', 'siteErp', right), []);
  for (const [key, ids] of Object.entries(mistakes))
    t.same(await failedBy('carrier', 'siteErp', { ...right, ...ids }), [key], key);
  await service.asLaw(
    `update permit_copy set ended_at = issued_at, end_reason = 'replaced'
    where permit_number = $1 and plate = $2`,
    [changed.permitNumber, plates[0]],
  );
  t.same(await failedBy('carrier', 'siteErp', { applicationId: changed.applicationId }), ['copies']);
});

t.test('department', async (t) => {
  const violationsOf = async (manifestNumber: string) =>
    (await service.expect(200, ECOLOGY, 'listViolations', { query: { manifestNumber } })).items.map(
      ({ id }: { id: string }) => id,
    );
  const { manifestNumber } = await trip({ depart: { covered: false, washed: false } });
  const another = await trip({ depart: { covered: false } });
  const violationIds = await violationsOf(manifestNumber);
  t.ok(violationIds.length > 1);
  const eventIds = await eventsOf(ECOLOGY, manifestNumber);
  t.equal(eventIds.length, 2 + violationIds.length);
  const right = { manifestNumber, violationIds, eventIds };
  const sound = await hauled(world);
  const misreads = misread(eventIds, await eventsOf(ECOLOGY, another.manifestNumber));
  const mistakes: Readonly<Record<string, Ids>> = {
    seen: { manifestNumber: 'NONE' },
    any: { manifestNumber: sound, violationIds: [], eventIds: await eventsOf(ECOLOGY, sound) },
    whole: { violationIds: violationIds.slice(1) },
    noOther: { violationIds: [...violationIds, ...(await violationsOf(another.manifestNumber))] },
    ...Object.fromEntries(Object.entries(misreads).map(([key, read]) => [key, { eventIds: read }])),
  };
  t.same(await failedBy(ECOLOGY, 'department', right), []);
  t.same(
    Object.keys(mistakes),
    SCENARIOS.department.expectations.map(({ key }) => key),
  );
  for (const [key, ids] of Object.entries(mistakes))
    t.same(await failedBy(ECOLOGY, 'department', { ...right, ...ids }), [key], key);
});

t.test('nobody learns of what is not theirs, and nothing is written', async (t) => {
  const { manifestNumber, replayedScanId } = await trip();
  const ids = { manifestNumber, replayedScanId, lateManifestNumber: manifestNumber };
  const count = async () =>
    (await service.asLaw<{ n: number }>('select count(*)::float8 as n from audit_entry')).rows[0]?.n;
  const before = await count();
  const run = (actor: Actor, number: string) =>
    service.expect(200, actor, 'runConformance', {
      body: { scenario: 'haulier', ids: { ...ids, manifestNumber: number, lateManifestNumber: number } },
    });
  t.same(await run('stranger', manifestNumber), await run('stranger', 'NOTHING'));
  t.equal(await count(), before);
});

t.test('an id that a scenario needs and nobody named is told, all of them at once', async (t) => {
  const reply = await service.call('carrier', 'runConformance', { body: { scenario: 'haulier' } });
  t.match(reply, {
    status: 400,
    body: {
      errors: [
        { pointer: '/ids/manifestNumber' },
        { pointer: '/ids/lateManifestNumber' },
        { pointer: '/ids/replayedScanId' },
      ],
    },
  });
  t.equal((await service.call('carrier', 'runConformance', { body: { scenario: 'x' } })).status, 400);
  t.equal((await service.call(null, 'runConformance', { body: { scenario: 'haulier' } })).status, 401);
  const simplified = await service.call('carrier', 'runConformance', {
    body: { scenario: 'department', ids: { manifestNumber: 'X', violationIds: [], eventIds: [] } },
    headers: { 'accept-language': 'zh-Hans' },
  });
  t.match(simplified.body, {
    title: '其他部门的平台',
    expectations: [{ why: '不存在，或者调用者无权查看。' }],
  });
});

const CITED = CHAPTERS.flatMap(({ clauses }) => clauses).map(({ citation }) => citation);
/** A clause of the measures, an article of them, or a law beside them. */
const isCitation = (citation: string) =>
  citation.includes(':') ||
  CITED.some((each) => each.startsWith(citation) && /^([.(]|$)/.test(each.slice(citation.length)));

t.test('expectations are well made: keys once, those needed before, citations that are some', async (t) => {
  for (const [name, { expectations }] of Object.entries(SCENARIOS)) {
    const seen = new Set<string>();
    for (const { key, needs = [], citation } of expectations) {
      t.notOk(seen.has(key), `${name} ${key}`);
      t.ok(
        needs.every((each) => seen.has(each)),
        `${name} ${key}`,
      );
      if (citation !== undefined) t.ok(isCitation(citation), `${name} ${key} ${citation}`);
      seen.add(key);
    }
  }
});

t.test('the page on the sandbox lists what it is seeded with, and every scenario', async (t) => {
  const pages = { en: 'sandbox.md', zh: 'sandbox.zh-Hant.md' } as const;
  for (const language of ['en', 'zh'] as const) {
    const page = readFileSync(new URL(`../../docs/${pages[language]}`, import.meta.url), 'utf8');
    const lines = page.split('\n').map(cellsOf);
    for (const row of [...seededRows(language), ...scenarioRows(language)])
      t.ok(lines.includes(cellsOf(row)), row);
    for (const name of Object.keys(SCENARIOS)) t.ok(page.includes(`### \`${name}\``), name);
  }
});

/** A row of a table, however wide its columns are set. */
function cellsOf(row: string): string {
  return row
    .split('|')
    .map((cell) => cell.trim())
    .join('|');
}
