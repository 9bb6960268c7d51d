import { type AnyColumn, inArray, type SQL } from 'drizzle-orm';

/**
 * Whose things a statement loads: those of somebody's organisations and of the person alone; the whole `city` as
 * staff reads it (第三十一條); or `all`, for what everybody may know
 * and what the law looks at whoever asks.
 */
export type Viewer = Readonly<{ organisationIds: readonly string[]; sub: string }> | 'city' | 'all';

/** The filter on the column that names the organisation a row belongs to. */
export function belongsTo(viewer: Viewer, organisationId: AnyColumn): SQL | undefined {
  return typeof viewer === 'string' ? undefined : inArray(organisationId, [...viewer.organisationIds]);
}
