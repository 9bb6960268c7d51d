/**
 * Whether texts of one length look drawn evenly from an alphabet: at no place a character is far more or less often
 * there than chance lets it be (chi-squared, five standard deviations over all places).
 */
export function isEven(texts: readonly string[], alphabet: string): boolean {
  const [first = ''] = texts;
  const expected = texts.length / alphabet.length;
  let sum = 0;
  for (let at = 0; at < first.length; at++)
    for (const character of alphabet) {
      const count = texts.filter((text) => text[at] === character).length;
      sum += (count - expected) ** 2 / expected;
    }
  const freedom = first.length * (alphabet.length - 1);
  return Math.abs(sum - freedom) < 5 * Math.sqrt(2 * freedom);
}

/**
 * How well a single measurement tells two kinds apart: the share of pairs in which one is the longer, as it lies
 * beyond a half. 0 says nothing, 0.5 everything; it needs no unit and no fast machine.
 */
export function separation(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || other.length === 0) throw new Error('expected measurements');
  const sorted = other.toSorted((a, b) => a - b);
  let below = 0;
  for (const value of one) below += countBelow(sorted, value);
  return Math.abs(below / (one.length * other.length) - 0.5);
}

/** Three standard errors of a separation that is none, of so many measurements of each kind: what chance may show. */
export const chanceIn = (measurements: number) => 3 * Math.sqrt(1 / (6 * measurements));

function countBelow(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
