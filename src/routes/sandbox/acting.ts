import { Readable } from 'node:stream';
import { raiseFence } from '../../db/fence.ts';
import type { Tx } from '../../db/pool.ts';
import { ACCESS } from '../access.ts';
import { type Caller, fenceOf, type Membership, viewerOf } from '../caller.ts';
import { parsed } from '../dispatch.ts';
import { uploadDocument } from '../documents.ts';
import { fileComplaint } from '../complaints.ts';
import { withIds } from '../ids.ts';
import { Problem } from '../problem.ts';
import type { AnyCall, Route } from '../route.ts';
import { scanInput } from '../scan-schemas.ts';
import { recordOn } from '../scans.ts';
import { ORGANISATIONS, type OrganisationKey, seededCode, seededId } from './world.ts';

type Body = Readonly<Record<string, unknown>>;

/** Somebody of the sandbox, who acts for one organisation at most, or as an officer of the city. */
export type Somebody = Readonly<{ sub: string; name: string; membership?: Membership }>;

/**
 * Does operations of the service as other people, one after the other in the transaction of a call: by the same
 * handlers, behind the fence of each. A refusal ends it.
 */
export class Acting {
  readonly #call: AnyCall;
  readonly #tx: Tx;

  constructor(call: AnyCall, tx: Tx) {
    this.#call = call;
    this.#tx = tx;
  }

  async does(
    who: Somebody | 'officer',
    spec: Route,
    { params = {}, body = {} }: Readonly<{ params?: Body; body?: Body }>,
  ): Promise<Body> {
    const { language } = this.#call;
    return this.#write(who, spec, params, spec.body ? parsed(spec.body, body, language) : undefined);
  }

  /** Uploads a page that says nothing, as a document of a kind. */
  async uploads(
    who: Somebody | 'officer',
    kind: string,
  ): Promise<Readonly<{ kind: string; documentId: unknown }>> {
    const file = await this.#receive(EMPTY_PAGE);
    const organisationId = who === 'officer' ? null : (who.membership?.organisationId ?? null);
    const { id } = await this.#write(
      who,
      uploadDocument,
      {},
      { kind, fileName: `${kind}.pdf`, file, organisationId },
    );
    return { kind, documentId: id };
  }

  /** Complains with a photo that shows nothing, without saying who. */
  async complains(body: Body): Promise<Body> {
    const file = await this.#receive(EMPTY_PHOTO);
    const photos = [{ file, sentSha256: file.sha256 }];
    return this.#write({ sub: '', name: '' }, fileComplaint, {}, { ...body, photos });
  }

  /** Scans on the road, with what the scan is judged by as everywhere; its entry in the audit is its own. */
  async scans(who: Somebody, body: Body): Promise<void> {
    const caller = callerOf(who);
    const access = ACCESS.recordScan;
    const fence = { ...fenceOf(caller, access), reach: 'law' as const };
    const client = this.#tx.$client;
    const input = parsed(scanInput, body, this.#call.language);
    if (input.kind === 'inspect') throw new Error('expected a scan of the road');
    const { rows } = await client.query<{ noted: string | null }>(NOTED);
    const call = { ...this.#call, caller, fence, request: this.#requestOf() };
    await raiseFence(client, fence);
    await recordOn(client, call, input, { hasBegun: true, closing: async () => undefined });
    // What was noted before is for the entry of the whole.
    await client.query(`select set_config('audit.changes', $1, true)`, [rows[0]?.noted ?? '']);
  }

  #requestOf(): AnyCall['request'] {
    return Object.create(this.#call.request, { headers: { value: {} } }) as AnyCall['request'];
  }

  async #receive(content: Buffer) {
    const file = await this.#call.documents.receive(Readable.from([content]), () => false);
    if (typeof file === 'string') throw new Error(`expected a document, found ${file}`);
    return file;
  }

  /** Gives the transaction back to whoever called. */
  async end(): Promise<void> {
    await raiseFence(this.#tx.$client, this.#call.fence);
  }

  async #write(who: Somebody | 'officer', spec: Route, params: Body, body: unknown): Promise<Body> {
    const caller = callerOf(who);
    const access = ACCESS[spec.operationId];
    const fence = fenceOf(caller, access);
    await raiseFence(this.#tx.$client, fence);
    const tx: Tx = Object.assign(Object.create(this.#tx) as Tx, { fence });
    const request = this.#requestOf();
    const answer = await spec.write?.({ ...this.#call, caller, access, fence, params, body, request }, tx);
    if (!answer || answer.status >= 400)
      throw new Problem({ refusal: 'internal' }, [
        { code: 'internal', message: `${spec.operationId} answered ${answer?.status}` },
      ]);
    return answer.body as Body;
  }
}

/** The owner of an organisation of the sandbox. */
export function ownerOf(key: OrganisationKey): Somebody {
  const { name, uscc } = ORGANISATIONS.find((each) => each.key === key) ?? { name: '', uscc: '' };
  const organisationId = seededId(key);
  const membership = {
    organisationId,
    organisationName: name,
    uscc,
    verified: true,
    duties: ['owner'] as const,
  };
  return { sub: `sandbox-${key}`, name: `沙盒${key}`, membership };
}

/** Ids and codes of what one step makes: the first id is that of its key. */
export function named<T>(key: string, work: () => Promise<T>): Promise<T> {
  let made = 0;
  let codes = 0;
  const id = () => seededId(made++ === 0 ? key : `${key} ${made}`);
  const code = (length: number, characters: string) => seededCode(`${key} ${codes++}`, length, characters);
  return withIds({ id, code }, work);
}

function callerOf(who: Somebody | 'officer'): Caller {
  const nobody = { department: null, uscc: null, apiKeyId: null, scopes: null };
  const one =
    who === 'officer'
      ? {
          ...nobody,
          sub: 'sandbox-officer',
          name: '沙盒執法人員',
          roles: ['officer'] as const,
          authority: '421200',
          memberships: [],
        }
      : {
          ...nobody,
          sub: who.sub,
          name: who.name,
          roles: [],
          authority: null,
          memberships: who.membership ? [who.membership] : [],
        };
  return { ...one, viewer: viewerOf(one) };
}

const EMPTY_PAGE = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const EMPTY_PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);
const NOTED = `select current_setting('audit.changes', true) as noted`;
