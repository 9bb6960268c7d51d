import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import t from 'tap';
import { multipart, type Part, PDF, registerParty } from '../support/parties.ts';
import { CITY, ECOLOGY, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const { id: organisationId } = await registerParty(service, 'carrier', 'carrier');
const other = await registerParty(service, 'other', 'carrier');
const MIB = 1024 * 1024;
const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(64)]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]);

const file = (content: Buffer, fileName = '營業執照.pdf'): Part => ['file', { content, fileName }];
const KIND: Part = ['kind', 'businessLicence'];
const upload = (
  actor: Parameters<typeof service.call>[0],
  parts: readonly Part[],
  headers: Readonly<Record<string, string>> = {},
) => {
  const form = multipart(...parts);
  return service.call(actor, 'uploadDocument', { ...form, headers: { ...form.headers, ...headers } });
};
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');
const stored = async () => (await readdir(join(service.dataDir, 'documents'))).toSorted();
const pointers = (body: { errors: { pointer: string }[] }) => body.errors.map(({ pointer }) => pointer);

t.test('a member uploads a document of the organisation, its type told by its content', async (t) => {
  const cases = [
    [PDF, 'application/pdf'],
    [JPEG, 'image/jpeg'],
    [PNG, 'image/png'],
  ] as const;
  for (const [content, mediaType] of cases)
    t.match(await upload('carrier', [KIND, file(content)]), {
      status: 201,
      body: {
        organisationId,
        kind: 'businessLicence',
        fileName: '營業執照.pdf',
        sha256: sha256(content),
        bytes: content.length,
        mediaType,
      },
    });
  t.same(await stored(), [PDF, JPEG, PNG].map(sha256).toSorted());
});

t.test('the parts come in either order', async (t) => {
  t.equal((await upload('carrier', [file(PDF), KIND])).status, 201);
});

t.test("an officer's document belongs to no organisation", async (t) => {
  t.match(await upload(CITY, [KIND, file(PDF)]), { status: 201, body: { organisationId: null } });
});

t.test('nobody else uploads, and nothing is kept of it', async (t) => {
  const content = Buffer.concat([PDF, Buffer.from('refused')]);
  for (const actor of ['stranger', ECOLOGY])
    t.equal((await upload(actor, [KIND, file(content)])).status, 403);
  t.equal((await upload(null, [KIND, file(content)])).status, 401);
  t.notOk((await stored()).includes(sha256(content)));
});

t.test('a form that is not one kind and one file is refused, and nothing is kept of it', async (t) => {
  const content = Buffer.concat([PDF, Buffer.from('malformed')]);
  const good = file(content);
  const before = await stored();
  const cases: readonly (readonly [readonly Part[], readonly string[]])[] = [
    [[], ['/kind', '/file']],
    [[KIND], ['/file']],
    [[good], ['/kind']],
    [[KIND, good, good], ['/file']],
    [[KIND, KIND, good], ['/kind']],
    [[good, KIND, ['colour', 'red']], ['/colour']],
    [[good, KIND, ['constructor', 'x']], ['']],
    [
      [['kind', 'a b'], good, ['other', { content: PDF, fileName: 'x' }]],
      ['/other', '/kind'],
    ],
    [[['kind', 'k'.repeat(65)], good], ['/kind']],
    [[KIND, ['file', 'text']], ['/file']],
    [[['kind', { content: PDF, fileName: 'x' }], good], ['/kind']],
    [[good, KIND, ...'abcdefgh'.split('').map((name): Part => [name, ''])], ['']],
  ];
  for (const [parts, wrong] of cases) {
    const reply = await upload('carrier', parts);
    t.equal(reply.status, 400);
    t.same(pointers(reply.body).toSorted(), [...wrong].toSorted());
  }
  t.same(await stored(), before);
});

t.test('a body that breaks off, or is no form, is refused', async (t) => {
  const { body, headers } = multipart(KIND, file(PDF));
  const before = await stored();
  const half = { body: body.subarray(0, body.length - 60), headers };
  t.equal((await service.call('carrier', 'uploadDocument', half)).status, 400);
  const without = { body, headers: { 'content-type': 'multipart/form-data' } };
  t.equal((await service.call('carrier', 'uploadDocument', without)).status, 400);
  const long = { body, headers: { 'content-type': `multipart/form-data; boundary=${'b'.repeat(300)}` } };
  t.equal((await service.call('carrier', 'uploadDocument', long)).status, 400);
  t.equal((await service.call('carrier', 'uploadDocument', { body: { kind: 'x' } })).status, 415);
  t.equal((await service.call('carrier', 'uploadDocument')).status, 415);
  t.same(await stored(), before);
});

t.test('20 MiB are accepted, a byte more is not, and other content is not', async (t) => {
  const largest = Buffer.concat([PDF, Buffer.alloc(20 * MIB - PDF.length)]);
  t.match(await upload('carrier', [KIND, file(largest)]), { status: 201, body: { bytes: 20 * MIB } });
  const before = await stored();
  const larger = Buffer.concat([largest, Buffer.from('x')]);
  for (const parts of [
    [KIND, file(larger)],
    [file(larger), KIND],
  ])
    t.match(await upload('carrier', parts), { status: 413, body: { code: 'payload_too_large' } });
  for (const content of [Buffer.from('<html>'), Buffer.alloc(0), Buffer.from('%PDF')])
    t.match(await upload('carrier', [KIND, file(content)]), {
      status: 415,
      body: { code: 'unsupported_media_type' },
    });
  t.same(await stored(), before);
});

t.test('a name is kept without folders and control characters, and cut', async (t) => {
  const names = {
    '../../etc/passwd': 'passwd',
    'C:\\x\\y.pdf': 'y.pdf',
    ['長'.repeat(300)]: '長'.repeat(200),
  };
  for (const [given, kept] of Object.entries(names))
    t.equal((await upload('carrier', [KIND, file(PDF, given)])).body.fileName, kept);
});

t.test('an Idempotency-Key answers the same upload, never that of another file', async (t) => {
  const key = { 'idempotency-key': 'upload-1' };
  const first = await upload('carrier', [KIND, file(PDF)], key);
  t.equal(first.status, 201);
  t.same((await upload('carrier', [KIND, file(PDF)], key)).body, first.body);
  const another = Buffer.concat([PDF, Buffer.from('another')]);
  t.match(await upload('carrier', [KIND, file(another)], key), {
    status: 422,
    body: { code: 'idempotency_key_reused' },
  });
  t.notOk((await stored()).includes(sha256(another)));
  t.equal((await upload('carrier', [['kind', 'sitePlan'], file(PDF)], key)).status, 422);
});

t.test('somebody of several organisations names the one it is for', async (t) => {
  await service.expect(201, 'other', 'addMember', {
    params: { id: other.id },
    body: { sub: 'carrier', duties: ['driver'] },
  });
  t.equal((await upload('carrier', [KIND, file(PDF)])).status, 403);
  const headers = { 'acting-organisation': other.id };
  t.match(await upload('carrier', [KIND, file(PDF)], headers), { body: { organisationId: other.id } });
});
