import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file that has arrived whole and is not among the documents yet. */
export type ReceivedFile = Readonly<{
  sha256: string;
  bytes: number;
  mediaType: string;
  /** Puts it among the documents; the same content is there once. */
  keep(): Promise<void>;
  /** Removes it; does nothing once it is kept. */
  discard(): Promise<void>;
}>;

/** Where uploaded files are kept, by the SHA-256 of their content; an object store can take its place. */
export type DocumentStore = Readonly<{
  /**
   * Takes a stream in. `unsupported` where its content is none of the media types accepted; `isTruncated` is asked at
   * the end, because a stream that was cut looks whole until then. Nothing stays of what is refused.
   */
  receive(stream: Readable, isTruncated: () => boolean): Promise<ReceivedFile | 'tooLarge' | 'unsupported'>;
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
    receive: async (stream, isTruncated) => {
      const partial = join(folder, `.${randomUUID()}.partial`);
      const discard = () => rm(partial, { force: true });
      // Flushed, because the row that names the file outlives a crash of the machine.
      const written = createWriteStream(partial, { mode: 0o600, flush: true });
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
          written,
        );
      } catch (error) {
        // What is still being opened would come to be after it was removed.
        if (!written.closed) await new Promise<void>((closed) => written.once('close', closed));
        await discard();
        throw error;
      }
      const type = SIGNATURES.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
      if (isTruncated() || !type) {
        await discard();
        return isTruncated() ? 'tooLarge' : 'unsupported';
      }
      const sha256 = hash.digest('hex');
      const { size } = await stat(partial);
      const keep = () => rename(partial, join(folder, sha256));
      return { sha256, bytes: size, mediaType: type.mediaType, keep, discard };
    },
  };
}
