import type { FastifyReply } from 'fastify';
import type { Deprecation } from './route.ts';

/** Tells whoever still uses it: since when it is deprecated (RFC 9745), and from when it may be gone (RFC 8594). */
export function tellDeprecation(reply: FastifyReply, { since, sunset }: Deprecation): void {
  reply.header('deprecation', `@${Date.parse(`${since}T00:00:00+08:00`) / 1_000}`);
  reply.header('sunset', new Date(`${sunset}T00:00:00+08:00`).toUTCString());
}
