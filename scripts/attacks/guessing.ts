import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../src/routes/app.ts';
import { readSettings } from '../../src/routes/settings.ts';
import { haulage } from '../../test/support/haulage.ts';
import { type Party, registerParty } from '../../test/support/parties.ts';
import { injected, type TestService, testService } from '../../test/support/service.ts';
import { withCheckCharacter } from '../../src/domain/check-character.ts';
import { CODE_CHARACTERS, CODE_LENGTH, complaintCode } from '../../src/domain/law/art-35-02-complaints.ts';
import type { Row } from '../measures/table.ts';
import { chanceIn, isEven, separation } from './chance.ts';
import type { Setting } from '../measures/setting.ts';

/** Row 5: how much there is to guess, how often one may, and whether a wrong guess tells how wrong it was. */
export async function guessing({ sized, isQuick }: Setting): Promise<readonly Row[]> {
  const service = await testService();
  try {
    const party = await registerParty(service, 'guessed', 'carrier');
    return [
      await entropy(service, party, sized(10_000)),
      await letThrough(service, sized(20_000)),
      await oracle(service, party, isQuick ? 400 : 2_000),
    ];
  } finally {
    await service.close();
  }
}

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BASE36 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** What may be guessed: its parts that are chance, and how many bits that is. */
const CHANCE = [
  { what: 'API keys', bits: 192, alphabet: BASE64URL, length: 32 },
  { what: 'invitation codes', bits: 129, alphabet: BASE36, length: 25 },
  { what: 'codes of complaints', bits: 94, alphabet: CODE_CHARACTERS, length: CODE_LENGTH },
  { what: 'the random part of manifest numbers', bits: 20.6, alphabet: BASE36, length: 4 },
] as const;

async function entropy(service: TestService, { id, actor }: Party, size: number): Promise<Row> {
  const each = Math.max(200, Math.floor(size / CHANCE.length));
  const world = await haulage(service, { name: 'drawn ', numbers: 10 });
  const keys: string[] = [];
  const codes: string[] = [];
  const numbers: string[] = [];
  const complaints: string[] = [];
  while (keys.length < each) {
    const made = await service.expect(201, actor, 'createApiKey', { body: { name: 'k', scopes: ['read'] } });
    keys.push(String(made.key).replace('cwk_', ''));
    const invited = await service.expect(201, actor, 'inviteMember', {
      params: { id },
      body: { duties: ['gate'] },
    });
    codes.push(String(invited.code).slice(0, 25));
    const filed = await service.expect(201, null, 'fileComplaint', { body: { text: '夜間傾倒' } });
    complaints.push(String(filed.code).replaceAll('-', '').slice(0, CODE_LENGTH));
  }
  while (numbers.length < each) {
    const drawn = await service.expect(201, world.carrier.actor, 'drawManifests', {
      body: { permitNumber: world.transportPermit, count: Math.min(500, each - numbers.length) },
    });
    numbers.push(...(drawn.numbers as readonly string[]).map((number) => number.slice(-5, -1)));
  }
  const samples = [keys, codes, complaints, numbers];
  const wrongs = CHANCE.flatMap(({ what, bits, alphabet, length }, index) => {
    const sample = samples[index] ?? [];
    const isLong =
      length * Math.log2(alphabet.length) >= bits && sample.every((text) => text.length === length);
    // Of four characters two may be alike; they stand behind a number that counts.
    const isUnique = length <= 4 || new Set(sample).size === sample.length;
    return isLong && isUnique && isEven(sample, alphabet) ? [] : [`${what} are not ${bits} bits of chance`];
  });
  // A counter with the time before it, as many make their codes.
  const naive = Array.from({ length: each }, (_, count) =>
    (BigInt(Date.now()) * 1_000_000n + BigInt(count)).toString(36).toUpperCase().padStart(24, '0'),
  );
  const tried = samples.flat().length;
  return {
    test: '5 guessing: what there is to guess',
    size: `${each} of each`,
    tried,
    survived: wrongs.length === 0 ? tried : 0,
    wrong: wrongs.length,
    goal: `${CHANCE.map(({ what, bits }) => `${what} ${bits} bits`).join(', ')}, evenly spread and never twice; credentials are signed with Ed25519 (128 bits of strength)`,
    control: { what: 'codes of time and a counter are told from chance', hasFailed: !isEven(naive, BASE36) },
    wrongs,
    notes: [
      'Who knows the number of a manifest reads and signs nothing by it: a scan needs a duty in a party of it.',
      'A code of a complaint whose check character can be misread is drawn again, which takes 0.2 of its bits.',
    ],
  };
}

const AT_ONCE = 64;

