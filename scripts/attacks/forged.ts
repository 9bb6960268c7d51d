import type { Row } from '../measures/table.ts';
import { testService } from '../../test/support/service.ts';
import type { Setting } from '../measures/setting.ts';
import { credentialAttack } from './forged-credentials.ts';
import { tokenAttack } from './forged-tokens.ts';
import type { Naive } from './naive-verifiers.ts';
import { randomOf } from '../measures/random.ts';

/** What is counted over the families of one kind of secret. */
type Tally = {
  tried: number;
  refused: number;
  good: number;
  accepted: number;
  /** By family, how many of its forgeries a naive verifier took for good. */
  readonly fooled: Map<string, number>;
  readonly wrongs: string[];
};

const FORGED = 10_000;
const GOOD = 1_000;

/** Row 3: bearer tokens and credentials that nobody issued, or that speak for something else. */
export async function forgedCredentials({ seed, sized }: Setting): Promise<Row> {
  const service = await testService();
  try {
    const tally: Tally = { tried: 0, refused: 0, good: 0, accepted: 0, fooled: new Map(), wrongs: [] };
    const random = randomOf(seed);
    const tokens = await tokenAttack(service);
    try {
      await forge(tally, tokens.families, tokens.naive, sized(FORGED / 2), async (make) => {
        const text = await make(random);
        const answer = await tokens.ask(text);
        return { text, flaw: answer && ('sub' in answer ? `is ${answer.sub}` : answer.other) };
      });
      for (let made = 0; made < sized(GOOD / 2); made++) {
        const { text, sub } = await tokens.good(random);
        const answer = await tokens.ask(text);
        count(tally, answer !== null && 'sub' in answer && answer.sub === sub, `the good token of ${sub}`);
      }
    } finally {
      await tokens.close();
    }
    const credentials = await credentialAttack(service);
    await forge(tally, credentials.families, credentials.naive, sized(FORGED / 2), async (make) => {
      const shown = await make(random);
      const flaw = await credentials.ask(shown);
      const isRefused = flaw !== null && !flaw.startsWith('answered');
      return { text: shown.text, flaw: isRefused ? null : (flaw ?? 'is good') };
    });
    for (let made = 0; made < sized(GOOD / 2); made++) {
      const shown = await credentials.good(random);
      const flaw = await credentials.ask(shown);
      count(tally, flaw === null, `the good credential ${shown.text}: ${flaw}`);
    }
    return rowOf(tally, seed);
  } finally {
    await service.close();
  }
}

/** As many forgeries of every family, one after the other, until there are as many as wanted. */
async function forge<Made>(
  tally: Tally,
  families: readonly Readonly<{ name: string; make: Made }>[],
  naive: readonly Naive[],
  size: number,
  attack: (make: Made) => Promise<Readonly<{ text: string; flaw: string | null }>>,
): Promise<void> {
  for (let made = 0; made < Math.max(size, families.length); made++) {
    const { name, make } = families[made % families.length] ?? never();
    const { text, flaw } = await attack(make);
    tally.tried += 1;
    if (flaw === null) tally.refused += 1;
    else tally.wrongs.push(`${name}: ${flaw}, ${text.slice(0, 300)}`);
    const fooled = (await Promise.all(naive.map(async (verifier) => verifier(text)))).some(Boolean);
    tally.fooled.set(name, (tally.fooled.get(name) ?? 0) + (fooled ? 1 : 0));
  }
}

function count(tally: Tally, isAccepted: boolean, what: string): void {
  tally.good += 1;
  if (isAccepted) tally.accepted += 1;
  else tally.wrongs.push(what);
}

function rowOf(tally: Tally, seed: number): Row {
  const { tried, refused, good, accepted, fooled, wrongs } = tally;
  const believed = [...fooled.values()].reduce((sum, each) => sum + each, 0);
  const never = [...fooled].filter(([, count]) => count === 0).map(([name]) => name);
  return {
    test: '3 forged credentials',
    size: `seed ${seed}`,
    tried: tried + good,
    survived: refused + accepted,
    wrong: wrongs.length,
    goal: `none of ${tried} forged is accepted, in ${fooled.size} families; all of ${good} good are`,
    control: {
      what: `verifiers that read without checking, believe the header or ask no register take ${believed} of the ${tried} forged for good${never.length > 0 ? `, none of: ${never.join('; ')}` : ', some of every family'}`,
      hasFailed: never.length === 0,
    },
    wrongs,
  };
}

function never(): never {
  throw new Error('expected families');
}
