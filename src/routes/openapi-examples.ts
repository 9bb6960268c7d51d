import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { RefusalCode } from '../domain/catalogue.ts';
import { block } from '../domain/finding.ts';
import { refuse } from '../domain/refusal.ts';
import type { OperationId } from './access.ts';
import { ISSUE_MAPS } from './issue-messages.ts';
import { messageOf } from './language.ts';
import type { Json } from './openapi-components.ts';
import { Problem, problemDocument, type ProblemError } from './problem.ts';
import type { Route } from './route.ts';

/** One request as it was played against the service, and what came back; `npm run openapi:examples` writes them. */
export type Played = Readonly<{
  operationId: OperationId;
  /** What it is called among the examples of its operation. */
  name: string;
  /** What happens, as a sentence. */
  tells: string;
  /** The `sub` of whoever asked; null without a token. */
  as: string | null;
  /** What `npm run token` is told to make their token; absent of API keys. */
  token?: string;
  /** What to do, or to take from an earlier answer, first, as a sentence; without it the request runs as it stands. */
  from?: string;
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string>>;
  body?: unknown;
  /** The texts of a form; its files are named by what they hold. */
  form?: Readonly<Record<string, string | readonly string[]>>;
  /** A file of rows that is the body. */
  table?: string;
  status: number;
  /** Absent of answers that are no JSON. */
  answer?: unknown;
}>;

const file = new URL('../../openapi/examples.json', import.meta.url);
const PLAYED = JSON.parse(readFileSync(file, 'utf8')) as readonly Played[];

/** The examples of an operation in the order they were played. */
export function playedOf(operationId: OperationId): readonly Played[] {
  return PLAYED.filter((each) => each.operationId === operationId);
}

/** Who sends an example, and what has to be there first. */
function sentBy({ as, token, from }: Played): string {
  const by =
    token === undefined
      ? as === null
        ? 'Without a token.'
        : 'By an API key.'
      : `By \`${as}\`: \`npm run -s token -- ${token}\`.`;
  return from === undefined ? by : `${by} ${from}.`;
}

/** What a reader is told of the example of an operation; null of one that has none. */
export function exampleTold(operationId: OperationId): string | null {
  const main = mainExample(operationId);
  if (!main) return null;
  return `**Example**, in [a sandbox that was seeded](/docs/pages/sandbox). ${sentBy(main)}`;
}

/** The example that a reader tries: the one called `example`, else the first that is no refusal. */
export function mainExample(operationId: OperationId): Played | undefined {
  const answered = playedOf(operationId).filter(({ status }) => status < 400);
  return answered.find(({ name }) => name === 'example') ?? answered[0];
}

/** Examples by name, as a media type has them; undefined where there are none. */
export function examplesOf(
  played: readonly Played[],
  member: 'body' | 'form' | 'table' | 'answer',
): Readonly<{ examples: Json }> | undefined {
  const having = played.filter((each) => each[member] !== undefined);
  if (having.length === 0) return undefined;
  return {
    examples: Object.fromEntries(
      having.map((each) => [
        each.name,
        { summary: each.tells, description: sentBy(each), value: each[member] },
      ]),
    ),
  };
}

/** Values for the placeholders of messages. */
const PARAMS = {
  authority: '咸安區',
  basis: '41',
  citation: '9(3)',
  day: '2026-03-17',
  max: 30_000,
  min: 5_000,
  month: '2026-03',
  most: 50_000,
  number: '421202A202600001X',
  offence: 'random_dumping',
  regionCode: '421222',
  seconds: 2,
  state: 'filed',
  yuan: 10_000,
};

/** What some refusals name beside their code. */
const POINTERS: Readonly<Partial<Record<RefusalCode, string>>> = {
  already_registered: '/plate',
  unknown_reference: '/projectId',
};
const [tooSmall] = z.number().gt(0).safeParse(0, { error: ISSUE_MAPS.en }).error?.issues ?? [];
const INVALID: readonly ProblemError[] = [
  { pointer: '/quantity/value', code: 'invalid', message: String(tooSmall?.message) },
];
const UNMET = [
  block('document_missing', '9(1)', {
    params: { documentKind: 'planningPermit' },
    pointer: '/documents',
    documentKind: 'planningPermit',
  }),
];

/** A whole problem document as the service answers it with this code, made from the catalogue. */
export function problemExample(code: RefusalCode, instance: string): Json {
  const pointer = POINTERS[code];
  const refusal = refuse(code, {
    params: PARAMS,
    ...(pointer !== undefined && { pointer }),
    ...(code === 'conditions_unmet' && { findings: UNMET }),
  });
  const problem = new Problem(refusal, code === 'invalid_request' ? INVALID : []);
  return {
    summary: messageOf(code, 'en', PARAMS),
    value: problemDocument(problem, 'en', instance),
  };
}

/** The path of a request to an operation, for `instance`. */
export function pathOf({ url, operationId }: Route): string {
  const params = playedOf(operationId).find((each) => each.params)?.params ?? {};
  return url.replaceAll(/:(\w+)/g, (_: string, name: string) => encodeURIComponent(params[name] ?? name));
}
