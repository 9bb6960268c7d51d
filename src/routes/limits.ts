import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';
import { ACCESS } from './access.ts';
import { Budget } from './budget.ts';
import type { Caller } from './caller.ts';
import { prefers } from './negotiate.ts';
import { Problem } from './problem.ts';
import type { Settings } from './settings.ts';

/** What a request costs, in requests: the dearest thing that is true of it. */
const COSTS = {
  request: 1,
  /** A page of a list, for every so many rows it may have. */
  rows: 100,
  /** A paper is set, or a table or chart written, which takes the process ten times as long as a read. */
  paper: 10,
  upload: 10,
  /** An answer of hundreds of kilobytes. */
  costly: 10,
  /** A scan, alone or in a batch; out of a budget of its own. */
  scan: 1,
  /** A complaint, and each of its photos besides; out of a budget of its own as well. */
  complaint: 1,
  photo: 1,
  /** Besides, of the address: whoever guesses tokens does it often. */
  unauthenticated: 9,
  /** Besides, of the caller: whoever guesses numbers does it often. */
  notFound: 4,
} as const;

/** Seconds over which requests are counted: what one may send at once, and the longest one has to wait. */
const WINDOW = 10;
/** A batch of scans this long finds room whatever the settings are. */
const LONGEST_BATCH = 1_000;
const MANIFEST_WINDOW = 60;
const COMPLAINT_WINDOW = 3_600;

/** Scans have budgets of their own, so that other traffic takes nothing from them. */
const SCANS: readonly string[] = ['recordScan', 'recordScans', 'importScans'];

type Settled = Pick<Settings, 'rateLimits'>;
type Lane = 'scans' | 'others';
/** What an operation costs by. */
type Priced = Readonly<{
  operationId: string;
  media?: readonly string[];
  costly?: boolean;
  multipart?: unknown;
  query?: unknown;
}>;
/** Who has paid for a request so far. */
type Payers = Readonly<{ address: string; caller: string | null; lane: Lane }>;

/**
 * Rate limits by address, by caller, by manifest, and of complaints. Each process counts for itself. Every method throws 429 with the
 * seconds to wait, or comes back; what is refused costs nothing, so that waiting is always enough.
 */
export class Limits {
  readonly #address: Readonly<Record<Lane, Budget>>;
  readonly #caller: Readonly<Record<Lane, Budget>>;
  readonly #manifest: Budget;
  readonly #complaint: Budget;
  /** Credentials, by hash, whose caller has nothing left: turned away before they are looked at again. */
  readonly #callerOf = new Map<string, string>();
  /** Who is taking a register away, and who is sending a file. */
  readonly #exports = new Set<string>();
  readonly #imports = new Set<string>();
  readonly #reports = new Set<string>();
  readonly #payers = new WeakMap<FastifyRequest, Payers>();

