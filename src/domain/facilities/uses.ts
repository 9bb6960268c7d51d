/** What may become of waste without leaving its project: recycled there (第二十九條), or filled back (第十六條). */
export const USES = ['recycling', 'backfill'] as const;
export type UseKind = (typeof USES)[number];
