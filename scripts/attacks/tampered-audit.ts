import { generateKeyPairSync } from 'node:crypto';
import { CompactSign } from 'jose';
import type pg from 'pg';
import { type KeptSeals, verifyWithin } from '../../src/db/audit/verify.ts';
import { connectAlone } from '../../src/db/pool.ts';
import { BEFORE_FIRST, digestOf, linkHash } from '../../src/domain/audit/hash.ts';
import { leafHash, merkleRoot } from '../../src/domain/audit/merkle.ts';
import { SEAL_TYPE, readSeal, sealDigest, sealKeysOf } from '../../src/domain/audit/seal.ts';
import { type DefectKind, SEAL_DEFECTS } from '../../src/domain/audit/verify.ts';
import { sealAll } from '../../test/support/audited.ts';
import { hauled, haulage } from '../../test/support/haulage.ts';
import { type TestService, testService } from '../../test/support/service.ts';
import type { Row } from '../measures/table.ts';
import { type Random, randomOf } from '../measures/random.ts';
import type { Setting } from '../measures/setting.ts';

/**
 * Row 4: a superuser changes the audit, in ever more consistent ways, up to one who holds the signing key as well;
 * `npm run audit:verify -- --seals`, with the copy of the seals that somebody else keeps, finds every one.
 */
export async function tamperedAudit({ sized, seed }: Setting): Promise<Row> {
  const service = await testService();
  const client = await connectAlone(service.adminUrl);
  try {
    const kept = await audited(service);
    const keys = sealKeysOf(service.seals.publicKeys);
    const verify = async () =>
      (await verifyWithin(client, { keys, kept, now: Date.now() })).defects.map(({ kind }) => kind);
    const before = await verify();
    if (before.length > 0) throw new Error(`the audit was not whole before: ${before.join(', ')}`);
    const random = randomOf(seed);
    const forger = generateKeyPairSync('ed25519').privateKey;
    const [kid = ''] = keys.keys();
    const another: Sign = (payload) =>
      new CompactSign(new TextEncoder().encode(payload))
        .setProtectedHeader({ alg: 'EdDSA', kid, typ: SEAL_TYPE })
        .sign(forger);
    const families = familiesOf(service.seals.sign, another);
    const size = sized(1_000);
    const missed = new Map<string, number>();
    let unseen = 0;
    for (let tried = 0; tried < size; tried++) {
      const [name, tamper] = families[tried % families.length] ?? [];
      const found = await tampering(client, async () => {
        await tamper?.(client, random);
        return verify();
      });
      if (name !== undefined && found.length === 0) missed.set(name, (missed.get(name) ?? 0) + 1);
      // A verifier without seals would have found nothing.
      if (found.every((kind) => SEAL_KINDS.has(kind))) unseen += 1;
    }
    const after = await verify();
    if (after.length > 0) throw new Error(`the audit was not put back: ${after.join(', ')}`);
    const wrong = [...missed.values()].reduce((sum, count) => sum + count, 0);
    return {
      test: '4 audit tampering',
      size: `seed ${seed}, ${families.length} kinds of change`,
      tried: size,
      survived: size - wrong,
      wrong,
      goal: 'every change of entries, chains, heads, leaves and seals is found, also by who signs as we do',
      control: {
        what: `a verifier of hash chains without seals misses ${unseen} of ${size}`,
        hasFailed: unseen > 0,
      },
      wrongs: [...missed].map(([name, count]) => `${name}: ${count} not found`),
      notes: ['Who holds the database and the signing key is found by the seals that somebody else keeps.'],
    };
  } finally {
    await client.end();
    await service.close();
  }
}

const SEAL_KINDS: ReadonlySet<DefectKind> = new Set(SEAL_DEFECTS);

/** Builds an audit with several seals; answers the copy of them that an outsider keeps. */
async function audited(service: TestService): Promise<KeptSeals> {
  const seals: string[] = [];
  const world = await haulage(service, { name: 'audited ', numbers: 20 });
  seals.push(...(await sealAll(service)));
  for (let trip = 0; trip < 4; trip++) {
    await hauled(world);
    seals.push(...(await sealAll(service)));
  }
  const digests = new Map(seals.map((jws) => [readSeal(jws)?.number ?? 0, sealDigest(jws)]));
  return { last: Math.max(...digests.keys()), digestOf: (number) => digests.get(number) ?? null };
}

/** Does something in a transaction of which nothing stays; no trigger and no reference stands in the way. */
async function tampering<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    await client.query('set local session_replication_role = replica');
    return await work();
  } finally {
    await client.query('rollback');
  }
}

