import pg from 'pg';

/** Which of the servers of a list was the primary last, for all who connect by that list. */
type Place = { at: number };
const places = new Map<string, Place>();

const PARTS = /^(\w+:\/\/(?:[^/?]*@)?)([^@/?]*)(.*)$/s;
const CONNECT_WITHIN_MS = 5_000;

/** A connection string for each server that one names: `postgres://user@a:5432,b:5432/db`, as libpq has them. */
export function urlsOf(url: string): readonly [string, ...string[]] {
  const [, before = '', hosts = '', after = ''] = PARTS.exec(url) ?? [];
  const [first, ...others] = hosts.split(',').map((host) => `${before}${host}${after}`);
  return others.length === 0 || first === undefined ? [url] : [first, ...others];
}

/**
 * The connection string of the server that is the primary: of one that stands alone its own, unasked. Throws where
 * none of several is.
 */
export async function primaryOf(url: string): Promise<string> {
  const urls = urlsOf(url);
  if (urls.length === 1) return url;
  const place = placeOf(urls);
  const reasons: string[] = [];
  for (const _ of urls) {
    const each = urls[place.at] ?? url;
    const client = new pg.Client({ connectionString: each, connectionTimeoutMillis: CONNECT_WITHIN_MS });
    client.on('error', () => undefined);
    try {
      await client.connect();
      if (!(await isStandby(client))) return each;
      reasons.push(`${client.host} is a standby`);
    } catch (error) {
      reasons.push(`${client.host}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      await client.end().catch(() => undefined);
    }
    turn(urls, place, place.at);
  }
  throw new Error(`no primary among the servers: ${reasons.join('; ')}`);
}

type ToPrimary = Pick<pg.PoolConfig, 'connectionString' | 'Client'> &
  // The pool waits for it, which its types do not say.
  Readonly<{ onConnect?: (client: pg.ClientBase) => Promise<void> }>;

/**
 * How a pool connects by a list of servers, because the driver knows one: to the one that was the primary last. Where
 * it does not answer, or is a standby, that connection fails as when the database is away, and the next one goes to
 * the next. A server never becomes a standby under a connection: it has to start anew for that.
 */
export function toPrimary(url: string): ToPrimary {
  const urls = urlsOf(url);
  if (urls.length === 1) return { connectionString: url };
  const place = placeOf(urls);
  class PrimaryClient extends pg.Client {
    readonly tried: number;

    constructor(config?: pg.ClientConfig) {
      const { at } = place;
      super({ ...config, connectionString: urls[at] ?? url });
      this.tried = at;
    }

    override connect(): Promise<this>;
    override connect(callback: (error: Error) => void): void;
    override connect(callback?: (error: Error) => void): Promise<this> | void {
      if (!callback) return super.connect() as Promise<this>;
      super.connect((error: Error | null) => {
        if (error && isGone(error)) turn(urls, place, this.tried);
        (callback as (error: Error | null) => void)(error);
      });
    }
  }
  const refuseStandby = async (client: pg.ClientBase): Promise<void> => {
    if (!(await isStandby(client))) return;
    turn(urls, place, (client as PrimaryClient).tried);
    // As a server says that cannot be used now.
    throw Object.assign(new Error('the server is a standby'), { code: '57P03' });
  };
  return { Client: PrimaryClient, onConnect: refuseStandby };
}

function placeOf(urls: readonly string[]): Place {
  const list = urls.map((url) => new URL(url).host).join(',');
  const place = places.get(list) ?? { at: 0 };
  places.set(list, place);
  return place;
}

/** To the next server, unless somebody else has turned meanwhile. */
function turn(urls: readonly string[], place: Place, from: number): void {
  if (place.at === from) place.at = (from + 1) % urls.length;
}

/** No answer, or one that it starts or stops. A primary that is full, or refuses a password, is the primary. */
function isGone(error: Error): boolean {
  return !(error instanceof pg.DatabaseError) || error.code?.startsWith('57P') === true;
}

async function isStandby(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ is: boolean }>('select pg_is_in_recovery() as is');
  return rows[0]?.is === true;
}
