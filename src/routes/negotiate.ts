import type { FastifyRequest } from 'fastify';
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
