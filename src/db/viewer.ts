/** Whose things are seen: everybody's, or those of somebody's organisations and of the person alone. */
export type Viewer = Readonly<{ organisationIds: readonly string[]; sub: string }> | 'all';