type Sign = (payload: string) => Promise<string>;
type Tamper = (client: pg.Client, random: Random) => Promise<unknown>;
type Entry = Readonly<{ id: number; chain: string; position: number; payload: string; hash: Buffer }>;

function familiesOf(ours: Sign, another: Sign): readonly (readonly [string, Tamper])[] {
  const ofEntry =
    (change: (client: pg.Client, entry: Entry, random: Random) => Promise<unknown>): Tamper =>
    async (client, random) =>
      change(client, random.pick(await entriesIn(client)), random);
  const ofChain =
    (change: (client: pg.Client, chain: readonly Entry[], random: Random) => Promise<unknown>): Tamper =>
    async (client, random) => {
      const chains = [...Map.groupBy(await entriesIn(client), ({ chain }) => chain).values()];
      await change(client, random.pick(chains.filter(({ length }) => length > 1)), random);
    };
  const rewritten = (chain: readonly Entry[], random: Random) => {
    const at = random.int(chain.length);
    return chain.map((entry, index) =>
      index === at ? { ...entry, payload: flipped(entry.payload, random) } : entry,
    );
  };
  return [
    [
      'a character of a payload',
      ofEntry((client, { id, payload }, random) =>
        client.query('update audit_entry set payload = $2 where id = $1', [id, flipped(payload, random)]),
      ),
    ],
    [
      'a payload with its digest',
      ofEntry((client, { id, payload }, random) => {
        const other = flipped(payload, random);
        return client.query('update audit_entry set payload = $2, digest = $3 where id = $1', [
          id,
          other,
          digestOf(other),
        ]);
      }),
    ],
    [
      'who, as it is searched by',
      ofEntry((client, { id }) =>
        client.query(`update audit_entry set sub = sub || 'x' where id = $1`, [id]),
      ),
    ],
    [
      'when, as it is searched by',
      ofEntry((client, { id }) =>
        client.query(`update audit_entry set at = at - interval '1 second' where id = $1`, [id]),
      ),
    ],
    [
      'from where',
      ofEntry((client, { id }) =>
        client.query(`update audit_entry set origin = '{"address":"192.0.2.1"}' where id = $1`, [id]),
      ),
    ],
    [
      'an entry deleted',
      ofEntry((client, { id }) => client.query('delete from audit_entry where id = $1', [id])),
    ],
    [
      'two entries swapped',
      ofChain(async (client, chain, random) => {
        const first = random.int(chain.length - 1);
        const [one, other] = [chain[first], chain[first + 1]];
        await client.query(
          `update audit_entry e set payload = o.payload, digest = o.digest, hash = o.hash, at = o.at,
             operation = o.operation, sub = o.sub, organisation_id = o.organisation_id, authority = o.authority,
             origin = o.origin
           from audit_entry o where (e.id = $1 and o.id = $2) or (e.id = $2 and o.id = $1)`,
          [one?.id, other?.id],
        );
      }),
    ],
    [
      'the end of a chain cut off, its head moved back',
      ofChain((client, chain, random) => cut(client, chain, 1 + random.int(chain.length - 1))),
    ],
    [
      'a chain deleted with its head',
      ofChain(async (client, [first]) => {
        await client.query('delete from audit_entry where chain = $1', [first?.chain]);
        await client.query('delete from audit_chain where chain = $1', [first?.chain]);
      }),
    ],
    [
      'an entry put into the past',
      ofChain(async (client, chain) => {
        const last = chain.at(-1);
        if (last) await append(client, last, new Date(Date.now() - 3_600_000).toISOString());
      }),
    ],
    ['a chain rewritten', ofChain((client, chain, random) => rewrite(client, rewritten(chain, random)))],
    [
      'a chain rewritten, all seals signed by another key',
      ofChain(async (client, chain, random) => {
        await rewrite(client, rewritten(chain, random));
        await reseal(client, another);
      }),
    ],
    [
      'a chain rewritten, all seals signed by our key',
      ofChain(async (client, chain, random) => {
        await rewrite(client, rewritten(chain, random));
        await reseal(client, ours);
      }),
    ],
    [
      'the end of a chain cut off, all seals signed by our key',
      ofChain(async (client, chain, random) => {
        const from = 1 + random.int(chain.length - 1);
        await cut(client, chain, from);
        await client.query(
          'delete from audit_leaf l where not exists (select 1 from audit_entry e where e.id = l.entry_id)',
        );
        await client.query(
          `update audit_leaf l set position = n.place - 1 from (select seal, entry_id,
             row_number() over (partition by seal order by position) as place from audit_leaf) n
           where n.entry_id = l.entry_id`,
        );
        await reseal(client, ours);
      }),
    ],
    [
      'the newest seals taken away',
      async (client, random) => {
        const kept = random.int(await lastSeal(client));
        await client.query('delete from audit_leaf where seal > $1', [kept]);
        await client.query('delete from audit_seal where number > $1', [kept]);
      },
    ],
    [
      'a seal taken from the middle',
      async (client, random) => {
        const number = 1 + random.int((await lastSeal(client)) - 1);
        await client.query('delete from audit_leaf where seal = $1', [number]);
        await client.query('delete from audit_seal where number = $1', [number]);
      },
    ],
    [
      'when a seal was made',
      async (client, random) =>
        client.query(`update audit_seal set at = at + interval '1 hour' where number = $1`, [
          1 + random.int(await lastSeal(client)),
        ]),
    ],
    [
      'two leaves swapped',
      async (client, random) => {
        const seal = 1 + random.int(await lastSeal(client));
        await client.query(
          `update audit_leaf l set entry_id = -o.entry_id from audit_leaf o
           where l.seal = $1 and o.seal = $1 and (l.position, o.position) in ((0, 1), (1, 0))`,
          [seal],
        );
        await client.query('update audit_leaf set entry_id = -entry_id where entry_id < 0');
      },
    ],
  ];
}

