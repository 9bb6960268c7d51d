import type { Script } from './language.ts';
import type { Answer, AnyCall } from './route.ts';

export const PDF = 'application/pdf';

/** Answers a paper that is shown where it can be, under a name to save it by, without its ending: ASCII, no quotes. */
export function paperAnswer(
  { reply }: Pick<AnyCall, 'reply'>,
  name: string,
  script: Script,
  content: Buffer,
): Answer {
  reply.header('content-disposition', `inline; filename="${name}.pdf"`);
  return { status: 200, media: { type: PDF, content }, language: script };
}
