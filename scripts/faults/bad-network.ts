import type { AddressInfo } from 'node:net';
import { isDeepStrictEqual } from 'node:util';
import { haulage, type Haulage } from '../../test/support/haulage.ts';
import { type TestService, testService } from '../../test/support/service.ts';
import { randomOf } from '../measures/random.ts';
import type { Setting } from '../measures/setting.ts';
import type { Row } from '../measures/table.ts';
import { type FaultProxy, faultProxy } from './fault-proxy.ts';
import { drawn } from './numbers.ts';
import { type Answer, forgetful, type Scan, sendScan } from './phone.ts';

const PHONES = 50;
const PATIENCE_MS = 2_000;
const CONTROL_SCANS = 150;

type Sent = Readonly<{ scan: Scan; token: string; answer: Answer }>;

/** Row 2: over a bad network every scan is recorded exactly once, and repeated by the same answer. */
export async function badNetwork({ sized, seed }: Setting): Promise<Row> {
  const service = await testService();
  try {
    const world = await haulage(service, {
      name: 'phones',
      tonnes: 900_000,
      capacityTonnes: 900_000,
      numbers: 1,
    });
    await service.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = service.app.server.address() as AddressInfo;
    const scans = sized(10_000);
    const proxy = await faultProxy(port, randomOf(seed));
    const { sent, tries } = await hauled(service, world, proxy.port, scans, (scan) => scan);
    await proxy.close();

    const stored = await storedOf(service);
    const lost = sent.filter(({ scan }) => !stored.has(scan.id)).length;
    const doubled = stored.size - sent.length;
    let differing = 0;
    for (const { scan, token, answer } of sent) {
      const again = await sendScan(port, token, scan, 30_000);
      const { outcome, ...rest } = again.body;
      const { outcome: _first, ...before } = answer.body;
      if (outcome !== 'duplicate' || !isDeepStrictEqual(rest, before)) differing += 1;
    }

    const naive = await faultProxy(port, randomOf(seed));
    const control = await hauled(service, world, naive.port, CONTROL_SCANS, forgetful);
    await naive.close();
    const more = (await storedOf(service)).size - stored.size - control.sent.length;
    return {
      test: '2 exactly once over a bad network',
      size: `seed ${seed}, ${PHONES} phones, ${tries.toLocaleString('en')} connections`,
      tried: sent.length,
      survived: sent.length - lost,
      wrong: lost + doubled + differing,
      goal: 'no scan is lost or stored twice, and no answer to a repeat differs but for `outcome`',
      control: {
        what: `phones that make a new id for each try have ${more} of ${control.sent.length} scans stored more than once`,
        hasFailed: more > 0,
      },
      notes: [`Faults: ${faultsOf(proxy)}.`],
    };
  } finally {
    await service.close();
  }
}

function faultsOf({ counts }: FaultProxy): string {
  return [...counts].map(([fault, times]) => `${fault} ${times}`).join(', ');
}

async function storedOf(service: TestService): Promise<ReadonlySet<string>> {
  const { rows } = await service.asLaw('select id from scan');
  return new Set(rows.map((row) => String(row['id'])));
}

/** Trips of three scans by as many phones, each sent until it is answered; `again` is what a phone sends then. */
async function hauled(
  service: TestService,
  world: Haulage,
  port: number,
  scans: number,
  again: (scan: Scan) => Scan,
): Promise<Readonly<{ sent: readonly Sent[]; tries: number }>> {
  const numbers = await drawn(service, world, Math.ceil(scans / 3));
  const [contractor, carrier, recycler] = await Promise.all(
    [world.contractor, world.carrier, world.recycler].map(({ actor }) => service.token(actor)),
  );
  const sent: Sent[] = [];
  let tries = 0;
  const untilAnswered = async (first: Scan, token: string) => {
    for (let scan = first; ; scan = again(scan)) {
      tries += 1;
      const answer = await sendScan(port, token, scan, PATIENCE_MS).catch(() => null);
      if (answer && answer.status < 300) return void sent.push({ scan, token, answer });
      if (answer && answer.status < 500)
        throw new Error(`a scan was refused: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
  };
  const quantity = { value: 20, unit: 'kg' };
  const waiting = numbers.values();
  await Promise.all(
    Array.from({ length: PHONES }, async () => {
      for (const number of waiting) {
        await untilAnswered(world.load(number, { quantity }), contractor ?? '');
        await untilAnswered(world.depart(number), carrier ?? '');
        await untilAnswered(world.receive(number, { quantity }), recycler ?? '');
      }
    }),
  );
  return { sent, tries };
}
