import { randomUUID } from 'node:crypto';
import { ROUTES } from '../../../src/routes/routes.ts';
import type { Played } from '../../../src/routes/openapi-examples.ts';
import { sealAll } from '../audited.ts';
import { multipart, type Part } from '../parties.ts';
import { injected, type Request, type TestService } from '../service.ts';
import { delivererOf, hook, sendDue } from '../hooks.ts';
import { EVENT_STEPS, SUBSCRIBED } from './events.ts';
import { BEGIN, CONFORMANCE, FILES } from './files.ts';
import { SEEDED } from './known.ts';
import { settled } from './settle.ts';
import { KEYS } from './keys.ts';
import { HAULING, OVERDUE } from './hauling.ts';
import { PERMIT_STEPS } from './permits.ts';
import { REGISTERS } from './registers.ts';
import { type Step, WHO } from './step.ts';
import { SUPERVISION } from './supervision.ts';

const STEPS: readonly Step[] = [
  ...BEGIN,
  ...REGISTERS,
  ...PERMIT_STEPS,
  ...SUBSCRIBED,
  ...HAULING,
  ...FILES,
  ...EVENT_STEPS,
  ...SUPERVISION,
  ...CONFORMANCE,
  ...OVERDUE,
  ...KEYS,
];
const MINUTE_MS = 60_000;

/** Plays every step against the service, each a minute after the last, and answers the examples it makes. */
export async function play(service: TestService): Promise<readonly Played[]> {
  const ends: (() => void)[] = [];
  const { url } = await hook({ teardown: (end) => void ends.push(() => void end()) });
  try {
    return await playWith(service, url);
  } finally {
    for (const end of ends) end();
  }
}

async function playWith(service: TestService, receiver: string): Promise<readonly Played[]> {
  const known = new Map([['receiver', receiver], ...Object.entries(SEEDED)]);
  const clocks: number[] = [];
  const played: Played[] = [];
  for (const step of STEPS) {
    const clock = step.clock ? Date.parse(step.clock) : (clocks.at(-1) ?? 0) + MINUTE_MS;
    clocks.push(clock);
    await service.setClock(new Date(clock).toISOString());
    if (step.op === 'listAuditSeals') await sealAll(service);
    if (step.op === 'listDeliveries') await sendDue(delivererOf(service, Date.now));
    const asked = filled(step, known);
    const { status, answer } = await ask(service, step, asked, known);
    if (status !== (step.status ?? 200))
      throw new Error(`${step.tells} (${step.op}): got ${status} ${JSON.stringify(answer)}`);
    for (const [name, pointer] of Object.entries(step.keep ?? {})) known.set(name, at(answer, pointer));
    const name = step.name ?? (status < 400 ? 'example' : codeOf(answer));
    if (played.some((each) => each.operationId === step.op && each.name === name)) continue;
    const { form, ...rest } = asked;
    played.push({
      operationId: step.op,
      name,
      tells: step.tells,
      as: step.as === undefined ? null : subOf(step.as),
      ...(step.as !== undefined && WHO[step.as] && { token: tokenOf(WHO[step.as] ?? {}) }),
      ...(step.from !== undefined && { from: step.from }),
      ...rest,
      ...(form && { form: textsOf(form) }),
      status,
      ...(answer !== undefined && { answer }),
    });
  }
  return settled(played, clocks, [...known.values()]);
}

function subOf(as: string): string {
  const sub = WHO[as]?.['sub'];
  return typeof sub === 'string' ? sub : as;
}

/** What `npm run token` is told to make the token of somebody. */
function tokenOf(claims: Readonly<Record<string, unknown>>): string {
  const { roles: [role] = [], ...rest } = claims as Readonly<{ roles?: readonly string[] }>;
  return Object.entries({ ...rest, ...(role !== undefined && { role }) })
    .map(([name, value]) => `--${name} ${String(value)}`)
    .join(' ');
}

type Asked = Pick<Step, 'params' | 'query' | 'body' | 'form' | 'table' | 'headers'>;

/** The request of a step, with what is known by now in place of its names. */
function filled({ params, query, body, form, table, headers }: Step, known: Map<string, string>): Asked {
  const named = (name: string) => {
    if (name.startsWith('new:')) known.set(name.slice(4), randomUUID());
    const value = known.get(name.replace(/^new:/, ''));
    if (value === undefined) throw new Error(`nothing is known as ${name}`);
    return value;
  };
  const text = JSON.stringify({ params, query, body, table, headers });
  const rest = JSON.parse(text.replaceAll(/\{([\w:]+)\}/g, (_, name: string) => named(name))) as Asked;
  return { ...rest, ...(form && { form }) };
}

async function ask(
  service: TestService,
  { op, as }: Step,
  { form, table, ...rest }: Asked,
  known: ReadonlyMap<string, string>,
): Promise<Readonly<{ status: number; answer: unknown }>> {
  const credential = as?.startsWith('key:')
    ? known.get(as.slice(4))
    : as && (await service.token(WHO[as] ?? as));
  const sent: Request = form
    ? multipart(...form)
    : table !== undefined
      ? { body: table, headers: { 'content-type': 'text/csv' } }
      : rest;
  const { statusCode, payload, headers } = await injected(service.app, op, {
    ...rest,
    ...sent,
    headers: {
      ...(credential !== undefined && { authorization: `Bearer ${credential}` }),
      ...rest.headers,
      ...sent.headers,
    },
  });
  const isJson = String(headers['content-type'] ?? '').includes('json');
  return { status: statusCode, answer: isJson ? (JSON.parse(payload) as unknown) : undefined };
}

/** The texts of a form; of its files their names, a list where there may be several. */
function textsOf(form: readonly Part[]): NonNullable<Played['form']> {
  return Object.fromEntries(
    form.map(([name, content]) => {
      if (typeof content === 'string') return [name, content];
      return [name, name === 'images' ? [content.fileName] : content.fileName];
    }),
  );
}

function codeOf(answer: unknown): string {
  return String((answer as Readonly<{ code: string }>).code);
}

function at(value: unknown, pointer: string): string {
  const found = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((holder, part) => Object(holder)[part], value);
  if (typeof found !== 'string') throw new Error(`expected a text at ${pointer} of ${JSON.stringify(value)}`);
  return found;
}

/** Operations without an example of an answer that is no refusal. */
export function unplayed(played: readonly Played[]): readonly string[] {
  const having = new Set(played.filter(({ status }) => status < 400).map(({ operationId }) => operationId));
  return ROUTES.map(({ operationId }) => operationId).filter((operationId) => !having.has(operationId));
}
