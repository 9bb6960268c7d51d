import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

/** A picture without what a camera writes beside it, and the SHA-256 of the file as it came, once it has come whole. */
export type BarePhoto = Readonly<{ stream: Readable; sentSha256: () => string }>;

/**
 * A JPEG or PNG without where, when and with what it was taken (EXIF, XMP, IPTC, comments, thumbnails, anything behind
 * its end): that tells who took it. How it is to be turned is kept of a JPEG. The picture itself is not touched.
 * Nothing comes of a stream that is neither; what cannot be read of one that is broken is left out.
 */
export function withoutMetadata(source: AsyncIterable<Buffer>): BarePhoto {
  const bytes = new Bytes(source);
  return { stream: Readable.from(bare(bytes), { objectMode: false }), sentSha256: () => bytes.sha256() };
}

const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

async function* bare(bytes: Bytes): AsyncGenerator<Buffer> {
  const head = await bytes.peek(PNG.length);
  if (head.subarray(0, JPEG.length).equals(JPEG)) yield* bareJpeg(bytes);
  else if (head.equals(PNG)) yield* barePng(bytes);
  await bytes.drain();
}

const [START, END, SCAN, COMMENT, APP0, APP1, APP2, APP14, APP15] = [
  0xd8, 0xd9, 0xda, 0xfe, 0xe0, 0xe1, 0xe2, 0xee, 0xef,
] as const;

/** Segments up to the end of the image (ITU-T T.81, annex B). */
async function* bareJpeg(bytes: Bytes): AsyncGenerator<Buffer> {
  yield (await bytes.take(2)) ?? JPEG.subarray(0, 2);
  for (let head = await bytes.take(2); head; head = await bytes.take(2)) {
    const [first, marker = 0] = head;
    if (first !== 0xff) return;
    // Bytes that fill up before a marker.
    if (marker === 0xff) {
      bytes.putBack(head.subarray(1));
      continue;
    }
    if (marker === END) yield head;
    if (marker === END || marker === START) return;
    const length = await bytes.take(2);
    const content = length && length.readUInt16BE() >= 2 ? await bytes.take(length.readUInt16BE() - 2) : null;
    if (!length || !content) return;
    const kept = keptSegment(marker, content);
    if (kept) yield segment(marker, kept);
    if (marker === SCAN) yield* bytes.scan();
  }
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** Of what applications write only how colours are meant and how the picture is turned; null for nothing. */
function keptSegment(marker: number, content: Buffer): Buffer | null {
  if (marker === COMMENT) return null;
  if (marker < APP0 || marker > APP15 || marker === APP14) return content;
  const name = content.toString('latin1', 0, 12);
  // JFIF without its thumbnail.
  if (marker === APP0)
    return name.startsWith('JFIF\0') && content.length >= 14
      ? Buffer.concat([content.subarray(0, 12), Buffer.alloc(2)])
      : null;
  if (marker === APP2) return name === 'ICC_PROFILE\0' ? content : null;
  return marker === APP1 && name.startsWith('Exif\0\0') ? turnedExif(content) : null;
}

const EXIF_HEAD = 6;
const ORIENTATION = 0x0112;

/** EXIF with nothing in it but the orientation; null where there is none, or it is upright. */
function turnedExif(exif: Buffer): Buffer | null {
  const tiff = exif.subarray(EXIF_HEAD);
  if (tiff.length < 10) return null;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return null;
  for (let index = 0; index < short(directory); index++) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > tiff.length) return null;
    if (short(entry) !== ORIENTATION) continue;
    const turn = short(entry + 8);
    return turn > 1 && turn <= 8 ? exifOf(turn) : null;
  }
  return null;
}

function exifOf(orientation: number): Buffer {
  const oneShort = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  return Buffer.concat([
    Buffer.from('Exif\0\0MM\0*\0\0\0\b', 'latin1'),
    Buffer.from([0, 1, ...oneShort, 0, 0, 0, 0]),
  ]);
}

/** The picture, its colours, its movement; texts, times and EXIF are not among them. */
const KEPT_CHUNKS: readonly string[] =
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs acTL fcTL fdAT'.split(' ');
const CHECKSUM = 4;

/** Chunks up to the last (ISO/IEC 15948). */
async function* barePng(bytes: Bytes): AsyncGenerator<Buffer> {
  yield (await bytes.take(PNG.length)) ?? PNG;
  for (let head = await bytes.take(8); head; head = await bytes.take(8)) {
    const name = head.toString('latin1', 4);
    const isKept = KEPT_CHUNKS.includes(name);
    if (isKept) yield head;
    for await (const content of bytes.pass(head.readUInt32BE() + CHECKSUM)) if (isKept) yield content;
    if (name === 'IEND') return;
  }
}

/** Bytes of a stream as they are asked for; what has been read and not asked for is a chunk, or a segment, at most. */
class Bytes {
  readonly #chunks: AsyncIterator<Buffer>;
  readonly #hash = createHash('sha256');
  #held: Buffer = Buffer.alloc(0);
  #isOver = false;
  #digest: string | undefined;

  constructor(source: AsyncIterable<Buffer>) {
    this.#chunks = source[Symbol.asyncIterator]();
  }

  /** Of everything; asked for when the stream is over. */
  sha256(): string {
    if (!this.#isOver) throw new Error('expected a stream that has been read');
    return (this.#digest ??= this.#hash.digest('hex'));
  }

  /** The next bytes, which stay; fewer where the stream ends before. */
  async peek(count: number): Promise<Buffer> {
    while (this.#held.length < count && (await this.#more()));
    return this.#held.subarray(0, count);
  }

  /** The next bytes; null where the stream ends before. */
  async take(count: number): Promise<Buffer | null> {
    const taken = await this.peek(count);
    if (taken.length < count) return null;
    this.#held = this.#held.subarray(count);
    return taken;
  }

  putBack(bytes: Buffer): void {
    this.#held = Buffer.concat([bytes, this.#held]);
  }

  /** The next bytes as they come. */
  async *pass(count: number): AsyncGenerator<Buffer> {
    for (let left = count; left > 0;) {
      if (this.#held.length === 0 && !(await this.#more())) return;
      const passed = this.#held.subarray(0, left);
      this.#held = this.#held.subarray(passed.length);
      left -= passed.length;
      yield passed;
    }
  }

  /** Up to the next marker of a JPEG; within a scan it may restart, and 0xFF stands before a zero. */
  async *scan(): AsyncGenerator<Buffer> {
    for (;;) {
      const end = endOfScan(this.#held);
      if (end > 0) yield this.#held.subarray(0, end);
      this.#held = this.#held.subarray(end);
      // A marker, or the first byte of what may be one.
      if (this.#held.length > 1 || !(await this.#more())) return;
    }
  }

  /** Reads on to the end: whoever sends waits for it. */
  async drain(): Promise<void> {
    do this.#held = Buffer.alloc(0);
    while (await this.#more());
  }

  async #more(): Promise<boolean> {
    if (this.#isOver) return false;
    const { done, value } = await this.#chunks.next();
    if (done) {
      this.#isOver = true;
      return false;
    }
    this.#hash.update(value);
    this.#held = this.#held.length === 0 ? value : Buffer.concat([this.#held, value]);
    return true;
  }
}

/** How many of these bytes belong to a scan for certain. */
function endOfScan(held: Buffer): number {
  for (let at = held.indexOf(0xff); at !== -1; at = held.indexOf(0xff, at + 2)) {
    const next = held[at + 1];
    const belongs = next === 0 || (next !== undefined && next >= 0xd0 && next <= 0xd7);
    if (!belongs) return at;
  }
  return held.length;
}
