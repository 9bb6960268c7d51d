import t from 'tap';
import { haulage, shuffled } from '../support/haulage.ts';
import { vehicleBody } from '../support/parties.ts';
import { CITY, statusesOf, testService } from '../support/service.ts';
import { asked, changed, readied } from '../support/successions.ts';

/** 第十一條: a permit has exactly one copy for each of its vehicles, whatever happens to its fleet. */
const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service, { numbers: 1 });
const { carrier, contractor, transportPermit: number, disposalPermit } = world;
const FLEET = Array.from({ length: 8 }, (_, index) => `鄂LQ100${index}`);
for (const plate of FLEET)
  await service.expect(201, carrier.actor, 'registerVehicle', { body: vehicleBody(plate) });

type Copy = Readonly<{ number: number; plate: string; status: string }>;
const copiesOf = async (of: string) =>
  (await service.expect(200, CITY, 'getPermit', { params: { number: of } })).copies as readonly Copy[];
const activeOf = async (of: string) => (await copiesOf(of)).filter(({ status }) => status === 'active');
const platesOf = async (of: string) => (await activeOf(of)).map(({ plate }) => plate).toSorted();

/** Replaces one vehicle of a fleet by another; answers the fleet after it. */
async function replaced(fleet: readonly string[], seed: number): Promise<readonly string[]> {
  const [gone] = shuffled(fleet, seed);
  const [added] = shuffled(
    FLEET.filter((plate) => !fleet.includes(plate)),
    seed,
  );
  const body = { removePlate: gone, addPlate: added };
  const { status } = await service.call(carrier.actor, 'replacePermitCopy', { params: { number }, body });
  return status === 201 && added !== undefined ? [...fleet.filter((plate) => plate !== gone), added] : fleet;
}

t.test('copies equal vehicles, after any amendments and replacements', async (t) => {
  let fleet: readonly string[] = await platesOf(number);
  let last = Math.max(...(await copiesOf(number)).map((copy) => copy.number));
  for (let step = 1; step <= 14; step++) {
    const wanted = shuffled(FLEET, step * 7).slice(0, 1 + ((step * 5) % 6));
    if (step % 3 === 0) fleet = await replaced(fleet, step);
    else if (step % 3 === 1) {
      await changed(service, carrier.actor, 'amendPermit', number, () => ({
        plates: wanted,
        dailyCapacity: { value: 1, unit: 't' },
      }));
      fleet = wanted;
    } else {
      // A vehicle is replaced while the amendment waits to be decided.
      const application = await asked(service, carrier.actor, 'amendPermit', number, () => ({
        plates: wanted,
      }));
      const before = fleet;
      const after = await replaced(before, step);
      const gone = before.find((plate) => !after.includes(plate));
      const added = after.find((plate) => !before.includes(plate));
      const id = await readied(service, application);
      await service.expect(200, CITY, 'decidePermitApplication', {
        params: { id },
        body: { outcome: 'approved' },
      });
      fleet = [...new Set(wanted.map((plate) => (plate === gone && added ? added : plate)))];
    }
    const copies = await copiesOf(number);
    t.same(await platesOf(number), fleet.toSorted(), `step ${step}`);
    t.equal(new Set(copies.map((copy) => copy.number)).size, copies.length, 'no number twice');
    const highest = Math.max(...copies.map((copy) => copy.number));
    t.ok(highest >= last, 'numbers go up and are never used again');
    last = highest;
  }
});

t.test('a vehicle that left the fleet has no copy under a disposal permit either', async (t) => {
  const fleet = await platesOf(number);
  t.ok((await platesOf(disposalPermit)).every((plate) => fleet.includes(plate)));
});

t.test('two amendments, a replacement and a decision at once leave one copy for each vehicle', async (t) => {
  for (let round = 0; round < 4; round++) {
    const fleet = await platesOf(number);
    const wanted = shuffled(FLEET, round + 50).slice(0, 4);
    const id = await readied(
      service,
      await asked(service, carrier.actor, 'amendPermit', number, () => ({ plates: wanted })),
    );
    const decide = () =>
      service.call(CITY, 'decidePermitApplication', { params: { id }, body: { outcome: 'approved' } });
    const body = {
      removePlate: fleet[0],
      addPlate: FLEET.find((plate) => !fleet.includes(plate) && !wanted.includes(plate)) ?? FLEET[0],
    };
    const [first, second, replacing] = await Promise.all([
      decide(),
      decide(),
      service.call(carrier.actor, 'replacePermitCopy', { params: { number }, body }),
    ]);
    t.same(statusesOf([first, second]), [200, 409]);
    const active = await activeOf(number);
    t.equal(new Set(active.map(({ plate }) => plate)).size, active.length);
    t.equal(active.length, 4, `as many as were granted; the replacement was answered ${replacing.status}`);
  }
});

t.test('a disposal permit has the vehicles of its contracts, and no other', async (t) => {
  const fleet = await platesOf(number);
  for (const plates of [fleet.slice(0, 2), fleet.slice(1, 3), fleet]) {
    await changed(service, contractor.actor, 'amendPermit', disposalPermit, (draft) => ({
      carriageContracts: draft.carriageContracts.map((each: object) => ({ ...each, plates })),
    }));
    t.same(await platesOf(disposalPermit), plates.toSorted());
  }
});
