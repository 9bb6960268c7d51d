import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { insertDocument, loadDocument } from '../db/registers/documents.ts';
import { actingFor, isStaff, memberOf } from './caller.ts';
import { agrees, DOCUMENT_MEDIA_TYPES, type DocumentStore, type ReceivedFile } from './document-store.ts';
import { uuidv7 } from './ids.ts';
import { invalidAt, notFound, Problem, type ProblemError, wrongAt } from './problem.ts';
import { route } from './route.ts';
import { id, idOut, instantOut, shownAt } from './schemas.ts';

const KIND = /^[\w-]{1,64}$/;
const MAX_FILE_NAME = 200;

type Upload = Readonly<{ kind: string; fileName: string; file: ReceivedFile }>;

/** Reads the two parts in either order. Nothing is left of a file when anything is wrong. */
async function receiveUpload(request: FastifyRequest, store: DocumentStore): Promise<Upload> {
  const reading = new Reading(store);
  try {
    // One file more than may be, so that a second one is seen here.
    for await (const part of request.parts({ limits: { files: 2 } })) await reading.take(part);
    return reading.upload();
  } catch (error) {
    await reading.file?.discard();
    throw isMalformed(error) ? invalidAt('The form cannot be read.', '') : error;
  }
}

/** What has been read of a request; everything wrong is gathered, as with any body. */
class Reading {
  readonly #store: DocumentStore;
  /** By pointer. */
  readonly #wrong = new Map<string, ProblemError>();
  #kind: string | undefined;
  #fileName = '';
  #refusal: 'payload_too_large' | 'unsupported_media_type' | null = null;
  #files = 0;
  file: ReceivedFile | undefined;

  constructor(store: DocumentStore) {
    this.#store = store;
  }

