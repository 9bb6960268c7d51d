import t from 'tap';
import { at, haulage, hauled } from '../support/haulage.ts';
import { textOf } from '../support/pdf.ts';
import { projectBody } from '../support/parties.ts';
import { type Actor, CITY, ECOLOGY, HITECH, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);
const number = await hauled(world);
const HOLDERS = ['emitter', 'carrier', 'recycler', 'authority'] as const;
const copy = (actor: Actor | null, holder: string, of = number, accept = 'application/json') =>
  service.call(actor, 'getManifestCopy', { params: { number: of, holder }, headers: { accept } });

t.test('each party keeps its own copy and nobody else’s', async (t) => {
  await haulage(service, { name: 'other ' });
  const keeps: readonly (readonly [Actor, readonly string[]])[] = [
    ['developer', ['emitter']],
    ['contractor', ['emitter']],
    ['carrier', ['carrier']],
    ['recycler', ['recycler']],
    [CITY, HOLDERS],
    [HITECH, HOLDERS],
    ['stranger', []],
    ...['other contractor', 'other carrier', 'other recycler'].map((actor) => [actor, []] as const),
  ];
  for (const [actor, own] of keeps)
    for (const holder of HOLDERS) {
      const { status } = await copy(actor, holder);
      t.equal(status, own.includes(holder) ? 200 : 404, `${JSON.stringify(actor)}: ${holder}`);
    }
});

t.test('departments and people without a token get none, and there is no fifth copy', async (t) => {
  t.equal((await copy(null, 'carrier')).status, 401);
  t.equal((await copy(ECOLOGY, 'carrier')).status, 403);
  t.equal((await copy(CITY, 'driver')).status, 400);
  t.equal((await copy(CITY, 'carrier', '421200210316999999X')).status, 404);
});

t.test('the JSON copy carries a credential that verifies, for as long as the sheet stands', async (t) => {
  const { body } = await copy('carrier', 'carrier');
  t.match(body, { holder: 'carrier', manifest: { number, state: 'filed', scans: [{}, {}, {}] } });
  t.equal(body.verifyUrl, `http://127.0.0.1:3000/v1/verify/${body.credential}`);
  const verify = (credential: string) =>
    service.expect(200, null, 'verifyCredential', { params: { credential } });
  t.match(await verify(body.credential), {
    valid: true,
    kind: 'manifest',
    number,
    plate: world.plates[0],
    holder: { name: world.carrier.name },
  });
  t.match(await verify(`${body.credential.slice(0, -2)}AA`), { valid: false });

  const unused = world.next();
  const { credential } = (await copy('carrier', 'carrier', unused)).body;
  t.match(await verify(credential), { valid: true, state: 'drawn' });
  const params = { number: unused };
  await service.expect(200, 'carrier', 'voidManifest', { params, body: { reason: '打印損壞' } });
  t.match(await verify(credential), { valid: false, reason: 'voided' });
});

t.test('each of the four is a PDF, also on the way and unused', { timeout: 60_000 }, async (t) => {
  const onTheWay = world.next();
  await world.record(world.load(onTheWay, { driverName: '陳師傅' }));
  await world.record(world.depart(onTheWay, { at: at('22:10'), covered: false }));
  for (const each of [number, onTheWay, world.next()])
    for (const holder of HOLDERS) {
      const reply = await copy(CITY, holder, each, 'application/pdf');
      t.equal(reply.status, 200);
      t.match(reply.headers, {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="manifest-${each}-${holder}.pdf"`,
      });
      t.equal(reply.raw.subarray(0, 5).toString(), '%PDF-');
    }
  const printed = async (language: string) => {
    const headers = { accept: 'application/pdf', 'accept-language': language };
    const params = { number: onTheWay, holder: 'carrier' };
    const reply = await service.call(CITY, 'getManifestCopy', { params, headers });
    t.match(reply.headers, { vary: 'Accept-Language, Accept' });
    return [reply.headers['content-language'], await textOf(reply.raw)] as const;
  };
  const words = {
    'zh-Hans': ['第二联', '运输中', '车辆未密闭覆盖。', '咸安区'],
    'zh-Hant': ['第二聯', '運輸中', '車輛未密閉覆蓋。', '咸安區'],
  };
  for (const [language, said] of Object.entries(words)) {
    const [told, text] = await printed(language);
    t.equal(told, language);
    for (const word of [...said, '陳師傅', '有限公司']) t.match(text, word);
  }
  t.equal((await printed('en'))[0], 'zh-Hans', 'there is none in English');
});

t.test('where an individual emits, the first copy is that person’s', async (t) => {
  const { id: projectId } = await service.expect(201, 'householder', 'registerProject', {
    body: projectBody({
      kind: 'decoration',
      premises: 'home',
      producer: { kind: 'individual', name: '張先生' },
    }),
  });
  const own = world.next();
  await world.record(world.load(own, { projectId }), 'householder');
  t.equal((await copy('householder', 'emitter', own)).status, 200);
  t.equal((await copy('householder', 'carrier', own)).status, 404);
  t.equal((await copy('contractor', 'emitter', own)).status, 404);
  const paper = await copy('householder', 'emitter', own, 'application/pdf');
  t.equal(paper.raw.subarray(0, 5).toString(), '%PDF-');
});

t.test('a sheet stays one page however often a scan was sent', async (t) => {
  const repeated = async (times: number) => {
    const of = world.next();
    await world.record(world.load(of));
    for (let time = 0; time <= times; time += 1) await world.record(world.depart(of));
    return (await copy('carrier', 'carrier', of, 'application/pdf')).raw.length;
  };
  const [few, many] = [await repeated(2), await repeated(60)];
  t.ok(many < few * 1.1, `${many} bytes, ${few} for two repeats`);
});
