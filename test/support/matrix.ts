import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { hasDuty, type Scope } from '../../src/domain/registers/organisation.ts';
import { type Access, ACCESS } from '../../src/routes/access.ts';
import type { Condition } from '../../src/routes/conditions.ts';
import type { MatrixCaller } from './matrix-callers.ts';
import type { Probe } from './probe.ts';
import { DUTIES, type MatrixWorld, type Seers } from './matrix-world.ts';
import { injected, type Request } from './service.ts';

/** What the table says of one cell: allowed, or the status by which it is refused. */
export type Cell = 'allowed' | 401 | 403 | 404;

/** How the cells came out. */
export type MatrixResult = Readonly<{ probes: number; wrongs: readonly string[] }>;

/**
 * What the table of access says of this caller and this probe. Told by the table alone: who is named, under which
 * condition, and by the probe who meets it.
 */
function cellOf(caller: MatrixCaller, probe: Probe): Cell {
  const access: Access | undefined = (ACCESS as Readonly<Record<string, Access>>)[probe.operationId];
  if (!access) throw new Error(`${probe.operationId} is not in the table of access`);
  if (access.public !== undefined) return 'allowed';
  if (caller.kind === 'nobody') return 401;
  if (!isNamed(access, caller)) return 403;
  if (probe.isList) return 'allowed';
  if (meetsOf(access, caller).some(([condition, who]) => isMet(probe, condition, who))) return 'allowed';
  if (caller.kind === 'officer' && probe.seenBy !== undefined)
    return probe.seenBy === 'everybody' || probe.officersSee ? 403 : 404;
  return isSeen(probe.seenBy ?? [], caller) ? 403 : 404;
}

/** Whether the caller is of a kind that the row names at all. */
function isNamed(access: Access, { kind, department, scopes, memberships }: MatrixCaller): boolean {
  if (kind === 'key') return (access.keys ?? []).some((wanted) => hasScope(scopes, wanted));
  if (access.person !== undefined) return true;
  if (kind === 'department' && access.departments !== undefined)
    return access.departments.some((each) => each === department);
  if (kind === 'officer' || kind === 'department' || kind === 'admin') return access[kind] !== undefined;
  if (access.member !== undefined) return true;
  const asked = DUTIES.filter((duty) => access[duty] !== undefined);
  // To who belongs to no organisation things are not there.
  return (
    asked.length > 0 && (memberships.length === 0 || memberships.some(({ duties }) => hasDuty(duties, asked)))
  );
}

/** Every key reads, but for one that only reports positions. */
function hasScope(scopes: readonly Scope[], wanted: Scope): boolean {
  return scopes.some((scope) => scope === wanted || (wanted === 'read' && scope !== 'telemetry'));
}

type Who = readonly string[];

/** The conditions under which the row lets this caller, each with the names by which the caller may meet it. */
function meetsOf(access: Access, caller: MatrixCaller): readonly (readonly [Condition, Who])[] {
  const { kind, sub, memberships, authority } = caller;
  const found: (readonly [Condition, Who])[] = [];
  const isMember = kind === 'person' || kind === 'key';
  const own = memberships.map(({ organisation }) => organisation);
  // A key is no person: where duties are named it has those of its scopes alone.
  const isPerson = kind !== 'key' || DUTIES.every((duty) => access[duty] === undefined);
  if (access.person !== undefined && isPerson) found.push([access.person, [`sub ${sub}`, ...own]]);
  if (access.member !== undefined && isMember) found.push([access.member, [`sub ${sub}`, ...own]]);
  // Of what no person does there is no duty to stand in for.
  if (kind === 'key' && Object.keys(access).every((each) => each === 'keys')) found.push(['any', own]);
  for (const duty of DUTIES) {
    const condition = access[duty];
    if (condition === undefined || !isMember) continue;
    const having = memberships.filter(({ duties }) => hasDuty(duties, [duty]));
    if (having.length > 0) found.push([condition, having.map(({ organisation }) => organisation)]);
  }
  if (!isMember && kind !== 'nobody' && access[kind] !== undefined)
    found.push([access[kind] ?? 'any', [`authority ${authority}`, `sub ${sub}`]]);
  return found;
}

/** A condition that the probe does not name says nothing of its thing, so everybody meets it. */
function isMet({ meets = {} }: Probe, condition: Condition, who: Who): boolean {
  const wanted = meets[condition];
  return wanted === undefined || wanted === 'everybody' || wanted.some((each) => who.includes(each));
}

function isSeen(seers: Seers | 'everybody', { sub, memberships }: MatrixCaller): boolean {
  return (
    seers === 'everybody' ||
    seers.includes(`sub ${sub}`) ||
    memberships.some(({ organisation }) => seers.includes(organisation))
  );
}

/** How the cells are looked at: as declared, or for leaks alone where a fence is switched off. */
export type Looking = Readonly<{ app: FastifyInstance; forLeaksOnly: boolean }>;

/** As many callers ask at once. */
const AT_ONCE = 6;
/** A 503 says nothing of who may: it is asked again, as its Retry-After says. */
const TRIES = 5;

