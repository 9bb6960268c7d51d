import type { ApplicationKind } from '../../src/domain/permits/application.ts';
import { codesOf, type Haulage, haulage } from './haulage.ts';
import { attested } from './permits.ts';
import { type Actor, CITY, type Reply, type TestService } from './service.ts';

type Change = Readonly<Record<string, unknown>>;
type Asked = 'renewPermit' | 'amendPermit';

/** Asks for a renewal or an amendment, with changes, up to its submission; answers the application. */
export async function asked(
  service: TestService,
  actor: Actor,
  operation: Asked,
  number: string,
  change: (draft: Reply['body']) => Change = () => ({}),
): Promise<Reply['body']> {
  const draft = await service.expect(201, actor, operation, { params: { number } });
  const body = change(draft);
  if (Object.keys(body).length > 0)
    await service.expect(200, actor, 'updatePermitApplication', { params: { id: draft.id }, body });
  return service.expect(200, actor, 'submitPermitApplication', { params: { id: draft.id } });
}

/** Accepts and attests what was asked for; answers its id. */
export async function readied(service: TestService, application: Reply['body']): Promise<string> {
  const { id, kind } = application;
  await service.expect(200, CITY, 'acceptPermitApplication', { params: { id } });
  await attested(service, kind as ApplicationKind, id);
  return id;
}

/** From the permit to the granted change of it; answers the application. */
export async function changed(
  service: TestService,
  actor: Actor,
  operation: Asked,
  number: string,
  change?: (draft: Reply['body']) => Change,
  decision: Change = {},
): Promise<Reply['body']> {
  const id = await readied(service, await asked(service, actor, operation, number, change));
  const body = { outcome: 'approved', ...decision };
  return service.expect(200, CITY, 'decidePermitApplication', { params: { id }, body });
}

/** The streams of a draft as they are asked for, the first with another quantity in tonnes. */
export function planWith(draft: Reply['body'], tonnes: number, rest: readonly Change[] = []) {
  const [{ quantity: _quantity, ...first }] = draft.plan.streams;
  const streams = [{ ...first, quantity: { value: tonnes, unit: 't' } }, ...rest];
  return { plan: { ...draft.plan, streams } };
}

/** What tests of renewals and amendments ask again and again. */
export function successions(service: TestService) {
  let worlds = 0;
  const permitOf = (number: string) => service.expect(200, CITY, 'getPermit', { params: { number } });
  return {
    worldOf: (options: Parameters<typeof haulage>[1] = {}) => {
      worlds += 1;
      return haulage(service, { name: `w${worlds} `, numbers: 30, ...options });
    },
    clock: (day: string, time = '12:00:00') => service.setClock(`${day}T${time}+08:00`),
    permitOf,
    applicationOf: (id: string) => service.expect(200, CITY, 'getPermitApplication', { params: { id } }),
    siteOf: (id: string) => service.expect(200, CITY, 'getSite', { params: { id } }),
    activePlates: async (number: string) =>
      ((await permitOf(number)).copies as { plate: string; status: string }[])
        .filter(({ status }) => status === 'active')
        .map(({ plate }) => plate)
        .toSorted(),
  };
}

export const at = (day: string, time = '18:20') => `${day}T${time}:00+08:00`;

/** What a load on a day is found, by a number that was drawn long before. */
export async function loadOn(world: Haulage, day: string, change: Change = {}) {
  const load = world.load(world.next(), { at: at(day), ...change });
  const { clearance, findings } = await world.record(load);
  // The vehicle is still on another sheet, which is not what is asked here.
  const codes = codesOf(findings).filter((code) => code !== 'vehicle_busy');
  return { granted: clearance.granted, codes };
}
