import { createHash } from 'node:crypto';
import t from 'tap';
import { withoutMetadata } from '../../src/routes/photo-metadata.ts';
import { exifOf, JPEG_PICTURE, jpegOf, PNG_PICTURE, PNG_WITH_ALL, PRIVATE } from '../support/photos.ts';

async function* pieces(content: Buffer, size: number) {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

async function bareOf(content: Buffer, size = 64 * 1024): Promise<Buffer> {
  const { stream, sentSha256 } = withoutMetadata(pieces(content, size));
  const kept = Buffer.concat((await stream.toArray()) as Buffer[]);
  t.equal(sentSha256(), createHash('sha256').update(content).digest('hex'), 'all of it was read');
  return kept;
}

t.test('of a JPEG the picture stays, and how it is turned; in pieces of any size', async (t) => {
  const turned = (orientation: number) =>
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      ...(JPEG_PICTURE[0] ? [JPEG_PICTURE[0]] : []),
      Buffer.from([0xff, 0xe1, 0, 34]),
      Buffer.from('Exif\0\0MM\0*\0\0\0\b', 'latin1'),
      Buffer.from([0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]),
      ...JPEG_PICTURE.slice(1),
    ]);
  for (const size of [1, 2, 3, 7, 64, 100_000])
    t.same(await bareOf(jpegOf(6), size), turned(6), `${size} bytes at once`);
  t.same(await bareOf(jpegOf(1)), Buffer.concat([Buffer.from([0xff, 0xd8]), ...JPEG_PICTURE]), 'upright');
  t.same(
    await bareOf(jpegOf(9)),
    Buffer.concat([Buffer.from([0xff, 0xd8]), ...JPEG_PICTURE]),
    'no such turn',
  );
});

t.test('of a PNG the picture stays; in pieces of any size', async (t) => {
  for (const size of [1, 5, 64, 100_000])
    t.same(await bareOf(PNG_WITH_ALL, size), PNG_PICTURE, `${size} bytes at once`);
});

t.test('nothing private comes out of a picture that is broken anywhere', async (t) => {
  for (const whole of [jpegOf(), PNG_WITH_ALL])
    for (let length = 0; length <= whole.length; length++) {
      const kept = await bareOf(whole.subarray(0, length));
      t.notOk(kept.includes(PRIVATE.slice(0, 6)), `cut after ${length} bytes`);
    }
});

t.test('nothing comes of what is neither', async (t) => {
  for (const content of [Buffer.from('%PDF-1.7'), Buffer.alloc(0), exifOf(6), Buffer.from([0xff, 0xd8])])
    t.equal((await bareOf(content)).length, 0);
});
