import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { NewEntry, Origin } from '../db/audit/append.ts';
import type { Actor, ActorKind, Chain, SealedRead } from '../domain/audit/entry.ts';
import { type Caller, isStaff } from './caller.ts';
import type { AnyCall, Answer } from './route.ts';

type Done = Readonly<{
  answer: Pick<Answer, 'status'>;
  chains?: readonly Chain[];
  rule?: readonly string[];
  sealed?: readonly SealedRead[];
  withoutOrigin?: boolean;
}>;

/** What a call did, or read of sealed data, as it is appended to the audit. */
export function entryOf(
  { caller, request }: Pick<AnyCall, 'caller' | 'request'>,
  operation: string,
  { answer, chains = [], rule = [], sealed = [], withoutOrigin = false }: Done,
): NewEntry {
  return {
    content: {
      operation,
      at: Date.now(),
      actor: actorOf(caller),
      chains: [...chains, ...sealed.map(({ chain }) => chain)],
      rule,
      status: answer.status,
      requestId: request.id,
      ...(sealed.length > 0 && { read: sealed }),
    },
    origin: withoutOrigin ? null : originOf(request),
  };
}

/** The entry of a scan, in the chain of its manifest, for the organisation its sender acts for. */
export function scanEntry(
  call: Pick<AnyCall, 'caller' | 'request'>,
  chain: Chain,
  scan: Readonly<{ id: string; kind: string; at: number }>,
  fingerprint: string,
  organisationId: string | null,
): NewEntry {
  const { content, origin } = entryOf(call, 'recordScan', {
    answer: { status: 201 },
    chains: [chain],
    rule: ['27'],
  });
  const { id, kind, at } = scan;
  return {
    content: {
      ...content,
      actor: { ...content.actor, organisationId },
      scan: { id, kind, at: new Date(at).toISOString(), fingerprint },
    },
    origin,
  };
}

/** Who calls, by identifiers alone; an organisation where there is one that they can only act for. */
function actorOf(caller: Caller): Actor {
  const { sub, authority, department, memberships } = caller;
  const [only, ...others] = memberships;
  return {
    sub,
    kind: kindOf(caller),
    organisationId: only && others.length === 0 ? only.organisationId : null,
    authority,
    department,
  };
}

/** The chain of the one organisation somebody acts for; of the service where there is none, or more. */
export function organisationChain(caller: Caller): Chain {
  const { organisationId } = actorOf(caller);
  return organisationId === null ? 'service' : `organisation:${organisationId}`;
}

function kindOf(caller: Caller): ActorKind {
  if (caller.apiKeyId !== null) return 'key';
  if (!isStaff(caller)) return 'person';
  return caller.roles.includes('officer') ? 'officer' : (caller.roles[0] ?? 'person');
}

/** The salt keeps an address from being found by trying them all. */
function originOf(request: FastifyRequest): Origin {
  return { address: request.ip, salt: randomBytes(16).toString('hex') };
}
