/** An answer that comes as it is taken holds what it is made of: it ends where nobody takes on for so long, */
const STALLED_MS = 20_000;
/** and by then, whatever is taken. */
const LONGEST_MS = 30 * 60_000;

/** Ends an answer that nobody takes, or takes for too long. What the service itself needs for a page is no stall. */
export class Watch {
  readonly #until = performance.now() + LONGEST_MS;
  /** Since when a page waits to be taken; null while one is made. */
  #waitsSince: number | null = null;
  #timer: NodeJS.Timeout | undefined;

  over(end: (error: Error) => void): void {
    this.#timer = setInterval(() => {
      const now = performance.now();
      if (this.#waitsSince !== null && now - this.#waitsSince > STALLED_MS)
        end(new Error('nothing of the answer was taken'));
      else if (now > this.#until) end(new Error('the answer took too long'));
    }, 1_000).unref();
  }

  /** Passes pages on, and knows when one waits. */
  async *pages<Page>(pages: AsyncIterable<Page>): AsyncGenerator<Page> {
    for await (const page of pages) {
      this.#waitsSince = performance.now();
      yield page;
      this.#waitsSince = null;
    }
  }

  end(): void {
    clearInterval(this.#timer);
  }
}
