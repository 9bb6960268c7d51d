import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { parsed } from './dispatch.ts';
import { isMalformed } from './documents.ts';
import { agrees, type DocumentStore, type ReceivedFile } from './document-store.ts';
import type { Language } from './language.ts';
import { withoutMetadata } from './photo-metadata.ts';
import { invalidAt, Problem, type ProblemError, wrongAt } from './problem.ts';
import { location, text } from './schemas.ts';

const MAX_PHOTOS = 5;
const MIB = 1024 * 1024;
/** One more of everything than may be, so that it is seen here. */
const LIMITS = {
  files: MAX_PHOTOS + 1,
  fields: 20,
  parts: 20 + MAX_PHOTOS + 1,
  fileSize: 10 * MIB,
  fieldSize: 64 * 1024,
} as const;
const PHOTO_TYPES = ['image/jpeg', 'image/png'];

const named = z
  .strictObject({ name: text(100), phone: text(40), email: text(200), text: text(500) })
  .partial()
  .refine((given) => Object.values(given).some((value) => value !== undefined), { error: 'not empty' });

const contact = z.union([text(500), named]).meta({
  id: 'ComplaintContact',
  description: 'How to reach whoever complains: as one text, or by its parts.',
});

const fields = {
  text: text(4_000),
  location: location.optional(),
  plate: text(16).optional(),
  regionCode: text(6).optional(),
  contact: contact.optional(),
};

export const complaintBody = z.strictObject(fields);
export type ComplaintBody = z.output<typeof complaintBody>;

/** The form, for the document. */
export const complaintForm = z.strictObject({
  ...fields,
  location: z.string().max(65_536).optional().describe('A `Location` as JSON.'),
  contact: z.string().max(65_536).optional().describe('A text, or an object as JSON.'),
  images: z
    .array(z.string().meta({ format: 'binary' }))
    .max(MAX_PHOTOS)
    .optional(),
});

export type ReceivedPhoto = Readonly<{ file: ReceivedFile; sentSha256: string }>;
export type ReceivedComplaint = ComplaintBody & Readonly<{ photos: readonly ReceivedPhoto[] }>;

/** Reads a complaint, JSON or a form. Nothing is left of its photos when anything is wrong. */
export async function receiveComplaint(
  request: FastifyRequest,
  store: DocumentStore,
  language: Language,
): Promise<ReceivedComplaint> {
  if (!request.isMultipart()) return { ...parsed(complaintBody, request.body, language), photos: [] };
  const reading = new Reading(store);
  try {
    for await (const part of request.parts({ limits: LIMITS })) await reading.take(part);
    return reading.complaint(language);
  } catch (error) {
    await discardAll(reading.photos);
    throw isMalformed(error) ? invalidAt('The form cannot be read.', '') : error;
  }
}

/** Removes what was not kept. */
export async function discardAll(photos: readonly ReceivedPhoto[]): Promise<void> {
  for (const { file } of photos) await file.discard();
}

/** What has been read of a form; everything wrong is gathered, as with any body. */
class Reading {
  readonly #store: DocumentStore;
  readonly #values = new Map<string, unknown>();
  readonly #wrong = new Set<string>();
  #refused: Readonly<{ refusal: 'payload_too_large' | 'unsupported_media_type'; pointer: string }> | null =
    null;
  #files = 0;
  readonly photos: ReceivedPhoto[] = [];

  constructor(store: DocumentStore) {
    this.#store = store;
  }

  async take(part: MultipartFile | MultipartValue): Promise<void> {
    if (part.type === 'file') return this.#takePhoto(part);
    const { fieldname, value, valueTruncated } = part;
    if (valueTruncated || this.#values.has(fieldname) || typeof value !== 'string')
      this.#wrong.add(`/${fieldname}`);
    else this.#values.set(fieldname, isStructured(fieldname, value) ? jsonIn(value) : value);
  }

  async #takePhoto(part: MultipartFile): Promise<void> {
    const pointer = `/images/${this.#files}`;
    if (++this.#files > MAX_PHOTOS) {
      this.#wrong.add('/images');
      for await (const _ of part.file); // read on: the parts behind it are to be heard too
      return;
    }
    const { stream, sentSha256 } = withoutMetadata(part.file);
    const received = await this.#store.receive(stream, () => part.file.truncated);
    if (received === 'tooLarge') this.#refused ??= { refusal: 'payload_too_large', pointer };
    else if (received === 'unsupported') this.#refused ??= { refusal: 'unsupported_media_type', pointer };
    else {
      this.photos.push({ file: received, sentSha256: sentSha256() });
      const isPhoto = PHOTO_TYPES.includes(received.mediaType);
      if (!isPhoto || !agrees(received.mediaType, part.filename ?? '', part.mimetype))
        this.#refused ??= { refusal: 'unsupported_media_type', pointer };
    }
  }

  complaint(language: Language): ReceivedComplaint {
    const wrong = [...this.#wrong].map((pointer) => wrongAt('Sent twice, too often, or too long.', pointer));
    const body = this.#body(language, wrong);
    if (!body || wrong.length > 0) throw new Problem({ refusal: 'invalid_request' }, wrong);
    if (this.#refused) throw new Problem(this.#refused);
    return { ...body, photos: this.photos };
  }

  #body(language: Language, wrong: ProblemError[]): ComplaintBody | null {
    try {
      return parsed(complaintBody, Object.fromEntries(this.#values), language);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const told = wrong.map(({ pointer }) => pointer);
      wrong.push(...error.errors.filter(({ pointer }) => !told.includes(pointer)));
      return null;
    }
  }
}

/** What of a form stands there as JSON. */
function isStructured(field: string, value: string): boolean {
  return field === 'location' || (field === 'contact' && value.trimStart().startsWith('{'));
}

/** The value; the text itself where it is no JSON, which the schema refuses. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