async function letThrough(service: TestService, size: number): Promise<Row> {
  // As in production: what the limits are where nobody sets any.
  const { rateLimits } = readSettings({
    DATABASE_URL: 'postgres://database/',
    AUTH_ISSUER: 'x',
    AUTH_AUDIENCE: 'x',
    AUTH_JWKS_URL: 'https://x/',
  });
  const limited = await built(service, rateLimits);
  const unlimited = service.app;
  try {
    const budget = rateLimits.address * WINDOW_S;
    const guessed = await guess(limited, size);
    const bound = (guessed.windows * budget) / COST_OF_A_WRONG_TOKEN + guessed.windows * AT_ONCE;
    const free = await guess(unlimited, Math.ceil(size / 10));
    const over = Math.max(0, guessed.through - bound);
    return {
      test: '5 guessing: attempts let through',
      size: `${size} guesses, ${AT_ONCE} at once, from one address that says it is many`,
      tried: size,
      survived: size - over,
      wrong: over,
      goal: `in a window of ${WINDOW_S} s an address has ${budget / COST_OF_A_WRONG_TOKEN} wrong credentials looked at, and those under way; the rest get 429`,
      control: {
        what: `without limits ${free.through} of ${Math.ceil(size / 10)} are looked at`,
        hasFailed: free.through === Math.ceil(size / 10),
      },
      wrongs: over === 0 ? [] : [`${guessed.through} were looked at, at most ${bound} may be`],
      notes: [
        `${guessed.through} of ${size} were looked at in ${guessed.windows} windows. Numbers are guessed by who is signed in: a 404 costs five requests, so ${(rateLimits.caller * WINDOW_S) / 5} in ${WINDOW_S} s; codes of complaints by anybody, ${(rateLimits.address * WINDOW_S) / 5} of one address.`,
      ],
    };
  } finally {
    await limited.close();
  }
}

const WINDOW_S = 10;
/** Requests: one when it comes, nine when it is answered with 401. */
const COST_OF_A_WRONG_TOKEN = 10;

function built(service: TestService, rateLimits: ReturnType<typeof readSettings>['rateLimits']) {
  const { options } = service;
  const { dependencies } = options;
  return buildApp({
    ...options,
    dependencies: { ...dependencies, settings: { ...dependencies.settings, rateLimits } },
  });
}