  constructor({ rateLimits }: Settled) {
    const { address, caller, scans, manifest, complaints } = rateLimits;
    const perSecond = (rate: number) => new Budget(rate * WINDOW, WINDOW);
    this.#address = { scans: perSecond(address), others: perSecond(address) };
    this.#caller = {
      scans: new Budget(Math.max(scans * WINDOW, LONGEST_BATCH), WINDOW),
      others: perSecond(caller),
    };
    this.#manifest = new Budget(manifest, MANIFEST_WINDOW);
    this.#complaint = new Budget(complaints, COMPLAINT_WINDOW);
  }

  /** Before anything else is done for a request. Where nobody signs in, the address pays all of it. */
  async ofAddress(request: FastifyRequest): Promise<void> {
    const { spec } = request.routeOptions.config;
    const lane = spec && SCANS.includes(spec.operationId) ? 'scans' : 'others';
    const address = addressKey(request.ip);
    this.#payers.set(request, { address, caller: null, lane });
    const cost =
      spec && ACCESS[spec.operationId].public !== undefined ? costOf(spec, request) : COSTS.request;
    refuse(await this.#address[lane].spend(address, cost));
  }

  /** Before a credential is looked at: whether its caller is known to have nothing left. */
  async ofCredential(request: FastifyRequest): Promise<void> {
    if (this.#callerOf.size === 0) return;
    const { lane } = this.#of(request);
    const credential = credentialKey(request, lane);
    const caller = this.#callerOf.get(credential);
    if (caller === undefined) return;
    const wait = await this.#caller[lane].isOut(caller);
    if (wait === 0) this.#callerOf.delete(credential);
    refuse(wait);
  }

  /** Once it is known who calls. */
  async ofCaller(request: FastifyRequest, spec: Priced, { sub }: Caller): Promise<void> {
    const payers = this.#of(request);
    this.#payers.set(request, { ...payers, caller: sub });
    await this.#spend(request, costOf(spec, request));
  }

  /** The scans of a batch beyond the first, which the request has paid for. */
  async ofBatch(request: FastifyRequest, scans: number): Promise<void> {
    await this.#spend(request, (scans - 1) * COSTS.scan);
  }

  /**
   * A scan that its sender may send: each is judged with all others of its manifest. Counted by organisation, so that
   * no party of a manifest can keep the evidence of another waiting.
   */
  async ofManifest(number: string, sender: Readonly<{ organisationId: string | null; sub: string }>) {
    refuse(await this.#manifest.spend(`${number} ${sender.organisationId ?? sender.sub}`, COSTS.scan));
  }

  /** A complaint, before anything of it is read. Nobody signs in: many who share an address share this too. */
  async ofComplaint(request: FastifyRequest): Promise<void> {
    refuse(await this.#complaint.spend(this.#of(request).address, COSTS.complaint));
  }

  /** The photos of a complaint that has come; the next one may have to wait for them. */
  async ofPhotos(request: FastifyRequest, photos: number): Promise<void> {
    if (photos > 0) await this.#complaint.charge(this.#of(request).address, photos * COSTS.photo);
  }

  /**
   * A register that is taken away, which holds a connection until it has been: few at once, of a caller one. What
   * comes back is called when it is over.
   */
  ofExport(sub: string): () => void {
    if (this.#exports.has(sub) || this.#exports.size >= MOST_EXPORTS) refuse(WINDOW);
    this.#exports.add(sub);
    return () => void this.#exports.delete(sub);
  }

  /**
   * Reads a file that is imported, which takes memory: few at once, of a caller one; others wait their turn for a
   * while, because evidence may wait.
   */
  async whileImporting<T>(sub: string, work: () => Promise<T>): Promise<T> {
    const until = performance.now() + LONGEST_TURN_MS;
    while (this.#imports.has(sub) || this.#imports.size >= MOST_IMPORTS) {
      if (performance.now() > until) refuse(WINDOW);
      await delay(TURN_MS);
    }
    this.#imports.add(sub);
    try {
      return await work();
    } finally {
      this.#imports.delete(sub);
    }
  }

  /**
   * The report of a file, which holds its rows until it has been taken: few at once, of a caller one. What comes back
   * is called when it is over.
   */
  ofReport(sub: string): () => void {
    if (this.#reports.has(sub) || this.#reports.size >= MOST_REPORTS) refuse(WINDOW);
    this.#reports.add(sub);
    return () => void this.#reports.delete(sub);
  }

  /** Waits until there is room for so many scans of a file: evidence may wait. */
  async ofImported(request: FastifyRequest, scans: number): Promise<void> {
    const { caller, lane } = this.#of(request);
    if (caller === null) throw new Error('expected a caller');
    for (;;) {
      const wait = await this.#caller[lane].spend(caller, scans * COSTS.scan);
      if (wait === 0) return;
      await delay(wait * 1_000);
    }
  }

  /** The scans of a batch that were answered by 404. */
  async missed(request: FastifyRequest, scans: number): Promise<void> {
    const { caller, lane } = this.#of(request);
    if (caller !== null && scans > 0) await this.#caller[lane].charge(caller, scans * COSTS.notFound);
  }

  /** What an answer costs beside its request. */
  async answered(request: FastifyRequest, status: number): Promise<void> {
    const payers = this.#payers.get(request);
    if (!payers) return;
    const { address, caller, lane } = payers;
    if (status === 401) await this.#address[lane].charge(address, COSTS.unauthenticated);
    else if (status === 404 && caller === null) await this.#address[lane].charge(address, COSTS.notFound);
    else if (status === 404 && caller !== null) await this.#caller[lane].charge(caller, COSTS.notFound);
  }

  async #spend(request: FastifyRequest, cost: number): Promise<void> {
    const { caller, lane } = this.#of(request);
    if (caller === null) throw new Error('expected a caller');
    const wait = await this.#caller[lane].spend(caller, cost);
    if (wait > 0) this.#remember(credentialKey(request, lane), caller);
    refuse(wait);
  }

  #remember(credential: string, caller: string): void {
    const [oldest] = this.#callerOf.keys();
    if (this.#callerOf.size >= MAX_CREDENTIALS && oldest !== undefined) this.#callerOf.delete(oldest);
    this.#callerOf.set(credential, caller);
  }

  #of(request: FastifyRequest): Payers {
    const payers = this.#payers.get(request);
    if (!payers) throw new Error('expected a request whose address was looked at');
    return payers;
  }
}

/** A quarter of the connections of a process. */
const MOST_EXPORTS = 3;
const MOST_IMPORTS = 2;
const MOST_REPORTS = 20;
/** A file waits so long for its turn at most, and looks so often. */
const LONGEST_TURN_MS = 20_000;
const TURN_MS = 20;
const MAX_CREDENTIALS = 10_000;

function refuse(seconds: number): void {
  if (seconds > 0) throw new Problem({ refusal: 'too_many_requests', params: { seconds } });
}

function costOf(spec: Priced, request: FastifyRequest): number {
  if (spec.multipart) return COSTS.upload;
  if (spec.costly) return COSTS.costly;
  if (spec.media?.some((type) => type !== 'text/html' && prefers(request, type))) return COSTS.paper;
  const { limit } = request.query as Readonly<{ limit?: unknown }>;
  const rows = Number(limit);
  // What is no number of rows is refused with 400 soon.
  return Number.isSafeInteger(rows) && rows > 0 && rows <= MAX_ROWS
    ? Math.ceil(rows / COSTS.rows)
    : COSTS.request;
}

const MAX_ROWS = 500;

function credentialKey({ headers }: FastifyRequest, lane: Lane): string {
  const hash = createHash('sha256').update(headers.authorization ?? '');
  return `${lane} ${hash.digest('base64')}`;
}

/** Who has one IPv6 address has its whole /64; an IPv4 address may come dressed as IPv6. */
export function addressKey(ip: string): string {
  if (ip.length > MAX_IP) return 'none';
  if (!ip.includes(':')) return ip;
  if (!ipaddr.isValid(ip)) return 'none';
  const address = ipaddr.process(ip);
  if (address.kind() === 'ipv4') return address.toString();
  return Buffer.from(address.toByteArray().slice(0, 8)).toString('hex');
}

const MAX_IP = 60;
