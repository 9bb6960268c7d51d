import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';

/** Which of these media types the caller would rather have than JSON; null for JSON, and where nothing is said. */
export function preferred<Type extends string>(
  { headers: { accept } }: FastifyRequest,
  mediaTypes: readonly Type[],
): Type | null {
  if (accept === undefined) return null;
  const [first] = new Negotiator({ headers: { accept } }).mediaTypes(['application/json', ...mediaTypes]);
  return mediaTypes.find((each) => each === first) ?? null;
}

/** Whether the caller would rather have this media type than JSON. Who says nothing, or takes anything, gets JSON. */
export function prefers(request: FastifyRequest, mediaType: string): boolean {
  return preferred(request, [mediaType]) !== null;
}

/** Says by which headers of its request an answer was chosen, beside those that are named already. */
export function variesBy(reply: FastifyReply, ...names: readonly string[]): FastifyReply {
  const named = [reply.getHeader('vary') ?? []].flat().flatMap((each) => String(each).split(/\s*,\s*/));
  const isNamed = (name: string) => named.some((each) => each.toLowerCase() === name.toLowerCase());
  return reply.header('vary', [...named, ...names.filter((name) => !isNamed(name))].join(', '));
}
