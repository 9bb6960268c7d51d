import { createHash } from 'node:crypto';
import { readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import t from 'tap';
import { openDocumentStore } from '../../src/routes/document-store.ts';
import { multipart, type Part, PDF, registerParty } from '../support/parties.ts';
import { CITY, ECOLOGY, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const { id: organisationId } = await registerParty(service, 'carrier', 'carrier');
const other = await registerParty(service, 'other', 'carrier');
const MIB = 1024 * 1024;
const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(64)]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]);

const file = (content: Buffer, fileName = '營業執照', type?: string): Part => [
  'file',
  { content, fileName, ...(type !== undefined && { type }) },
];
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
        fileName: '營業執照',
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

t.test(
  'a document is read back by its organisation and by officers, on record; departments read what officers uploaded',
  async (t) => {
    const { body: own } = await upload('carrier', [KIND, file(PDF)]);
    const { body: evidence } = await upload(CITY, [KIND, file(JPEG, '照片')]);
    const read = (actor: Parameters<typeof service.call>[0], id: string) =>
      service.call(actor, 'getDocument', { params: { id } });
    const mine = await read('carrier', own.id);
    t.equal(mine.status, 200);
    t.same(mine.raw, PDF);
    t.equal(mine.headers['content-type'], 'application/pdf');
    t.equal(mine.headers['content-disposition'], `attachment; filename="${own.id}.pdf"`);
    t.same((await read(CITY, own.id)).raw, PDF);
    const { items } = await service.expect(200, CITY, 'listAuditEntries', { query: { organisationId } });
    t.ok(items.some(({ operation }: { operation: string }) => operation === 'getDocument'));
    t.same((await read(ECOLOGY, evidence.id)).raw, JPEG);
    for (const [actor, id] of [
      ['other', own.id],
      ['other', evidence.id],
      ['carrier', evidence.id],
      [ECOLOGY, own.id],
    ] as const)
      t.equal((await read(actor, id)).status, 404);
  },
);

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
  const empty = await upload('carrier', []);
  t.match(empty.body.errors, [
    { pointer: '/kind', message: 'This is needed.' },
    { pointer: '/file', message: 'This is needed.' },
  ]);
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

t.test('what begins otherwise is refused, whatever it is called', async (t) => {
  const before = await stored();
  const others: Readonly<Record<string, Buffer>> = {
    'a PDF that begins late': Buffer.concat([Buffer.from('\n'), PDF]),
    'HTML before a PDF': Buffer.concat([Buffer.from('<script>alert(1)</script>'), PDF]),
    SVG: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    XML: Buffer.from('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>'),
    'a ZIP': Buffer.from('PK\u0003\u0004'),
    'a GIF': Buffer.from('GIF89a'),
    'a byte order mark': Buffer.concat([Buffer.from('\uFEFF'), PDF]),
    'a PNG but for a byte': Buffer.concat([PNG.subarray(0, 7), Buffer.from('x'), PNG.subarray(8)]),
  };
  for (const [what, content] of Object.entries(others))
    for (const type of ['application/pdf', 'image/png'])
      t.match(
        await upload('carrier', [KIND, file(content, 'x', type)]),
        { status: 415, body: { code: 'unsupported_media_type', errors: [{ pointer: '/file' }] } },
        what,
      );
  t.same(await stored(), before);
});

