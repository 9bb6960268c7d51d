import { crc32 } from 'node:zlib';

/** What a phone writes into a picture, and nobody but whoever took it is to know. */
export const PRIVATE = 'GPS 29.8412 114.3225, phone of 王建國';

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** EXIF of a picture that is turned, little-endian, with something private behind it. */
export function exifOf(orientation: number): Buffer {
  const entry = Buffer.alloc(12);
  entry.writeUInt16LE(0x0112, 0);
  entry.writeUInt16LE(3, 2);
  entry.writeUInt32LE(1, 4);
  entry.writeUInt16LE(orientation, 8);
  return Buffer.concat([
    Buffer.from('Exif\0\0II*\0\x08\0\0\0', 'latin1'),
    Buffer.from([1, 0]),
    entry,
    Buffer.alloc(4),
    Buffer.from(PRIVATE),
  ]);
}

const QUANTISATION = segment(0xdb, Buffer.alloc(65, 1));
const FRAME = segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0]));
const SCAN = Buffer.concat([
  segment(0xda, Buffer.from([1, 1, 0, 0, 0x3f, 0])),
  Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd3, 0x56]),
]);
const JFIF = segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'));
const START = Buffer.from([0xff, 0xd8]);
const END = Buffer.from([0xff, 0xd9]);

/** The parts of a JPEG that are the picture. */
export const JPEG_PICTURE = [JFIF, QUANTISATION, FRAME, SCAN, QUANTISATION, SCAN, END];

/** A JPEG of two scans, with everything private that cameras and applications write. */
export function jpegOf(orientation = 6): Buffer {
  const hidden = Buffer.from(PRIVATE);
  return Buffer.concat([
    START,
    JFIF,
    segment(0xe1, exifOf(orientation)),
    segment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), hidden])),
    segment(0xe2, Buffer.concat([Buffer.from('MPF\0'), hidden])),
    segment(0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0'), hidden])),
    segment(0xfe, hidden),
    QUANTISATION,
    FRAME,
    SCAN,
    QUANTISATION,
    SCAN,
    END,
    START,
    segment(0xe1, exifOf(1)),
    END,
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(content.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([head, named, checksum]);
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const HEADER = chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
const DATA = chunk('IDAT', Buffer.from([0x78, 0x9c, 0x63, 0x60, 0, 0, 0, 2, 0, 1]));
const LAST = chunk('IEND', Buffer.alloc(0));

/** A PNG without and with what is private. */
export const PNG_PICTURE = Buffer.concat([SIGNATURE, HEADER, DATA, DATA, LAST]);
export const PNG_WITH_ALL = Buffer.concat([
  SIGNATURE,
  HEADER,
  chunk('tEXt', Buffer.from(`Author\0${PRIVATE}`)),
  chunk('eXIf', exifOf(6).subarray(6)),
  DATA,
  chunk('iTXt', Buffer.from(PRIVATE)),
  DATA,
  chunk('tIME', Buffer.from([7, 0xe5, 3, 0x10, 18, 0, 0])),
  LAST,
  Buffer.from(PRIVATE),
]);
