/** A setting of the environment. */
export function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

/** The time of an event, with its offset. In a sandbox whose clock was set, NOW says what it is there. */
export function now(): string {
  return process.env['NOW'] ?? new Date().toISOString();
}

/** Ends the example where something is not as it says. */
export function check(holds: boolean, found: unknown): void {
  if (!holds) throw new Error(`not as it should be: ${JSON.stringify(found)}`);
}
