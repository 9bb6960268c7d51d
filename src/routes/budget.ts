import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Beyond these the key that came first is forgotten; some 200 bytes each. */
const MAX_KEYS = 50_000;

/**
 * What each key may spend in a window of time, counted in the memory of this process. A window begins with the first
 * spending and ends as a whole, so that whoever waits as long as said finds all of it again.
 */
export class Budget {
  readonly #limiter: RateLimiterMemory;
  readonly #keys = new Set<string>();
  readonly #maxKeys: number;

  /** `points` whole, and at least what the dearest single thing costs; `seconds` the length of a window. */
  constructor(points: number, seconds: number, maxKeys = MAX_KEYS) {
    this.#limiter = new RateLimiterMemory({ points, duration: seconds, keyPrefix: '' });
    this.#maxKeys = maxKeys;
  }

  /** Spends; or spends nothing, where there is no room, and gives the whole seconds until there is. */
  async spend(key: string, cost: number): Promise<number> {
    this.#remember(key);
    try {
      await this.#limiter.consume(key, cost);
      return 0;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      await this.#limiter.reward(key, cost);
      return secondsUntil(refused);
    }
  }

  /** Spends whether there is room or not: the price of what has happened already. */
  async charge(key: string, cost: number): Promise<void> {
    this.#remember(key);
    await this.#limiter.penalty(key, cost);
  }

  /** Whole seconds until anything at all can be spent; 0 where it can be now. */
  async isOut(key: string): Promise<number> {
    const spent = await this.#limiter.get(key);
    return spent && spent.msBeforeNext > 0 && spent.remainingPoints < 1 ? secondsUntil(spent) : 0;
  }

  #remember(key: string): void {
    if (this.#keys.has(key)) return;
    const [oldest] = this.#keys;
    if (this.#keys.size >= this.#maxKeys && oldest !== undefined) {
      this.#keys.delete(oldest);
      void this.#limiter.delete(oldest);
    }
    this.#keys.add(key);
  }
}

function secondsUntil({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000));
}