t.test('a name and a declared type have to agree with the content, where they say anything', async (t) => {
  const agreeing: readonly (readonly [Buffer, string, string])[] = [
    [PDF, 'x.pdf', 'application/pdf'],
    [PDF, 'X.PDF', 'Application/PDF'],
    [PDF, '掃描件 2021.03', 'application/octet-stream'],
    [PDF, 'x.html.pdf', 'text/plain'],
    [JPEG, 'x.jpg', 'image/jpeg'],
    [JPEG, 'x.JPEG', 'image/jpg'],
    [PNG, 'x.png', 'image/png'],
    [PNG, '.', 'image/png'],
  ];
  for (const [content, name, type] of agreeing)
    t.equal((await upload('carrier', [KIND, file(content, name, type)])).status, 201, `${name} ${type}`);
  const before = await stored();
  const fresh = Buffer.concat([PDF, Buffer.from('contradicted')]);
  const contradicting: readonly (readonly [string, string])[] = [
    ['x.html', 'application/pdf'],
    ['x.pdf.html', 'application/pdf'],
    ['x.svg', 'application/octet-stream'],
    ['x.exe', 'application/pdf'],
    ['x.7z', 'application/pdf'],
    ['x.png', 'application/pdf'],
    ['x.pdf', 'text/html'],
    ['x.pdf', 'image/svg+xml'],
    ['x.pdf', 'image/png'],
    ['x', 'application/zip'],
    ['x\u202Efdp.exe', 'application/pdf'],
  ];
  for (const [name, type] of contradicting)
    for (const parts of [
      [KIND, file(fresh, name, type)],
      [file(fresh, name, type), KIND],
    ])
      t.match(
        await upload('carrier', parts),
        { status: 415, body: { code: 'unsupported_media_type' } },
        `${name} ${type}`,
      );
  t.same(await stored(), before);
});

t.test('a name is kept without folders, and as it reads', async (t) => {
  const names = {
    '../../etc/passwd': 'passwd',
    'C:\\x\\y.pdf': 'y.pdf',
    ['長'.repeat(300)]: '長'.repeat(200),
    'a\u0000b\u0007c\u007F\u0085d.pdf': 'abcd.pdf',
    'invoice\u202Efdp.\u202C.pdf': 'invoicefdp..pdf',
    '\u200F\u2067x\u2069\u061C.pdf': 'x.pdf',
    'a\u2028b\u2029c.pdf': 'abc.pdf',
    'a\tSet-Cookie: a=b.pdf': 'aSet-Cookie: a=b.pdf',
    '=cmd|calc': '=cmd|calc',
    ' x.pdf ': 'x.pdf',
    '.': 'file',
    'a/..': 'file',
    'a/': 'file',
    '\u202E': 'file',
    '': 'file',
  };
  for (const [given, kept] of Object.entries(names))
    t.equal((await upload('carrier', [KIND, file(PDF, given)])).body.fileName, kept, encodeURI(given));
  for (const lineBreak of ['\r\n', '\n', '\r']) {
    const reply = await upload('carrier', [KIND, file(PDF, `a${lineBreak}content-type: text/html.pdf`)]);
    t.ok([400, 415].includes(reply.status), JSON.stringify(lineBreak));
  }
});

t.test(
  'files are kept by their content, for the service alone, where no path leads but their id',
  async (t) => {
    const folder = join(service.dataDir, 'documents');
    t.equal((await stat(folder)).mode & 0o777, 0o700);
    await upload('carrier', [KIND, file(PDF, 'x.pdf')]);
    const name = sha256(PDF);
    t.equal((await stat(join(folder, name))).mode & 0o777, 0o600);
    const authorization = `Bearer ${await service.token('carrier')}`;
    for (const url of [
      `/documents/${name}`,
      `/data/documents/${name}`,
      `/${name}`,
      `/docs/../documents/${name}`,
      `/docs/..%2f..%2fdocuments%2f${name}`,
      `/docs/js/..%2f..%2f..%2fpackage.json`,
      `/docs/js/%2e%2e/%2e%2e/package.json`,
    ])
      t.equal((await service.app.inject({ url, headers: { authorization } })).statusCode, 404, url);
    const url = `/v1/documents/${name}`;
    t.equal((await service.app.inject({ url, headers: { authorization } })).statusCode, 400, 'no id');
  },
);

t.test('what was arriving when a process was killed is removed at a later start', async (t) => {
  const folder = join(service.dataDir, 'remains');
  openDocumentStore(folder);
  const [old, fresh, whole] = ['.old.partial', '.fresh.partial', sha256(PDF)].map((name) =>
    join(folder, name),
  );
  const longAgo = new Date(Date.now() - 2 * 60 * 60_000);
  for (const each of [old, fresh, whole] as string[]) await writeFile(each, 'x');
  for (const each of [old, whole] as string[]) await utimes(each, longAgo, longAgo);
  openDocumentStore(folder);
  t.same((await readdir(folder)).toSorted(), ['.fresh.partial', sha256(PDF)]);
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
