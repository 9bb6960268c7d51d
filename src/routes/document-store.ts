import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
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
  /** The content of a document that is kept. */
  read(sha256: string): Promise<Readable>;
}>;

/** The media types accepted: the first bytes of each, what names of its files end with, what else it is called. */
const TYPES: readonly Readonly<{
  mediaType: string;
  bytes: readonly number[];
  endings: readonly string[];
  aliases: readonly string[];
}>[] = [
  {
    mediaType: 'application/pdf',
    bytes: [0x25, 0x50, 0x44, 0x46, 0x2d],
    endings: ['pdf'],
    aliases: ['application/x-pdf'],
  },
  {
    mediaType: 'image/jpeg',
    bytes: [0xff, 0xd8, 0xff],
    endings: ['jpg', 'jpeg', 'jpe', 'jfif'],
    aliases: ['image/jpg', 'image/pjpeg'],
  },
  {
    mediaType: 'image/png',
    bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    endings: ['png'],
    aliases: ['image/x-png'],
  },
];
export const DOCUMENT_MEDIA_TYPES = TYPES.map(({ mediaType }) => mediaType);
const LONGEST_SIGNATURE = 8;
/** Of whoever does not say what a file is; `text/plain` is a part that names no type (RFC 7578). */
const UNSAID = ['application/octet-stream', 'text/plain'];

/** Whether a name and a declared type are those of content of this type; neither has to say anything. */
export function agrees(mediaType: string, fileName: string, declared: string): boolean {
  const type = TYPES.find((each) => each.mediaType === mediaType);
  const [, ending] = /\.(?=\d*[a-z])([a-z\d]{1,10})$/i.exec(fileName) ?? [];
  const said = declared.toLowerCase();
  return (
    type !== undefined &&
    (ending === undefined || type.endings.includes(ending.toLowerCase())) &&
    (UNSAID.includes(said) || said === mediaType || type.aliases.includes(said))
  );
}

/** A store in a folder (mode 0700). A file appears under its name only once it is whole. */
export function openDocumentStore(folder: string): DocumentStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  removeRemains(folder);
  return {
    receive: async (stream, isTruncated) => {
      const partial = join(folder, `.${randomUUID()}${PARTIAL}`);
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
      const type = TYPES.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
      if (isTruncated() || !type) {
        await discard();
        return isTruncated() ? 'tooLarge' : 'unsupported';
      }
      const sha256 = hash.digest('hex');
      const { size } = await stat(partial);
      const keep = () => rename(partial, join(folder, sha256));
      return { sha256, bytes: size, mediaType: type.mediaType, keep, discard };
    },
    // Opened before it is answered, so that one that is not there is no answer that breaks off.
    read: async (sha256) => (await open(join(folder, sha256))).createReadStream(),
  };
}

const PARTIAL = '.partial';
/** Much longer than an upload may take. */
const REMAINS_MS = 60 * 60_000;

/** Removes what was arriving when a process was killed; other processes may be receiving into the same folder. */
function removeRemains(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const since = name.endsWith(PARTIAL) && statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (since && Date.now() - since > REMAINS_MS) rmSync(file, { force: true });
  }
}
