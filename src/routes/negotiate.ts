import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';

/** Whether the caller would rather have this media type than JSON. Who says nothing, or takes anything, gets JSON. */
export function prefers(request: FastifyRequest, mediaType: string): boolean {
  const accept = request.headers.accept;
  if (accept === undefined) return false;
  const [first] = new Negotiator({ headers: { accept } }).mediaTypes(['application/json', mediaType]);
  return first === mediaType;
}
