import { median } from '../measures/ratio.ts';

/** What is measured by turns, and what a round of it comes to. */
type Sides<Name extends string> = Readonly<Record<Name, (round: number) => Promise<number>>>;

/** The medians of each side over rounds by turns; the first round only warms up. */
export async function byTurns<Name extends string>(
  rounds: number,
  sides: Sides<Name>,
): Promise<Readonly<Record<Name, number>>> {
  const names = Object.keys(sides) as Name[];
  const found = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++)
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const value = await sides[name](round);
      if (round > 0) found.get(name)?.push(value);
    }
  return Object.fromEntries(names.map((name) => [name, median(found.get(name) ?? [])])) as Record<
    Name,
    number
  >;
}