/** Asks every probe of every caller. */
export async function askAll(
  world: MatrixWorld,
  looking: Looking,
  callers: readonly MatrixCaller[],
  probes: readonly Probe[],
): Promise<MatrixResult> {
  const wrongs: string[] = [];
  let asked = 0;
  const cells = probes.flatMap((probe) => callers.map((caller) => [probe, caller] as const));
  const work = cells.values();
  const ask = async () => {
    for (const [probe, caller] of work) {
      const answer = await askOne(world, looking, caller, probe);
      asked += answer.asked;
      wrongs.push(
        ...answer.wrongs.map((wrong) => `${probe.operationId} (${probe.of}) by ${caller.name}: ${wrong}`),
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return { probes: asked, wrongs };
}

async function askOne(
  world: MatrixWorld,
  { app, forLeaksOnly }: Looking,
  caller: MatrixCaller,
  probe: Probe,
): Promise<Readonly<{ asked: number; wrongs: readonly string[] }>> {
  const cell = cellOf(caller, probe);
  const came = await send(app, caller, probe, probe.request);
  const wrong = wrongIn(cell, came, { forLeaksOnly, answers: probe.answers });
  const listed = listedWrong(world, caller, probe, came);
  const wrongs = [
    ...(wrong === null ? [] : [wrong]),
    ...foreignIn(world, caller, probe, came).map((mark) => `shows ${mark}`),
    ...(forLeaksOnly ? listed.filter((each) => !each.startsWith('lacks')) : listed),
  ];
  if (forLeaksOnly || cell !== 404 || probe.missing === undefined) return { asked: 1, wrongs };
  const missing = await send(app, caller, probe, probe.missing);
  if (isAlike(came, missing)) return { asked: 2, wrongs };
  const tells = `tells what is there from what is not: ${came.text} and ${missing.text}`;
  return { asked: 2, wrongs: [...wrongs, tells] };
}

type Came = Readonly<{ status: number; text: string; body: unknown }>;

async function send(
  app: FastifyInstance,
  caller: MatrixCaller,
  probe: Probe,
  request: Request,
): Promise<Came> {
  for (let tries = 1; ; tries++) {
    const came = await sendOnce(app, caller, probe, request);
    if (came.status !== 503 || tries === TRIES) return came;
    await delay(500 * tries);
  }
}

async function sendOnce(
  app: FastifyInstance,
  caller: MatrixCaller,
  probe: Probe,
  request: Request,
): Promise<Came> {
  const headers = {
    ...request.headers,
    ...(caller.authorization !== null && { authorization: caller.authorization }),
  };
  const {
    statusCode,
    payload,
    headers: answered,
  } = await injected(app, probe.operationId, { ...request, headers });
  const body: unknown = String(answered['content-type']).includes('json') ? JSON.parse(payload) : payload;
  const [one] = statusCode === 200 ? resultsIn(probe.operationId, body) : [];
  return one
    ? { status: one.status, text: JSON.stringify(one), body: one }
    : { status: statusCode, text: payload, body };
}

/** Of scans that were sent together, what became of each; a row of a file repeats its own number and id. */
function resultsIn(operationId: string, body: unknown): readonly Readonly<{ status: number }>[] {
  type Result = Readonly<{ status: number; row?: number; id?: string }>;
  const { results = [], rows = [] } = body as Readonly<Record<string, readonly Result[]>>;
  if (operationId === 'recordScans') return results;
  return operationId === 'importScans' ? rows.map(({ row: _row, id: _id, ...result }) => result) : [];
}

/** What came instead of what the table says; null where it came so. */
function wrongIn(
  cell: Cell,
  { status, text }: Came,
  { forLeaksOnly, answers }: Readonly<{ forLeaksOnly: boolean; answers: number | undefined }>,
): string | null {
  const isRefused =
    (status === 401 || status === 403 || status === 404) && !(cell === 'allowed' && status === answers);
  const isRight =
    cell === 'allowed' ? forLeaksOnly || !isRefused : forLeaksOnly ? isRefused : status === cell;
  if (isRight && status < 500) return null;
  return `expected ${cell}, got ${status} ${text.slice(0, 200)}`;
}

/** Texts of others in an answer that is none of theirs. */
function foreignIn(world: MatrixWorld, caller: MatrixCaller, probe: Probe, came: Came): readonly string[] {
  const sent = new Set(textsIn([probe.request.params, probe.request.body]));
  const found = textsIn(came.body).filter((text) => !sent.has(text) || came.status < 300);
  return [...new Set(found)].filter((text) => {
    const seers = world.marks.get(text);
    return seers !== undefined && !isSeen(seers, caller) && !readsCity(caller, probe);
  });
}

/** Staff read the city; what they do not read are keys, and webhooks of others. */
function readsCity({ kind }: MatrixCaller, { operationId }: Probe): boolean {
  if (operationId === 'listApiKeys' || operationId === 'listSubscriptions') return false;
  return (
    kind === 'officer' || kind === 'department' || (kind === 'admin' && /Organisations?$/.test(operationId))
  );
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => (key === 'instance' ? [] : textsIn(each)));
}

/** What a list shows that is not the caller's, and does not show that is: one that shows nothing is wrong too. */
function listedWrong(world: MatrixWorld, caller: MatrixCaller, probe: Probe, came: Came): readonly string[] {
  if (came.status !== 200) return [];
  const { items = [] } = came.body as Readonly<{ items?: readonly Readonly<Record<string, string>>[] }>;
  const shown = new Set(items.map((item) => item['id'] ?? item['number']));
  return [...(world.lists[probe.operationId] ?? [])].flatMap(([id, seers]) => {
    const isTheirs = isSeen(seers, caller) || readsCity(caller, probe);
    if (isTheirs === shown.has(id)) return [];
    return [isTheirs ? `lacks ${id}` : `lists ${id}`];
  });
}

/** Whether two refusals are the same but for what was asked. */
function isAlike(one: Came, other: Came): boolean {
  const bare = ({ status, body }: Came) => JSON.stringify([status, withoutInstance(body)]);
  return bare(one) === bare(other);
}

function withoutInstance(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  // The id of a result is that of what was sent.
  if ('problem' in body) return { ...body, id: '', problem: withoutInstance(body.problem) };
  return { ...body, instance: '' };
}