async function entriesIn(client: pg.Client): Promise<readonly Entry[]> {
  const { rows } = await client.query<Entry>(
    'select id, chain, position, payload, hash from audit_entry order by chain, position',
  );
  return rows;
}

async function lastSeal(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ last: number }>('select max(number) as last from audit_seal');
  return rows[0]?.last ?? 0;
}

/** Another letter in the place of one inside the text: it stays JSON more often than not. */
function flipped(text: string, random: Random): string {
  const letters = [...text.matchAll(/[a-z]/g)].map(({ index }) => index);
  const at = random.pick(letters);
  const other = text[at] === 'z' ? 'a' : String.fromCharCode(text.charCodeAt(at) + 1);
  return text.slice(0, at) + other + text.slice(at + 1);
}

/** Writes a chain anew with everything that hangs on its hashes, but for the seals. */
async function rewrite(client: pg.Client, chain: readonly Entry[]): Promise<void> {
  let hash: Uint8Array = BEFORE_FIRST;
  for (const { id, chain: name, position, payload } of chain) {
    const digest = digestOf(payload);
    hash = linkHash(hash, name, position, digest);
    await client.query('update audit_entry set payload = $2, digest = $3, hash = $4 where id = $1', [
      id,
      payload,
      digest,
      hash,
    ]);
  }
  await client.query('update audit_chain set hash = $2 where chain = $1', [chain[0]?.chain, hash]);
}

async function cut(client: pg.Client, chain: readonly Entry[], from: number): Promise<void> {
  const last = chain[from - 1];
  await client.query('delete from audit_entry where chain = $1 and position > $2', [last?.chain, from]);
  await client.query('update audit_chain set position = $2, hash = $3 where chain = $1', [
    last?.chain,
    from,
    last?.hash,
  ]);
}

/** An entry like the last one behind it, with all that hangs on it. */
async function append(
  client: pg.Client,
  { id, chain, position, payload, hash }: Entry,
  at: string,
): Promise<void> {
  const said = JSON.stringify({ ...(JSON.parse(payload) as object), at });
  const digest = digestOf(said);
  const next = linkHash(hash, chain, position + 1, digest);
  await client.query(
    `insert into audit_entry (chain, position, at, operation, sub, organisation_id, authority, payload, digest, hash)
     select chain, position + 1, $2, operation, sub, organisation_id, authority, $3, $4, $5
     from audit_entry where id = $1`,
    [id, at, said, digest, next],
  );
  await client.query('update audit_chain set position = position + 1, hash = $2 where chain = $1', [
    chain,
    next,
  ]);
}

/** All seals anew over the leaves as they are now, each holding on to the one before. */
async function reseal(client: pg.Client, sign: Sign): Promise<void> {
  const { rows: seals } = await client.query<{ number: number; jws: string }>(
    'select number, jws from audit_seal order by number',
  );
  let previous: string | null = null;
  for (const { number, jws } of seals) {
    const { rows: leaves } = await client.query<{ hash: Buffer }>(
      `select e.hash from audit_leaf l join audit_entry e on e.id = l.entry_id
       where l.seal = $1 order by l.position`,
      [number],
    );
    const root = Buffer.from(merkleRoot(leaves.map(({ hash }) => leafHash(hash)))).toString('hex');
    const content = { ...readSeal(jws), leaves: leaves.length, root, previous };
    const made = await sign(JSON.stringify(content));
    await client.query(
      `update audit_seal set jws = $2, leaves = $3, root = decode($4, 'hex') where number = $1`,
      [number, made, leaves.length, root],
    );
    previous = sealDigest(made);
  }
}