  async take(part: MultipartFile | MultipartValue): Promise<void> {
    if (part.type === 'file') return this.#takeFile(part);
    const { fieldname, value, valueTruncated } = part;
    if (fieldname !== 'kind' || this.#kind !== undefined) this.#isExtra(fieldname);
    else if (typeof value === 'string' && !valueTruncated && KIND.test(value)) this.#kind = value;
    else this.#is(wrongAt('At most 64 of the letters A to Z and a to z, digits, _ and -.', '/kind'));
  }

  async #takeFile(part: MultipartFile): Promise<void> {
    if (part.fieldname !== 'file' || ++this.#files > 1) {
      this.#isExtra(part.fieldname);
      for await (const _ of part.file); // read on: the parts behind it are to be heard too
      return;
    }
    const received = await this.#store.receive(part.file, () => part.file.truncated);
    if (received === 'tooLarge') this.#refusal = 'payload_too_large';
    else if (received === 'unsupported') this.#refusal = 'unsupported_media_type';
    else this.file = received;
    this.#fileName = fileNameOf(part.filename);
    if (this.file && !agrees(this.file.mediaType, this.#fileName, part.mimetype))
      this.#refusal = 'unsupported_media_type';
  }

  #isExtra(name: string): void {
    this.#is(wrongAt('Not a part of this form, or sent twice.', `/${name}`));
  }

  /** What was found first at a place stands. */
  #is(error: ProblemError): void {
    const { pointer = '' } = error;
    if (!this.#wrong.has(pointer)) this.#wrong.set(pointer, error);
  }

  upload(): Upload {
    if (this.#kind === undefined) this.#is(wrongAt('This is needed.', '/kind'));
    if (this.#files === 0) this.#is(wrongAt('This is needed.', '/file'));
    if (this.#wrong.size > 0) throw new Problem({ refusal: 'invalid_request' }, [...this.#wrong.values()]);
    if (this.#refusal) throw new Problem({ refusal: this.#refusal, pointer: '/file' });
    if (this.#kind === undefined || !this.file) throw new Error('expected a kind and a file');
    return { kind: this.#kind, fileName: this.#fileName, file: this.file };
  }
}

/** A name as Postgres can keep it, without folders, and which reads as it is written. */
function fileNameOf(given: string | undefined): string {
  const name = (given ?? '').toWellFormed().replaceAll(UNSEEN, '');
  const [last = ''] = name.split(/[/\\]/).slice(-1);
  const kept = [...last].slice(0, MAX_FILE_NAME).join('').trim();
  return /^\.*$/.test(kept) ? 'file' : kept;
}

/** Control characters, ends of lines, and what turns the direction of writing round: `x\u202Efdp.exe` reads as x.exe.pdf there. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** Parts that are too many, or a body that is not the form it says it is; the parser gives its errors no code. */
export function isMalformed(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return 'code' in error
    ? /^FST_(PARTS_LIMIT|FILES_LIMIT|FIELDS_LIMIT|PROTO_VIOLATION|INVALID_JSON_FIELD_ERROR)$/.test(
        String(error.code),
      )
    : /multipart|needle/i.test(error.message);
}

export const uploadDocument = route({
  operationId: 'uploadDocument',
  method: 'POST',
  url: '/v1/documents',
  tag: 'Registers',
  summary: 'Upload a document',
  description:
    "A PDF, JPEG or PNG of up to 20 MiB; its type is told by its content, and what its name ends with and the type it is declared as, where they say anything, have to agree. A member's document belongs to the organisation acted for, an officer's to none. `kind` is the kind of document that a condition asks for (第九條, 第十條, 第十八條, 第二十一條), or any other. An Idempotency-Key covers kind, name and content.",
  multipart: z.strictObject({
    kind: z.string().regex(KIND).meta({ example: 'businessLicence' }),
    file: z.string().meta({ format: 'binary' }),
  }),
  answers: {
    201: z
      .strictObject({
        id: idOut,
        organisationId: idOut.nullable(),
        kind: z.string(),
        fileName: z.string(),
        sha256: z.string(),
        bytes: z.int(),
        mediaType: z.enum(DOCUMENT_MEDIA_TYPES as [string]),
        createdAt: instantOut,
      })
      .meta({ id: 'Document' }),
  },
  refusals: ['acting_organisation_needed'],
  receive: async ({ request, caller, access, documents }) => {
    const organisationId = isStaff(caller) ? null : actingFor({ caller, access }).organisationId;
    return { ...(await receiveUpload(request, documents)), organisationId };
  },
  release: async ({ file }) => file.discard(),
  chain: ({ body: { organisationId } }) =>
    organisationId === null ? 'service' : `organisation:${organisationId}`,
  write: async ({ body: { kind, fileName, file, organisationId }, caller, access, now }, tx) => {
    // Who belonged to it when the file began to come may not any more.
    if (organisationId !== null) memberOf({ caller, access }, organisationId);
    const { sha256, bytes, mediaType } = file;
    const row = { id: uuidv7(), organisationId, kind, fileName, sha256, bytes, mediaType, createdAt: now };
    await insertDocument(tx, { ...row, uploadedBy: caller.sub });
    await file.keep();
    return { status: 201, body: { ...row, createdAt: shownAt(now) } };
  },
});

export const getDocument = route({
  operationId: 'getDocument',
  method: 'GET',
  url: '/v1/documents/:id',
  tag: 'Registers',
  summary: 'An uploaded document',
  description:
    'The file as it was uploaded, to be saved: PDF, JPEG or PNG. An organisation reads its own, officers all, departments what officers uploaded as evidence of violations. That staff read a document of an organisation is put on record with it.',
  params: z.strictObject({ id }),
  answers: { 200: null },
  media: DOCUMENT_MEDIA_TYPES,
  refusals: ['not_found'],
  costly: true,
  read: async ({ params, caller, documents, reply, readSealed }, db) => {
    const isOfficer = caller.roles.includes('officer');
    const ofStaff = isStaff(caller) && !isOfficer;
    const found = await loadDocument(db, params.id, caller.viewer, { ofStaff });
    if (!found) throw notFound();
    const { id: of, organisationId, mediaType, bytes, sha256 } = found;
    if (isOfficer && organisationId !== null) readSealed(`organisation:${organisationId}`, `document:${of}`);
    // Never shown in a browser beside other things: what somebody else uploaded is saved, under a name of ours.
    reply.header('content-disposition', `attachment; filename="${of}.${mediaType.replace(/^.*\//, '')}"`);
    reply.header('content-length', bytes);
    return { status: 200, media: { type: mediaType, content: await documents.read(sha256) } };
  },
});
