import type { Test } from 'tap';
import { type Actor, type Reply, testService, type TestService } from './service.ts';

/** A service with rate limits of its own, gone with its test; their windows are of ten seconds. */
export async function limited(t: Test, env: Readonly<Record<string, string>>): Promise<TestService> {
  const service = await testService(env);
  t.teardown(() => service.close());
  return service;
}

/** The same call so many times, one after the other. */
export async function times(count: number, call: () => Promise<Reply>): Promise<readonly Reply[]> {
  const replies: Reply[] = [];
  for (let made = 0; made < count; made++) replies.push(await call());
  return replies;
}

export const askingMe = (service: TestService, actor: Actor | null) => () => service.call(actor, 'getMe');
