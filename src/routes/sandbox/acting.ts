import { Readable } from 'node:stream';
import { raiseFence } from '../../db/fence.ts';
import type { Tx } from '../../db/pool.ts';
import { ACCESS } from '../access.ts';
import { type Caller, fenceOf, type Membership, viewerOf } from '../caller.ts';
import { parsed } from '../dispatch.ts';
import { uploadDocument } from '../documents.ts';
import { Problem } from '../problem.ts';
import type { AnyCall, Route } from '../route.ts';

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
  async uploads(who: Somebody, kind: string): Promise<Readonly<{ kind: string; documentId: unknown }>> {
    const file = await this.#call.documents.receive(Readable.from([EMPTY_PAGE]), () => false);
    if (typeof file === 'string') throw new Error(`expected a document, found ${file}`);
    const organisationId = who.membership?.organisationId ?? null;
    const { id } = await this.#write(
      who,
      uploadDocument,
      {},
      { kind, fileName: `${kind}.pdf`, file, organisationId },
    );
    return { kind, documentId: id };
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
    const request = Object.create(this.#call.request, { headers: { value: {} } }) as AnyCall['request'];
    const answer = await spec.write?.({ ...this.#call, caller, access, fence, params, body, request }, tx);
    if (!answer || answer.status >= 400)
      throw new Problem({ refusal: 'internal' }, [
        { code: 'internal', message: `${spec.operationId} answered ${answer?.status}` },
      ]);
    return answer.body as Body;
  }
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
