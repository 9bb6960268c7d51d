import type pg from 'pg';

/**
 * How far a transaction sees, which the row-level security of every table goes by: `nothing` (what is public for all),
 * `own` (an organisation's people), `department` (reads the city), `officer` (reads the city and does what an officer
 * does), `admin` (the service), `law` (what the law has to look at whoever asks: see `withReachOfLaw` in reach.ts).
 */
export type Reach = 'nothing' | 'own' | 'department' | 'officer' | 'admin' | 'law';

/** For whom a transaction runs. The database checks it beside the filters of the statements. */
export type Fence = Readonly<{
  reach: Reach;
  organisationIds: readonly string[];
  sub: string;
  authority: string | null;
  /** The SHA-256 of a secret in the caller's hand (an API key, an invitation): it opens the row that holds it. */
  secretHash: string | null;
}>;

export const NOBODY_FENCE: Fence = {
  reach: 'nothing',
  organisationIds: [],
  sub: '',
  authority: null,
  secretHash: null,
};

/** Jobs of the service itself, and what is looked at before it is known who calls. */
export const LAW_FENCE: Fence = { ...NOBODY_FENCE, reach: 'law' };

const RAISE = {
  name: 'fence',
  text: `select set_config('fence.reach', $1, true), set_config('fence.organisations', $2, true),
    set_config('fence.sub', $3, true), set_config('fence.authority', $4, true), set_config('fence.secret', $5, true)`,
};

/** Sets for whom the transaction under way runs, until it ends. */
export async function raiseFence(client: pg.ClientBase, fence: Fence): Promise<void> {
  const { reach, organisationIds, sub, authority, secretHash } = fence;
  await client.query({
    ...RAISE,
    values: [reach, `{${organisationIds.join(',')}}`, sub, authority ?? '', secretHash ?? ''],
  });
}

/** Changes how far the transaction under way sees, and nothing else of its fence. */
export async function reachTo(client: pg.ClientBase, reach: Reach): Promise<void> {
  const text = `select set_config('fence.reach', $1, true)`;
  await client.query({ name: 'fence_reach', text, values: [reach] });
}