/** Guesses API keys; how many were looked at, and over how many windows of the limits. */
async function guess(app: FastifyInstance, size: number) {
  const started = performance.now();
  let through = 0;
  let made = 0;
  const one = async () => {
    while (made < size) {
      made += 1;
      const { statusCode, payload } = await injected(app, 'getMe', {
        headers: {
          authorization: `Bearer cwk_${randomBytes(24).toString('base64url')}`,
          'x-forwarded-for': randomBytes(4).join('.'),
        },
      });
      if (statusCode === 401) through += 1;
      // On a machine that is busy with other things the database may be late: asked again, as a guesser would.
      else if (statusCode === 503) made -= 1;
      else if (statusCode !== 429) throw new Error(`a guess was answered ${statusCode} ${payload}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return { through, windows: Math.floor((performance.now() - started) / 1000 / WINDOW_S) + 1 };
}

/** Timings tell two kinds of guess apart by this share of pairs beyond a half. */
const MOST_SEPARATION = 0.1;

async function oracle(service: TestService, { id, actor }: Party, rounds: number): Promise<Row> {
  const make = async () =>
    (await service.expect(201, actor, 'createApiKey', {
      body: { name: 'k', scopes: ['read'] },
    })) as Readonly<{
      id: string;
      key: string;
    }>;
  const [live, revoked] = [await make(), await make()];
  await service.expect(204, actor, 'revokeApiKey', { params: { id: revoked.id } });
  const { code } = await service.expect(201, actor, 'inviteMember', {
    params: { id },
    body: { duties: ['gate'] },
  });
  await service.expect(200, 'guest', 'acceptInvitation', { params: { code } });
  const byKey = (key: string) => ask(service.app, 'getMe', {}, `Bearer ${key}`);
  const token = `Bearer ${await service.token('guesser')}`;
  const byCode = (each: string) => ask(service.app, 'acceptInvitation', { code: each }, token);
  const filed = await service.expect(201, null, 'fileComplaint', { body: { text: '夜間傾倒' } });
  const known = String(filed.code)
    .replaceAll('-', '')
    .slice(0, CODE_LENGTH - 2);
  const byComplaint = (each: string) => ask(service.app, 'trackComplaint', { code: each }, '');
  const random = () => `cwk_${randomBytes(24).toString('base64url')}`;
  const lastChanged = () =>
    otherThan(live.key, () => `${live.key.slice(0, -2)}${randomBytes(2).toString('base64url').slice(0, 2)}`);
  const codeChanged = () =>
    otherThan(String(filed.code).replaceAll('-', ''), () =>
      complaintCodeFrom(() => known + randomOf(CODE_CHARACTERS, 2)),
    );
  const kinds: readonly (readonly [string, readonly (readonly [string, () => Promise<Answered>])[]])[] = [
    [
      'a key',
      [
        ['unknown', () => byKey(random())],
        ['revoked', () => byKey(revoked.key)],
        ['nearly right', () => byKey(lastChanged())],
      ],
    ],
    [
      'a code',
      [
        ['unknown', () => byCode(withCheckCharacter(randomCode36()))],
        ['used', () => byCode(code)],
      ],
    ],
    [
      'a code of a complaint',
      [
        ['unknown', () => byComplaint(complaintCodeFrom(() => randomOf(CODE_CHARACTERS, CODE_LENGTH)))],
        ['nearly right', () => byComplaint(codeChanged())],
      ],
    ],
  ];
  const most = MOST_SEPARATION + chanceIn(rounds);
  const wrongs: string[] = [];
  const worst: number[] = [];
  for (const [what, classes] of kinds) {
    const timed = await interleaved(rounds, classes);
    for (const [name, { answers }] of timed)
      if (answers.size !== 1 || !timed.get('unknown')?.answers.has([...answers][0] ?? ''))
        wrongs.push(
          `${what} that is ${name} is answered unlike one that is unknown: ${[...answers].join(' / ')}`,
        );
    for (const [name, { times }] of timed) {
      if (name === 'unknown') continue;
      const told = separation(timed.get('unknown')?.times ?? [], times);
      worst.push(told);
      if (told > most)
        wrongs.push(`${what} that is ${name} is told by time: ${told.toFixed(3)} beyond a half`);
    }
  }
  const naive = naiveLookup(live.key);
  const control = await interleaved(rounds, [
    ['unknown', async () => naive(random())],
    ['nearly right', async () => naive(lastChanged())],
  ]);
  const told = separation(control.get('unknown')?.times ?? [], control.get('nearly right')?.times ?? []);
  const tried = rounds * kinds.reduce((sum, [, classes]) => sum + classes.length, 0);
  return {
    test: '5 guessing: no oracle',
    size: `${rounds} interleaved rounds`,
    tried,
    survived: wrongs.length === 0 ? tried : tried - wrongs.length,
    wrong: wrongs.length,
    goal: `unknown, revoked, used and nearly right are answered by the same bytes, and time tells them apart by at most ${MOST_SEPARATION} beyond a half, and what chance adds in so few rounds: ${most.toFixed(3)}`,
    control: {
      what: `a look-up by prefix that hashes slowly what it finds is told by time: ${told.toFixed(3)} beyond a half`,
      hasFailed: told > most,
    },
    wrongs,
    notes: [`At most ${Math.max(...worst).toFixed(3)} beyond a half.`],
  };
}

type Answered = string;
type Timed = Readonly<{ times: number[]; answers: Set<Answered> }>;

/** Each kind of guess once a round, in an order that turns, so that none always comes first. */
async function interleaved(
  rounds: number,
  classes: readonly (readonly [string, () => Promise<Answered>])[],
): Promise<ReadonlyMap<string, Timed>> {
  const timed = new Map<string, Timed>(classes.map(([name]) => [name, { times: [], answers: new Set() }]));
  for (let round = 0; round < rounds; round++)
    for (let turn = 0; turn < classes.length; turn++) {
      const [name = '', guessOnce] = classes[(round + turn) % classes.length] ?? [];
      const started = performance.now();
      const answer = (await guessOnce?.()) ?? '';
      timed.get(name)?.times.push(performance.now() - started);
      timed.get(name)?.answers.add(answer);
    }
  return timed;
}

/** The answer, without what is of the moment and what was asked. */
async function ask(
  app: FastifyInstance,
  operationId: string,
  params: Readonly<Record<string, string>>,
  authorization: string,
): Promise<Answered> {
  const { statusCode, headers, payload } = await injected(app, operationId, {
    params,
    headers: { authorization },
  });
  const { date: _date, ...kept } = headers;
  const body = Object.entries(JSON.parse(payload) as object).filter(([name]) => name !== 'instance');
  return JSON.stringify([statusCode, { ...kept, 'content-length': undefined }, body]);
}

function randomCode36(): string {
  return randomOf(BASE36, 25);
}

function randomOf(characters: string, length: number): string {
  return Array.from(randomBytes(length), (byte) => characters[byte % characters.length]).join('');
}

/** What `made` gives that is not the right one: of two characters chance hits it soon. */
function otherThan(right: string, made: () => string): string {
  for (;;) {
    const other = made();
    if (other !== right) return other;
  }
}

/** A code that can be one, of what `random` gives. */
function complaintCodeFrom(random: () => string): string {
  for (;;) {
    const code = complaintCode(random());
    if (code !== null) return code;
  }
}

/** As many keep passwords: found by what is shown of it, then compared by a slow hash. */
function naiveLookup(key: string): (guessed: string) => Answered {
  const salt = randomBytes(16);
  const hashOf = (text: string) => scryptSync(text, salt, 32, { N: 1024 });
  const stored = new Map([[key.slice(0, 8), hashOf(key)]]);
  return (guessed) => {
    const found = stored.get(guessed.slice(0, 8));
    return String(found !== undefined && timingSafeEqual(found, hashOf(guessed)));
  };
}
