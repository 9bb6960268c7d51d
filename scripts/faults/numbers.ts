import type { Haulage } from '../../test/support/haulage.ts';
import type { TestService } from '../../test/support/service.ts';

const MOST_DRAWN = 500;

/** So many unused manifest numbers of a world's carrier. */
export async function drawn(
  service: TestService,
  { carrier, transportPermit: permitNumber }: Haulage,
  wanted: number,
): Promise<readonly string[]> {
  const numbers: string[] = [];
  while (numbers.length < wanted) {
    const count = Math.min(MOST_DRAWN, wanted - numbers.length);
    const answer = await service.expect(201, carrier.actor, 'drawManifests', {
      body: { permitNumber, count },
    });
    numbers.push(...answer.numbers);
  }
  return numbers;
}
