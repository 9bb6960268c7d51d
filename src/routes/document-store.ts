import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type StoredFile = Readonly<{ sha256: string; bytes: number; mediaType: string }>;

/** Where uploaded files are kept, by the SHA-256 of their content; an object store can take its place. */
export type DocumentStore = Readonly<{
  /**
   * Keeps a stream. Null where its content is none of the media types accepted; `isTruncated` is asked at the end,
   * because a stream that was cut looks whole until then. Nothing stays of what is refused.
   */
  keep(stream: Readable, isTruncated: () => boolean): Promise<StoredFile | 'tooLarge' | 'unsupported'>;
}>;

/** The first bytes of each media type accepted. */
const SIGNATURES: readonly Readonly<{ mediaType: string; bytes: readonly number[] }>[] = [
  { mediaType: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
];
export const DOCUMENT_MEDIA_TYPES = SIGNATURES.map(({ mediaType }) => mediaType);
const LONGEST_SIGNATURE = 8;

/** A store in a folder (mode 0700). A file appears under its name only once it is whole. */
export function openDocumentStore(folder: string): DocumentStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    keep: async (stream, isTruncated) => {
      const partial = join(folder, `.${randomUUID()}.partial`);
      const hash = createHash('sha256');
      let head = Buffer.alloc(0);
      try {
        await pipeline(
          stream,
          async function* (chunks: AsyncIterable<Buffer>) {
            for await (const chunk of chunks) {
              if (head.length < LONGEST_SIGNATURE)
                head = Buffer.concat([head, chunk]).subarray(0, LONGEST_SIGNATURE);
              hash.update(chunk);
              yield chunk;
            }
          },
          createWriteStream(partial, { mode: 0o600 }),
        );
        if (isTruncated()) return 'tooLarge';
        const type = SIGNATURES.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
        if (!type) return 'unsupported';
        const sha256 = hash.digest('hex');
        const { size } = await stat(partial);
        await rename(partial, join(folder, sha256));
        return { sha256, bytes: size, mediaType: type.mediaType };
      } finally {
        await rm(partial, { force: true });
      }
    },
  };
}
