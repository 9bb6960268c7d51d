/** 第三十一條: what reports here. */
export const DEVICE_KINDS = ['recorder', 'video'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];
