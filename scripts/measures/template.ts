import { startTemplate } from '../../test/support/template.ts';

/**
 * Measures on databases of a PostgreSQL that is started for it, `durable` as it serves a city, and stopped whatever
 * comes of it. Exits with 0 where `measure` says that everything held.
 */
export async function onTemplate(measure: () => Promise<boolean>, durable = false): Promise<never> {
  const template = await startTemplate(process.env, durable);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void template.stop().finally(() => process.exit(130)));
  Object.assign(process.env, template.env);
  let holds = false;
  try {
    holds = await measure();
  } catch (error) {
    console.error(error);
  } finally {
    await template.stop();
  }
  process.exit(holds ? 0 : 1);
}
