import { createHash, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import t from 'tap';
import { buildApp } from '../../src/routes/app.ts';
import { multipart, type Part, PDF } from '../support/parties.ts';
import { JPEG_PICTURE, jpegOf, PNG_PICTURE, PNG_WITH_ALL, PRIVATE } from '../support/photos.ts';
import { type Actor, CITY, ECOLOGY, injected, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());

const TEXT = '夜間有車輛在河邊傾倒';
const file = () => service.expect(201, null, 'fileComplaint', { body: { text: TEXT } });
const read = (code: string) => service.call(CITY, 'getComplaint', { params: { code } });
const photo = (content: Buffer, fileName = 'a.jpg', type?: string): Part => [
  'images',
  { content, fileName, ...(type !== undefined && { type }) },
];
const form = (...parts: readonly Part[]) =>
  service.call(null, 'fileComplaint', multipart(['text', TEXT], ...parts));
const stored = async () => (await readdir(join(service.dataDir, 'documents'))).toSorted();
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

t.test('photos are kept without what the camera wrote, listed, and read by officers alone', async (t) => {
  const reply = await form(
    photo(jpegOf()),
    ['location', '{"lat": 29.85, "lon": 114.33}'],
    ['plate', '鄂L12345'],
    ['contact', '{"phone": "13900139000"}'],
    ['regionCode', '421202'],
    photo(PNG_WITH_ALL, 'b.png', 'image/png'),
  );
  t.match(reply, { status: 201, body: { photos: 2, regionCode: '421202' } });
  const { photos, location, plate } = (await read(reply.body.number)).body;
  t.match([location, plate], [{ lat: 29.85, lon: 114.33 }, '鄂L12345']);
  t.match(photos, [
    { mediaType: 'image/jpeg', sentSha256: sha256(jpegOf()) },
    { mediaType: 'image/png', sentSha256: sha256(PNG_WITH_ALL), sha256: sha256(PNG_PICTURE) },
  ]);
  const get = (id: string, actor: Actor | null = CITY, code: string = reply.body.number) =>
    service.call(actor, 'getComplaintPhoto', { params: { code, id } });
  const [jpeg, png] = [await get(photos[0].id), await get(photos[1].id)];
  t.match(jpeg.headers, { 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' });
  t.match(jpeg.headers['content-disposition'], `${reply.body.number}-1.jpg`);
  t.notOk(jpeg.raw.includes(PRIVATE));
  t.ok(jpeg.raw.includes(Buffer.concat(JPEG_PICTURE.slice(1))));
  t.same(png.raw, PNG_PICTURE);
  for (const name of await stored()) t.ok(/^[0-9a-f]{64}$/.test(name), 'nothing half is left');
  t.equal((await get(randomUUID())).status, 404);
  t.equal((await get(photos[0].id, CITY, (await file()).number)).status, 404, 'of another complaint');
  for (const [actor, status] of [
    [ECOLOGY, 403],
    ['carrier', 403],
    [null, 401],
  ] as const)
    t.equal((await get(photos[0].id, actor)).status, status);
});

t.test('a form that is wrong is refused with all of it, and nothing is kept', async (t) => {
  const before = await stored();
  const cases: readonly (readonly [readonly Part[], number, readonly string[]])[] = [
    [[photo(PDF, 'a.pdf')], 415, ['/images/0']],
    [[photo(PNG_PICTURE, 'a.png'), photo(Buffer.from('text'), 'b.txt')], 415, ['/images/1']],
    [[photo(PNG_PICTURE, 'a.jpg')], 415, ['/images/0']],
    [[photo(Buffer.concat([jpegOf(), Buffer.alloc(10 * 1024 * 1024)]))], 413, ['/images/0']],
    [Array.from({ length: 6 }, () => photo(jpegOf())), 400, ['/images']],
    [[['location', '29.85,114.33'], ['name', 'x'], photo(jpegOf())], 400, ['/location', '/name']],
    [[['text', TEXT]], 400, ['/text']],
  ];
  for (const [parts, status, pointers] of cases) {
    const reply = await form(...parts);
    t.equal(reply.status, status, JSON.stringify(pointers));
    t.same(reply.body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted(), pointers);
  }
  const unnamed = multipart(photo(jpegOf()));
  t.match(await service.call(null, 'fileComplaint', unnamed), {
    status: 400,
    body: { errors: [{ pointer: '/text' }] },
  });
  t.same(await stored(), before);
});

t.test('of one address so many an hour, photos counted; others are not kept waiting', async (t) => {
  const { dependencies } = service.options;
  const { settings } = dependencies;
  const app = await buildApp({
    ...service.options,
    dependencies: {
      ...dependencies,
      settings: {
        ...settings,
        trustProxy: ['127.0.0.1'],
        rateLimits: { ...settings.rateLimits, complaints: 4 },
      },
    },
  });
  t.teardown(() => app.close());
  const from = async (address: string, ...parts: readonly Part[]) => {
    const { body, headers } = multipart(['text', TEXT], ...parts);
    const reply = await injected(app, 'fileComplaint', {
      body,
      headers: { ...headers, 'x-forwarded-for': address },
    });
    return [reply.statusCode, Number(reply.headers['retry-after'] ?? 0)] as const;
  };
  t.same(await from('203.0.113.1', photo(jpegOf()), photo(jpegOf())), [201, 0]);
  t.same(await from('203.0.113.1'), [201, 0]);
  const [status, wait] = await from('203.0.113.1');
  t.equal(status, 429);
  t.ok(wait > 3_500 && wait <= 3_600, `${wait} s`);
  t.same(await from('203.0.113.2'), [201, 0]);
});

t.test('what is malformed is refused with all of it', async (t) => {
  const reply = await service.call(null, 'fileComplaint', {
    body: { text: ' ', plate: 'x'.repeat(17), location: { lat: 91, lon: 0 }, name: 'x', contact: {} },
  });
  t.equal(reply.status, 400);
  t.same(reply.body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted(), [
    '/contact',
    '/location/lat',
    '/name',
    '/plate',
    '/text',
  ]);
  t.equal((await service.call(null, 'fileComplaint')).status, 400);
});

t.test('the same request again has the first answer, and there is one complaint', async (t) => {
  const headers = { 'idempotency-key': randomUUID() };
  const send = (text: string) => service.call(null, 'fileComplaint', { body: { text }, headers });
  const [first, again] = [await send('一'), await send('一')];
  t.same(again.body, first.body);
  t.equal((await send('二')).status, 422);
});
